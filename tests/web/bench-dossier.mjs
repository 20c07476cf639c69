// `make bench`: what a dossier costs beyond the reading of its articles, in Chromium on one thread:
// articles are added and compared by the part of the engine that the page loads for it. Growth must
// stay near linear, and 500 articles must take less than the bar.
//
//   node tests/web/bench-dossier.mjs [FILE.jsonl]   real articles, one a line, with their `text`

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { articles } from "./made-articles.mjs";
import { serve } from "./served.mjs";

const root = new URL("../../", import.meta.url);
const { chromium } = createRequire(new URL("www/package.json", root))("@playwright/test");

const SIZES = [50, 100, 200, 500];
const BAR = { articles: 500, milliseconds: 5000 };

const [given] = process.argv.slice(2);
const texts = given ? real(given) : articles(Math.max(...SIZES) + 1);
const { server, address } = await serve(new URL("www/", root));
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
try {
  const page = await browser.newPage();
  page.setDefaultTimeout(0);
  await page.goto(address);
  tell(await page.evaluate(measure, { texts, sizes: SIZES.filter((size) => size < texts.length) }));
} finally {
  await browser.close();
  server.close();
}

function real(file) {
  const lines = readFileSync(file, "utf8").split("\n").filter(Boolean);
  return lines.slice(0, Math.max(...SIZES) + 1).map((line) => JSON.parse(line).text);
}

/** In the page: the articles are read once, then dossiers of several sizes are made of them. */
async function measure({ texts, sizes }) {
  const [{ default: init, Analyzer }, { default: initDossier, DossierBuilder }] = await Promise.all([import("/pkg/khulasa.js"), import("/pkg/khulasa_dossier.js")]);
  await Promise.all([init(), initDossier()]);
  const analyzer = new Analyzer(new Uint8Array(await (await fetch("/pkg/khulasa.model")).arrayBuffer()));
  const timed = (work) => {
    const start = performance.now();
    const result = work();
    return [performance.now() - start, result];
  };
  const [reading, reports] = timed(() => texts.map((text) => analyzer.analyze(text, undefined).documents[0]));
  const lexicon = analyzer.lexicon();
  const dossier = (size) => {
    const builder = new DossierBuilder(lexicon);
    const add = (at) => builder.add(String(at).padStart(4, "0"), texts[at], reports[at]);
    const [adding] = timed(() => { for (let at = 0; at < size; at++) add(at); });
    const [building, { stories }] = timed(() => builder.build());
    const [one] = timed(() => add(size));
    const [again] = timed(() => builder.build());
    builder.free();
    return { size, adding, building, one, again, stories: stories.length };
  };
  dossier(sizes[0]); // The first run waits for the code to be compiled.
  return { reading: reading / texts.length, bytes: new TextEncoder().encode(texts.join("")).length / texts.length, dossiers: sizes.map(dossier) };
}

function tell({ reading, bytes, dossiers }) {
  console.log(`Chromium, one thread: articles of ${bytes.toFixed(0)} bytes, read in ${reading.toFixed(1)} ms each`);
  console.log("articles   add ms   build ms   an article, ms   one more: add ms   rebuild ms   stories");
  for (const { size, adding, building, one, again, stories } of dossiers) {
    const cells = [size, adding.toFixed(0), building.toFixed(0), ((adding + building) / size).toFixed(2), one.toFixed(2), again.toFixed(0), stories];
    console.log(cells.map((cell, at) => String(cell).padStart([8, 8, 10, 16, 18, 12, 9][at])).join(" "));
  }
  const last = dossiers.find(({ size }) => size === BAR.articles);
  if (!last) return;
  const whole = last.adding + last.building;
  console.log(`dossier of ${BAR.articles}: ${whole.toFixed(0)} ms beyond the reading (budget ${BAR.milliseconds})`);
  if (whole > BAR.milliseconds) process.exitCode = 1;
}
