import { expect, test, type Page } from "@playwright/test";
import { REPORT, TEXT } from "./mock-report.ts";
import { article, mockWorker, read, ready } from "./page.ts";

test.beforeEach(async ({ page }) => {
  await mockWorker(page);
  await page.goto("/");
  await read(page, TEXT);
  await ready(page);
});

const panel = (page: Page, name: string) => page.locator("khulasa-reading nav").getByRole("button", { name }).click();

/** The words under marks of one kind, in the order of the text. */
const marked = (page: Page, layer: string) => article(page).locator(`.${layer}`).allInnerTexts();

test("the set text is the given text, mark by mark", async ({ page }) => {
  await article(page).locator("details").evaluate((details) => details.setAttribute("open", ""));
  const leaves = await article(page).locator("h2, h3, p, li").allTextContents();
  expect(leaves.join("\n").replace(/\s+/g, " ").trim()).toBe(TEXT.replace(/\s+/g, " ").trim());
  expect(await marked(page, "person")).toEqual(["سالم الحوراني", "الحوراني", "ليلى القاضي", "مروان العكّاري", "العكّاري", "الحوراني"]);
});

test("an entity leads to its mentions and back", async ({ page }) => {
  await panel(page, "الأسماء");
  const row = page.locator("khulasa-entities [data-row=e4]");
  await row.click();
  const mentions = article(page).locator("[data-entity=e4]");
  await expect(mentions.nth(0)).toBeFocused();
  await expect(page.locator("khulasa-walker")).toContainText("1 من 3");
  await page.getByRole("button", { name: "الذكر التالي" }).click();
  await expect(mentions.nth(1)).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(row).toBeFocused();
  await expect(row).toHaveAttribute("aria-expanded", "true");
  await expect(page.locator("khulasa-entities")).toContainText("Salim al-Hawrani");
});

test("a mention in the text opens its entity; the arrows walk on", async ({ page }) => {
  await article(page).locator("[data-entity=e9]").first().click();
  await expect(page.locator("khulasa-entities [data-row=e9]")).toBeFocused();
  await article(page).locator("[data-entity=e3]").focus();
  await page.keyboard.press("ArrowLeft");
  await expect(article(page).locator("[data-entity=e4]").first()).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("khulasa-entities [data-row=e4]")).toBeFocused();
});

test("the summary's length marks more or fewer sentences", async ({ page }) => {
  const all = REPORT.documents[0]!.summary.sentences.length;
  const items = page.locator("khulasa-summary li");
  await expect(items).toHaveCount(3);
  const slider = page.locator("khulasa-summary input");
  const before = (await marked(page, "summary")).join("").length;
  await slider.press("Home");
  await expect(items).toHaveCount(1);
  expect((await marked(page, "summary")).join("").length).toBeLessThan(before);
  await slider.press("End");
  await expect(items).toHaveCount(all);
  expect((await marked(page, "summary")).join("").length).toBeGreaterThan(before);
});

test("a fact leads to its place", async ({ page }) => {
  await panel(page, "الوقائع");
  await page.locator("khulasa-facts").getByRole("button", { name: "يوم الخميس المقبل" }).click();
  await expect(article(page).locator(".here")).toHaveText("يوم الخميس المقبل");
  await expect(article(page).locator(".here")).toBeFocused();
});

test("marks of one kind can be switched off", async ({ page }) => {
  await page.locator("khulasa-legend").getByRole("button", { name: "أشخاص" }).click();
  await expect(article(page).locator(".person")).toHaveCount(0);
  await expect(article(page).locator(".place").first()).toBeVisible();
});

test("letters stay joined where a mark begins", async ({ page }) => {
  // The same words with and without a mark must be equally wide: a broken join changes the glyphs.
  const widths = await article(page).evaluate((element) => {
    const paragraph = document.createElement("p");
    element.shadowRoot!.querySelector("article")!.append(paragraph);
    const width = (html: string) => {
      paragraph.innerHTML = `<span>${html}</span>`;
      return paragraph.firstElementChild!.getBoundingClientRect().width;
    };
    return [width("بدمشق"), width('ب<span class="mark place summary">دمشق</span>'), width("ب") + width("دمشق")];
  });
  expect(widths[1]).toBeCloseTo(widths[0]!, 1);
  expect(Math.abs(widths[2]! - widths[0]!)).toBeGreaterThan(1);
});
