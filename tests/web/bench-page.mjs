// `make bench`: the page as its readers feel it: first paint and readiness on a slowed machine, many
// articles read by one worker and by several, and how smoothly each part of a large dossier scrolls.
//
//   node tests/web/bench-page.mjs [FILE.jsonl]   real articles, one a line, with their `text`

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { articles } from "./made-articles.mjs";
import { servePage } from "./served.mjs";

const root = new URL("../../", import.meta.url);
const { chromium } = createRequire(new URL("www/package.json", root))("@playwright/test");

const COUNT = 200;
const SLOWED = 4;
const VISITS = 3;
/** Milliseconds that each part is scrolled for. */
const SCROLLED = 1500;

const [given] = process.argv.slice(2);
const texts = given ? readFileSync(given, "utf8").split("\n").filter(Boolean).slice(0, COUNT).map((line) => JSON.parse(line).text) : articles(COUNT);
const { server, address } = await servePage(Number(process.env["TEST_PORT"] ?? 8933));
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
try {
  await visits();
  const alone = await manyArticles(1);
  console.log(`page: ${texts.length} articles read in ${alone.read} ms by one worker`);
  const several = await manyArticles();
  console.log(`page: ${texts.length} articles read in ${several.read} ms by ${several.workers}, dossier in view after ${several.dossier} ms more`);
  for (const [part, { rate, worst }] of several.parts) console.log(`scrolling ${part.padEnd(10)} ${String(rate).padStart(3)} frames a second, the longest ${worst} ms`);
} finally {
  await browser.close();
  server.kill();
}

/** Visits after the first: everything lies in the service worker's store, the CPU is slowed. */
async function visits() {
  const context = await browser.newContext();
  await visit(context, 1);
  for (let count = 0; count < VISITS; count++) {
    const { paint, ready } = await visit(context, SLOWED);
    console.log(`page: CPU slowed ${SLOWED} times, first paint after ${paint} ms, ready after ${ready} ms`);
  }
  await context.close();
}

async function visit(context, rate) {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate });
  await page.goto(address);
  await page.locator("khulasa-intake textarea").waitFor();
  const figures = await page.evaluate(async () => {
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    const ready = Math.round(performance.now());
    await navigator.serviceWorker.ready;
    return { ready, paint: Math.round(performance.getEntriesByName("first-contentful-paint")[0].startTime) };
  });
  await page.close();
  return figures;
}

/** All texts given at once, then their dossier, part by part. */
async function manyArticles(cores) {
  const context = await browser.newContext({ serviceWorkers: "block", viewport: { width: 1280, height: 900 } });
  if (cores) await context.addInitScript((count) => Object.defineProperty(navigator, "hardwareConcurrency", { get: () => count }), cores);
  const page = await context.newPage();
  page.setDefaultTimeout(0);
  await page.goto(address);
  const files = texts.map((text, at) => ({ name: `${at}.txt`, mimeType: "text/plain", buffer: Buffer.from(text) }));
  let began = Date.now();
  await page.locator("khulasa-intake input[type=file]:not([webkitdirectory])").setInputFiles(files);
  await page.locator("khulasa-articles li.ready").nth(texts.length - 1).waitFor({ state: "attached" });
  const read = Date.now() - began;
  const workers = page.workers().length;
  began = Date.now();
  await page.locator(".switch button").nth(1).click();
  await page.locator("khulasa-dossier nav").waitFor();
  const dossier = Date.now() - began;
  const parts = [];
  for (const button of await page.locator("khulasa-dossier nav button").all()) {
    await button.click();
    parts.push([await button.getAttribute("class"), await page.evaluate(scroll, SCROLLED)]);
  }
  await context.close();
  return { read, workers, dossier, parts };
}

/** In the page: from top to bottom, a step a frame. */
async function scroll(duration) {
  scrollTo(0, 0);
  let [frames, worst, last] = [0, 0, performance.now()];
  const end = last + duration;
  await new Promise((done) => {
    requestAnimationFrame(function step(now) {
      worst = Math.max(worst, now - last);
      last = now;
      frames++;
      scrollBy(0, 120);
      if (now < end) requestAnimationFrame(step);
      else done();
    });
  });
  return { rate: Math.round((frames * 1000) / duration), worst: Math.round(worst) };
}
