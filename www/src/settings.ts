/** What a reader chose for this page. Kept in the address's hash; texts never are. */
export interface Settings {
  language: "ar" | "en";
  theme: "auto" | "light" | "dark";
}

/** Settings from an address's hash; anything unknown falls back. */
export function readSettings(hash: string): Settings {
  const given = new URLSearchParams(hash.replace(/^#/, ""));
  const theme = given.get("theme");
  return {
    language: given.get("lang") === "en" ? "en" : "ar",
    theme: theme === "light" || theme === "dark" ? theme : "auto",
  };
}

/** The hash that stands for these settings; what is usual is left out. */
export function writeSettings({ language, theme }: Settings): string {
  const given = new URLSearchParams();
  if (language !== "ar") given.set("lang", language);
  if (theme !== "auto") given.set("theme", theme);
  return given.size ? `#${given}` : "";
}
