import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "@playwright/test";
import { TEXT } from "./mock-report.ts";
import { article, read, ready } from "./page.ts";

const FILE = join(__dirname, "../../www/dist/khulasa.html");

test("the single file reads from the disk without a connection, and asks for nothing", async ({ page, context }) => {
  expect(existsSync(FILE), "make single-file comes first").toBe(true);
  const asked: string[] = [];
  const said: string[] = [];
  context.on("request", (request) => asked.push(request.url()));
  page.on("console", (message) => message.type() === "error" && said.push(message.text()));
  await context.setOffline(true);
  await page.goto(pathToFileURL(FILE).href);
  await expect(page.locator("khulasa-privacy summary")).toContainText("ملف واحد على جهازك");
  await read(page, TEXT);
  await ready(page);
  await expect(article(page).locator(".place").first()).toBeVisible();
  await expect(page.locator("khulasa-privacy summary")).toContainText("0 طلبات");
  expect(asked.filter((url) => !/^(file|data|blob):/.test(url))).toEqual([]);
  expect(asked.filter((url) => url.startsWith("file:"))).toHaveLength(1);
  expect(said).toEqual([]);
  const naskh = await page.evaluate(() => document.fonts.check('16px "Noto Naskh Arabic"', "خلاصة"));
  expect(naskh).toBe(true);
});

test("the single file's own policy lets nothing out", async ({ page }) => {
  await page.goto(pathToFileURL(FILE).href);
  const stopped = await page.evaluate(() => fetch("https://example.org/").then(() => false, () => true));
  expect(stopped).toBe(true);
});
