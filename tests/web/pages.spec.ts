import { readFileSync } from "node:fs";
import { expect, test, type Page } from "@playwright/test";
import { violations } from "./axe.ts";
import { article, drop, mockWorker, PATIENCE, ready, utf8 } from "./page.ts";
import { TEXT } from "./mock-report.ts";
import { more, PARAGRAPHS, TITLE } from "./readers/articles.ts";
import { printed } from "./readers/pdfs.ts";

const cards = (page: Page) => page.locator("khulasa-articles li");
const breaks = (page: Page) => page.locator("khulasa-article [role=separator]");
const panel = (page: Page, nth: number) => page.locator("khulasa-reading nav button").nth(nth).click();

/** A desk saved to a file: an article whose pages begin at these places. */
const saved = (text: string, pages: number[]) => ({
  name: "مكتب.khulasa",
  bytes: utf8(JSON.stringify({ schema: "khulasa-session/1", engine: "", articles: [{ id: "a1", name: "كتاب.pdf", text, source: { format: "pdf", pages, notes: [] } }], corrections: { done: [], undone: [] } })),
});

test("a PDF's facts, names, summary and dossier tell the page beside the words", async ({ page }) => {
  test.setTimeout(90_000 * PATIENCE);
  await page.goto("/");
  const late = "وقال الخبير البحري نديم الصواف في آخر الجلسة إن الميناء «سيستقبل 77 سفينة في العام»، وإن العمل يبدأ في أيلول 2025.";
  const pdf = await printed(page, TITLE, [...PARAGRAPHS, ...more(24), late], { font: "Naskh", columns: 1 });
  await drop(page, [{ name: "تقرير.pdf", bytes: [...pdf] }, { name: "خبر.txt", bytes: utf8(`الميناء يستعد لموسم جديد\n\n${late}\n\nوزار وفد من الصحفيين المدينة يوم الأحد.`) }]);
  await expect(page.locator("khulasa-articles li.ready")).toHaveCount(2, { timeout: 60_000 * PATIENCE });
  await cards(page).first().locator(".open").click();
  await ready(page);

  const last = await breaks(page).count() + 1;
  expect(last).toBeGreaterThan(2);
  await expect(breaks(page).first()).toHaveAccessibleName("صفحة 2");
  const quote = page.locator("khulasa-facts li", { hasText: "سيستقبل 77 سفينة" });
  await panel(page, 3);
  await expect(quote.first().locator(".page")).toHaveText(`ص ${last}`);
  await expect(page.locator("khulasa-facts li", { hasText: "رئيس البلدية" }).first().locator(".page")).toHaveText("ص 1");
  await panel(page, 2);
  await page.locator("khulasa-entities [data-row]", { hasText: "نديم الصواف" }).click();
  await expect(page.locator("khulasa-entity .mention .page").first()).toHaveText(`ص ${last}`);
  await panel(page, 1);
  await expect(page.locator("khulasa-summary li .page").first()).toHaveText(/^ص\s\d$/);
  expect(await violations(page)).toEqual([]);

  await page.locator(".switch button").nth(1).click();
  await page.locator("khulasa-dossier nav .voices").click();
  const said = page.locator("khulasa-voices ul > li", { hasText: "سيستقبل 77 سفينة" }).first();
  await expect(said.locator(".source", { hasText: `ص ${last}` })).toHaveCount(1);
  await expect(said.getByRole("button", { name: new RegExp(`ص\\s${last}$`) })).toHaveCount(1);
  await expect(page.locator("khulasa-voices .source", { hasText: "الميناء يستعد" }).locator(".page")).toHaveCount(0);
  expect(await violations(page)).toEqual([]);

  await page.getByRole("button", { name: "English" }).click();
  await expect(said.locator(".source .page")).toHaveText(`p. ${last}`);
  await page.locator("[popovertarget=desk]").click();
  await page.locator("khulasa-export .open").click();
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator('khulasa-export [data-format="csv-quotes"]').click()]);
  const lines = readFileSync(await download.path(), "utf8").split("\r\n");
  expect(lines[0]).toContain(",start,end,page,");
  expect(lines.find((line) => line.includes("77 سفينة"))).toMatch(new RegExp(`,${last},[a-z]`));
});

