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

const card = (page: Page) => page.locator("khulasa-card [role=dialog]");

test("a pressed mention shows all that is known of its entity, and every place leads on", async ({ page }) => {
  const mention = article(page).locator("[data-entity=e4]").first();
  await mention.click();
  await expect(card(page)).toBeFocused();
  await expect(card(page)).toContainText("سالم الحوراني");
  await expect(card(page)).toContainText("Salim al-Hawrani");
  await expect(card(page)).toContainText("وزير المياه والري");
  await expect(card(page)).toContainText("لن نترك مزارعًا واحدًا");
  await card(page).getByRole("button", { name: "لن نترك مزارعًا" }).click();
  await expect(article(page).locator(".here").first()).toBeFocused();
  await expect(card(page)).toHaveCount(0);
});

test("a place's card says where it lies, by words and degrees", async ({ page }) => {
  await article(page).locator("[data-entity=e2]").first().click();
  await expect(card(page)).toContainText("الأردن");
  await expect(card(page)).toContainText("31.95°, 35.93°");
  const link = card(page).getByRole("link", { name: "GeoNames" });
  await expect(link).toHaveAttribute("rel", "noopener noreferrer");
});

test("the pointer brings a card and takes it away again", async ({ page }) => {
  await article(page).locator("[data-entity=e9]").first().hover();
  await expect(card(page)).toContainText("مروان العكّاري");
  await card(page).hover();
  await page.waitForTimeout(400);
  await expect(card(page)).toBeVisible();
  await page.locator("h1").hover();
  await expect(card(page)).toHaveCount(0);
});

test("by keyboard: from mention to mention, into the card, out of it, to the list", async ({ page }) => {
  await article(page).locator("[role=button][data-entity=e3]").focus();
  await page.keyboard.press("ArrowLeft");
  const mention = article(page).locator("[role=button][data-entity=e4]").first();
  await expect(mention).toBeFocused();
  await expect(card(page)).toContainText("سالم الحوراني");
  await page.keyboard.press("Enter");
  await expect(card(page)).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(card(page)).toHaveCount(0);
  await expect(mention).toBeFocused();
  await page.keyboard.press("Enter");
  await card(page).getByRole("button", { name: "أظهره في قائمة الأسماء" }).click();
  await expect(page.locator("khulasa-entities [data-row=e4]")).toBeFocused();
});

test("the facts of one entity alone, and all again", async ({ page }) => {
  await article(page).locator("[data-entity=e9]").first().click();
  await card(page).getByRole("button", { name: "وقائعه" }).click();
  const facts = page.locator("khulasa-facts");
  await expect(facts).toContainText("الخطة جيدة على الورق");
  await expect(facts).not.toContainText("لن نترك مزارعًا");
  await facts.getByRole("combobox").selectOption({ label: "كل الأسماء" });
  await expect(facts).toContainText("لن نترك مزارعًا");
});

test("words are found whatever their vowel signs, and counted", async ({ page }) => {
  const find = page.locator("khulasa-find");
  await find.locator("input").fill("الرمانه");
  await expect(find).toContainText("1 من 5");
  await expect(article(page).locator(".here")).toHaveText("الرمّانة");
  await expect(find.locator("input")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(find).toContainText("2 من 5");
  await find.locator("input").fill("لا شيء كهذا");
  await expect(find).toContainText("لا يوجد");
});

test("the side paragraphs are folded away and one press shows them", async ({ page }) => {
  const folded = article(page).locator("details");
  await expect(folded.locator("p").first()).toBeHidden();
  await folded.locator("summary").click();
  await expect(folded.locator("p").first()).toBeVisible();
});

test("print has the text and the summary, and nothing of the interface", async ({ page }) => {
  await page.emulateMedia({ media: "print" });
  await expect(article(page).locator("h2")).toBeVisible();
  await expect(page.locator("khulasa-summary li").first()).toBeVisible();
  for (const part of ["khulasa-app header h1", "khulasa-articles", "khulasa-legend", "khulasa-find", "khulasa-privacy", "khulasa-reading nav"]) {
    await expect(page.locator(part)).toBeHidden();
  }
  const paper = await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
  expect(paper).toBe("light");
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
