// `make bench`: how fast the built page reads in Chromium on one thread, what the tagger's share
// is, how long the page takes to its first report, and its memory. Beside it, where
// ../shared/peers lies beside the project, what one would use instead (see peer.mjs).

import { existsSync, readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { peer } from "./peer.mjs";
import { serve } from "./served.mjs";

const root = new URL("../../", import.meta.url);
const require = createRequire(new URL("www/package.json", root));
const { chromium } = require("@playwright/test");

const MEGABYTE = 1e6;

const text = readdirSync(new URL("tests/articles/", root))
  .map((name) => readFileSync(new URL(`tests/articles/${name}/article.txt`, root), "utf8"))
  .join("\n\n");

const { server, address } = await serve(new URL("www/", root));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
});
try {
  // Twice, around the peer: what else the machine does meets both alike.
  const before = await speed();
  const other = peer(root);
  const after = await speed();
  tellSpeed(before.tagger.words > after.tagger.words ? before : after, other);
  tellPage(await firstReport());
} finally {
  await browser.close();
  server.close();
}

/** The engine in a page's own thread: the best of many short runs, which others disturb least. */
async function speed() {
  const page = await browser.newPage();
  await page.goto(address);
  const figures = await page.evaluate(async (text) => {
    const { default: init, Analyzer } = await import("/pkg/khulasa.js");
    const started = performance.now();
    await init();
    const analyzer = new Analyzer(new Uint8Array(await (await fetch("/pkg/khulasa.model")).arrayBuffer()));
    const ready = performance.now() - started;
    const bytes = (of) => new TextEncoder().encode(of).length;
    const times = (work) => {
      const all = [];
      for (const until = performance.now() + 3000; all.length < 3 || performance.now() < until; ) {
        const start = performance.now();
        work();
        all.push(performance.now() - start);
      }
      return all.sort((a, b) => a - b);
    };
    const analyses = [5, 50, 500].map((kilobytes) => {
      let grown = text;
      while (bytes(grown) < kilobytes * 1000) grown += text;
      const all = times(() => analyzer.analyze(grown, undefined));
      return { bytes: bytes(grown), best: all[0], median: all[all.length >> 1] };
    });
    const lines = text.split(/\n+/).map((line) => line.trim().split(/\s+/).join(" "));
    const words = lines.join(" ").split(" ").length;
    const [best] = times(() => analyzer.countNames(lines.join("\n")));
    return { ready, analyses, tagger: { words: (words / best) * 1000, best } };
  }, text);
  await page.close();
  return figures;
}

function tellSpeed({ ready, analyses, tagger }, other) {
  console.log(`Chromium: wasm and model ready in ${ready.toFixed(0)} ms`);
  console.log("Chromium      bytes   ms (median)   ms (best)   µs a KB (best)");
  for (const { bytes, median, best } of analyses) {
    const cells = [bytes, median.toFixed(2), best.toFixed(2), ((best * 1000) / (bytes / 1024)).toFixed(0)];
    console.log(`analyze ${cells.map((cell, at) => String(cell).padStart([11, 13, 11, 16][at])).join(" ")}`);
  }
  const share = (100 * tagger.best) / analyses[0].best;
  console.log(`tagger: ${tagger.words.toFixed(0)} words a second in Chromium on one thread, ${share.toFixed(0)} % of a reading of ${analyses[0].bytes} bytes`);
  if (!other) return;
  const times = (tagger.words / other.tokens).toFixed(0);
  console.log(`mBERT stand-in (${other.megabytes} MB): ${other.tokens} tokens a second, page ${other.memory} MB; the tagger is ${times} times as fast`);
}

/** The page as a reader opens it: until its first report stands there, and what it needs. */
async function firstReport() {
  const context = await browser.newContext({ serviceWorkers: "block" });
  const page = await context.newPage();
  page.setDefaultTimeout(0);
  const sent = {};
  page.on("response", async (response) => {
    const name = new URL(response.url()).pathname.split("/").pop();
    sent[name] = (await response.body().catch(() => "")).length;
  });
  const started = performance.now();
  await page.goto(`${address}dist/site/index.html`);
  const opened = performance.now() - started;
  const processes = await (await browser.newBrowserCDPSession()).send("SystemInfo.getProcessInfo");
  const renderers = processes.processInfo.filter(({ type }) => type === "renderer").map(({ id }) => id);
  let peak = 0;
  const watch = setInterval(() => (peak = Math.max(peak, ...renderers.map(ownMemory))), 20);
  await page.locator("khulasa-intake textarea").fill(text);
  await page.locator("khulasa-intake button[type=submit]").click();
  await page.locator("khulasa-reading khulasa-summary").waitFor({ state: "attached" });
  const ready = performance.now() - started;
  clearInterval(watch);
  await context.close();
  return { opened, ready, peak, model: sent["khulasa.model"] };
}

/** What a process holds for itself, worker and engine included; Linux only. */
function ownMemory(id) {
  const file = `/proc/${id}/status`;
  const line = existsSync(file) ? readFileSync(file, "utf8").match(/RssAnon:\s+(\d+) kB/) : null;
  return line ? Number(line[1]) * 1024 : 0;
}

function tellPage({ opened, ready, peak, model }) {
  console.log(`page: open in ${opened.toFixed(0)} ms, first report of ${text.length} letters after ${ready.toFixed(0)} ms`);
  console.log(`page: peak memory of its process ${(peak / MEGABYTE).toFixed(0)} MB (budget 150)`);
  if (model) console.log(`page: model as transferred ${model} bytes`);
  if (peak > 150 * MEGABYTE) process.exitCode = 1;
}
