import "./elements/khulasa-app.ts";

// The first visit is kept whole, so that the next one needs no connection.
if ("serviceWorker" in navigator && location.protocol !== "file:") {
  void navigator.serviceWorker.register("sw.js").catch(() => undefined);
}
