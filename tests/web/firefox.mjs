// The whole job in Firefox: reading, the dossier, and working on when the server is gone.
//
//   node --test tests/web/firefox.mjs

import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { servePage } from "./served.mjs";

const www = new URL("../../www/", import.meta.url);
const require = createRequire(new URL("package.json", www));
const { default: puppeteer } = await import(pathToFileURL(require.resolve("puppeteer-core")));

const PORT = Number(process.env["TEST_PORT"] ?? 8932);
const HOME = `http://localhost:${PORT}/`;
const PATIENCE = 30_000 * Number(process.env["TEST_PATIENCE"] ?? 1);
const DOSSIER = new URL("../dossiers/flood-tolls/", import.meta.url);

let server;
let browser;
let page;
const asked = [];

before(async () => {
  ({ server } = await servePage(PORT));
  browser = await puppeteer.launch({ browser: "firefox", executablePath: process.env["FIREFOX"] ?? "/usr/bin/firefox-esr", headless: true });
  page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  page.setDefaultTimeout(PATIENCE);
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(HOME);
});

after(async () => {
  await browser?.close();
  server?.kill();
});

/** A selector that goes into the shadow root of each of our elements. */
const deep = (selector) => `>>> ${selector.replace(/(khulasa-[\w-]+) /g, "$1 >>> ")}`;
/** The first such element that can be seen. */
const find = (selector) => page.waitForSelector(deep(selector), { visible: true });
/** What stands in such an element and in its shadow root, as soon as it is there, seen or not. */
async function textOf(selector) {
  for (const until = Date.now() + PATIENCE; Date.now() < until; await new Promise((resolve) => setTimeout(resolve, 200))) {
    const element = await page.$(deep(selector));
    if (element) return element.evaluate((one) => (one.shadowRoot ?? one).textContent);
  }
  throw new Error(`no ${selector}`);
}

test("an article is read: names, facts and a summary", async () => {
  await (await find("khulasa-intake textarea")).evaluate((field) => {
    field.value = "التقى وزير المياه سالم الحوراني نظيره المصري في عمّان اليوم.\n\nوقال الحوراني: «لن نترك مزارعًا واحدًا يهجر أرضه».";
    field.dispatchEvent(new Event("input", { bubbles: true, composed: true }));
  });
  await (await find("khulasa-intake button[type=submit]")).click();
  assert.match(await textOf("khulasa-summary"), /الحوراني/);
  assert.match(await textOf("khulasa-article"), /سالم الحوراني/);
});

test("several articles make a dossier, and a conflict leads to its words", async () => {
  const files = readdirSync(DOSSIER).filter((name) => name.endsWith(".txt")).map((name) => fileURLToPath(new URL(name, DOSSIER)));
  const picker = await page.$(deep("khulasa-intake input[type=file]:not([webkitdirectory])"));
  await picker.uploadFile(...files);
  await page.waitForFunction(() => document.querySelector("khulasa-app").shadowRoot.querySelector("khulasa-articles")?.shadowRoot.querySelectorAll("li.ready").length === 5, { timeout: PATIENCE });
  await (await find(".switch button:nth-child(2)")).click();
  await (await find("khulasa-dossier nav .conflicts")).click();
  const side = await find("khulasa-conflicts .sides .words");
  await side.click();
  assert.match(await textOf("khulasa-article .here"), /12|17|سليم|كريم/);
});

test("with the server gone a new visit reads on, and nothing was ever asked of anybody else", async () => {
  await page.waitForFunction(() => navigator.serviceWorker.ready.then(() => true), { timeout: PATIENCE });
  // Everything is kept before the worker is called active.
  await page.waitForFunction(async () => !!(await navigator.serviceWorker.getRegistration())?.active, { timeout: PATIENCE });
  server.kill();
  await new Promise((resolve) => server.once("exit", resolve));
  const later = await browser.newPage();
  later.setDefaultTimeout(PATIENCE);
  await later.setViewport({ width: 1280, height: 900 });
  page = later;
  await later.goto(HOME);
  await (await find("khulasa-intake textarea")).evaluate((field) => {
    field.value = "أعلنت وزارة الصحة السودانية افتتاح مستشفى في بورتسودان.";
    field.dispatchEvent(new Event("input", { bubbles: true, composed: true }));
  });
  await (await find("khulasa-intake button[type=submit]")).click();
  assert.match(await textOf("khulasa-summary"), /بورتسودان/);
  assert.deepEqual(asked.filter((url) => !url.startsWith(HOME) && !/^(data|blob):/.test(url)), []);
});
