// `make bench`: milliseconds for a 4 KB article in Chromium, on one thread, in the built page.

import { createServer } from "node:http";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const root = new URL("../../", import.meta.url);
const require = createRequire(new URL("www/package.json", root));
const { chromium } = require("@playwright/test");

const types = { js: "text/javascript", wasm: "application/wasm", html: "text/html" };
const server = createServer((request, response) => {
  const path = request.url === "/" ? null : new URL(`www/pkg${request.url}`, root);
  // Chromium asks for an icon too.
  if (path && !existsSync(path)) return response.writeHead(404).end();
  const type = types[request.url.split(".").pop()] ?? "application/octet-stream";
  response.writeHead(200, { "content-type": path ? type : "text/html" });
  response.end(path ? readFileSync(path) : "<!doctype html><title>bench</title>");
});
await new Promise((ready) => server.listen(0, "127.0.0.1", ready));

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
const page = await browser.newPage();
await page.goto(`http://127.0.0.1:${server.address().port}/`);
const article = readFileSync(fileURLToPath(new URL("tests/articles/ministers-call/article.txt", root)), "utf8");

const figures = await page.evaluate(async (article) => {
  const { default: init, Analyzer } = await import("/khulasa.js");
  const started = performance.now();
  await init();
  const model = new Uint8Array(await (await fetch("/khulasa.model")).arrayBuffer());
  const analyzer = new Analyzer(model);
  const ready = performance.now() - started;
  const median = (text, runs) => {
    const times = [];
    for (let i = 0; i < runs; i += 1) {
      const start = performance.now();
      analyzer.analyze(text, undefined);
      times.push(performance.now() - start);
    }
    return times.sort((a, b) => a - b)[runs >> 1];
  };
  const bytes = (text) => new TextEncoder().encode(text).length;
  const grown = (kilobytes) => {
    let text = article;
    while (bytes(text) < kilobytes * 1024) text += article;
    return text;
  };
  const rows = [4, 40, 400].map((kilobytes) => {
    const text = grown(kilobytes);
    return [bytes(text), median(text, kilobytes > 40 ? 3 : 15)];
  });
  return { ready, rows };
}, article);

console.log(`Chromium: wasm and model ready in ${figures.ready.toFixed(0)} ms`);
console.log("Chromium      bytes      ms (median)   µs a KB");
for (const [bytes, ms] of figures.rows) {
  console.log(`analyze ${String(bytes).padStart(11)} ${ms.toFixed(2).padStart(16)} ${((ms * 1000) / (bytes / 1024)).toFixed(0).padStart(9)}`);
}
await browser.close();
server.close();