test("where a page begins is seen and heard in the text, and is no part of its words", async ({ page }) => {
  await mockWorker(page);
  await page.goto("/");
  const inside = TEXT.indexOf(" ", TEXT.indexOf("الحوراني"));
  const between = TEXT.indexOf("خلاف حول الكلفة");
  await drop(page, [saved(TEXT, [0, inside, between])]);
  await ready(page);
  await expect(breaks(page)).toHaveCount(2);
  await expect(breaks(page).first()).toHaveAccessibleName("صفحة 2");
  await expect(breaks(page).last()).toBeVisible();
  expect(await article(page).textContent()).not.toMatch(/صفحة|ص\s\d/);

  // A selection over the mark offers its words, and nothing of the mark.
  const words = TEXT.slice(inside - 8, inside + 12);
  await article(page).evaluate((element, from) => {
    const root = element.shadowRoot!;
    const mark = root.querySelector("[role=separator]")!;
    const block = mark.closest("[data-from]")!;
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    let at = Number((block as HTMLElement).dataset["from"]);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const length = node.textContent!.length;
      if (at <= from[0]! && from[0]! < at + length) range.setStart(node, from[0]! - at);
      if (at < from[1]! && from[1]! <= at + length) range.setEnd(node, from[1]! - at);
      at += length;
    }
    getSelection()!.removeAllRanges();
    getSelection()!.addRange(range);
  }, [inside - 8, inside + 12]);
  expect((await page.evaluate(() => getSelection()!.toString())).replace(/\s+/g, " ")).toBe(words.replace(/\s+/g, " "));

  await page.getByRole("button", { name: "English" }).click();
  await expect(breaks(page).first()).toHaveAccessibleName("page 2");
  await page.goto("/#digits=arab");
  await page.reload();
  await drop(page, [saved(TEXT, [0, between])]);
  await ready(page);
  await expect(breaks(page)).toHaveAccessibleName("صفحة ٢");
});

test("an article of one page, or of none, says nothing of pages", async ({ page }) => {
  await mockWorker(page);
  await page.goto("/");
  await drop(page, [saved(TEXT, [0])]);
  await ready(page);
  await panel(page, 3);
  await expect(page.locator("khulasa-facts li").first()).toBeVisible();
  await expect(page.locator(".page:visible")).toHaveCount(0);
  await expect(breaks(page)).toHaveCount(0);
});

test("an article that was cut out of a PDF still tells the pages of the file", async ({ page }) => {
  test.setTimeout(60_000 * PATIENCE);
  await page.goto("/");
  const brief = (town: string, act: string) => `${act} في ${town}\n\n${town} - ${act} يوم أمس في مدينة ${town} بحضور مسؤولين محليين وعدد كبير من السكان والصحفيين، بحسب بيان صدر عن البلدية في ساعة متأخرة من مساء اليوم نفسه ونشرته على موقعها.\n`;
  const digest = [brief("دمشق", "افتتاح مكتبة عامة"), brief("بغداد", "انطلاق معرض الكتاب"), brief("عمّان", "توقيع اتفاق للنقل")].join("\n***\n\n");
  await drop(page, [saved(digest, [0, digest.indexOf("انطلاق"), digest.indexOf("توقيع")])]);
  await page.getByRole("button", { name: "اقرأها منفصلة" }).click({ timeout: 20_000 * PATIENCE });
  await expect(page.locator("khulasa-articles li.ready")).toHaveCount(3, { timeout: 20_000 * PATIENCE });
  for (const [at, told] of ["ص 1", "ص 2", "ص 3"].entries()) await expect(cards(page).nth(at)).toContainText(told);
  await cards(page).nth(2).locator(".open").click();
  await expect(article(page)).toContainText("عمّان");
  await expect(page.locator("khulasa-summary li .page").first()).toHaveText("ص 3");
});

test("what a kept article can no longer do is said: another encoding needs the file again", async ({ page }) => {
  await mockWorker(page);
  await page.goto("/");
  await page.locator("[popovertarget=desk]").click();
  await page.locator("khulasa-desk").getByRole("switch").check();
  await page.keyboard.press("Escape");
  await drop(page, [{ name: "1256.txt", bytes: [0xce, 0xc8, 0xd1, 0x20, 0xda, 0xc7, 0xcc, 0xe1] }]);
  await expect(page.locator("khulasa-articles li.ready")).toHaveCount(1);
  await expect(page.getByLabel("ترميز الحروف")).toBeVisible();
  await expect(page.locator("khulasa-articles .origin")).not.toContainText("افتح الملف من جديد");
  await page.waitForTimeout(500);
  await page.reload();
  await expect(page.locator("khulasa-articles .origin")).toContainText("Windows-1256");
  await expect(page.locator("khulasa-articles .origin")).toContainText("افتح الملف من جديد");
  await expect(page.getByLabel("ترميز الحروف")).toHaveCount(0);
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.locator("khulasa-articles .origin")).toContainText("open the file again");
});
