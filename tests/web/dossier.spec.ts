import { expect, test, type Page } from "@playwright/test";
import { violations } from "./axe.ts";
import { article, openDossier, PATIENCE } from "./page.ts";

const dossier = (page: Page) => page.locator("khulasa-dossier");
const part = (page: Page, name: string) => dossier(page).locator(`nav .${name}`).click();
const hash = (page: Page) => page.evaluate(() => location.hash);

test.beforeEach(async ({ page }) => {
  // The engine itself reads: what is asserted is what a reader gets.
  test.setTimeout(60_000 * PATIENCE);
  await page.goto("/");
});

test("in short: what contradicts, which articles tell one story, and a summary that leads to its words", async ({ page }) => {
  await openDossier(page, "flood-tolls");
  const overview = page.locator("khulasa-overview");
  await expect(overview.locator(".alarm")).toContainText("تعارض");
  await expect(overview.locator(".stories > li")).toHaveCount(2);
  await expect(overview.locator(".stories > li").first()).toContainText("3 مقالات");
  const line = overview.locator(".told .words").first();
  const words = (await line.textContent())!.trim();
  await line.click();
  await expect(dossier(page)).toHaveCount(0);
  await expect(article(page).locator(".here").first()).toBeInViewport();
  expect(words).toContain((await article(page).locator(".here").first().textContent())!.trim());
});

test("a conflict stands side by side with the sentences of both sides, and each leads to its article", async ({ page }) => {
  await openDossier(page, "flood-tolls");
  await part(page, "conflicts");
  const figure = page.locator("khulasa-conflicts li", { hasText: "17" }).first();
  await expect(figure.locator(".sides section")).toHaveCount(2);
  await expect(figure.locator(".value").first()).toContainText("12");
  await figure.locator("section", { hasText: "17" }).locator(".words").first().click();
  await expect(article(page).locator(".here").first()).toContainText("17");
});

test("back from an article to the line of the dossier that led there, by the browser's own way", async ({ page }) => {
  await page.setViewportSize({ width: 900, height: 500 });
  await openDossier(page, "flood-tolls");
  await part(page, "voices");
  const last = page.locator("khulasa-voices .words").last();
  await last.scrollIntoViewIfNeeded();
  await last.click();
  await expect(article(page)).toBeVisible();
  await page.goBack();
  await expect(page.locator("khulasa-voices")).toBeVisible();
  await expect(last).toBeInViewport();
});

test("the timeline is in order, and a bar narrows it", async ({ page }) => {
  await openDossier(page, "ministers-meet");
  await part(page, "timeline");
  const moments = page.locator("khulasa-timeline .line > li");
  await expect(moments.filter({ hasText: "4 أيار 2025" }).first()).toBeVisible();
  const bars = page.locator("khulasa-timeline .bars button:enabled");
  await bars.last().click();
  expect(await hash(page)).toContain("from=2025-05-06");
  await expect(moments).toHaveCount(1);
  await expect(moments).toContainText("6 أيار 2025");
  await page.getByRole("button", { name: "المدة كلها" }).click();
  expect(await moments.count()).toBeGreaterThan(1);
});

test("who is who over all articles, with spellings and whom they were kept apart from", async ({ page }) => {
  await openDossier(page, "namesakes");
  await part(page, "names");
  const row = (name: string) => page.locator("khulasa-cast li", { has: page.locator(".head", { hasText: name }) });
  await row("الكيلاني").locator(".head").click();
  await expect(row("الكيلاني").locator(".card")).toContainText("عبدالرحمن الكيلاني");
  await expect(row("الكيلاني").locator(".card")).toContainText("وزير الصحة السوداني");
  await row("سامر الخطيب").locator(".head").click();
  await expect(row("سامر الخطيب").locator(".card")).toContainText("أنس خطاب");
});

test("a correction in the dossier goes through all articles, and one undo takes it back", async ({ page }) => {
  await openDossier(page, "namesakes");
  await part(page, "names");
  const row = page.locator("khulasa-cast li", { has: page.locator(".head", { hasText: "الكيلاني" }) });
  await row.locator(".head").click();
  await row.getByRole("button", { name: "صحّح" }).click();
  await row.getByLabel("الاسم", { exact: true }).fill("عبد الرحمن سعيد الكيلاني");
  await row.getByRole("button", { name: "غيّر الاسم" }).click();
  const renamed = page.locator("khulasa-cast .head", { hasText: "عبد الرحمن سعيد الكيلاني" });
  await expect(renamed).toContainText("مقالتان");
  await page.keyboard.press("Control+z");
  await expect(renamed).toHaveCount(0);
  await expect(page.locator("khulasa-cast .head", { hasText: "الكيلاني" })).toHaveCount(1);
});

test("two that were kept apart become one when the reader says so", async ({ page }) => {
  await openDossier(page, "namesakes");
  await part(page, "names");
  await page.locator("khulasa-cast .head", { hasText: "سامر الخطيب" }).click();
  await page.getByRole("button", { name: "هما واحد" }).click();
  await expect(page.locator("khulasa-cast .head", { hasText: "سامر الخطيب" })).toContainText("مقالتان");
  await expect(page.locator("khulasa-cast .head", { hasText: "أنس خطاب" })).toHaveCount(0);
});

test("filters stand in the address, hold through all parts, and no word of a text is there", async ({ page }) => {
  await openDossier(page, "ministers-meet");
  await page.locator("khulasa-overview .chips .name", { hasText: "محمود فهمي" }).first().click();
  expect(await hash(page)).toMatch(/^#dossier=overview&name=x\d+$/);
  await part(page, "voices");
  expect(await hash(page)).toMatch(/^#dossier=voices&name=x\d+$/);
  const statements = page.locator("khulasa-voices ul > li");
  const few = await statements.count();
  await page.getByRole("button", { name: "أظهر كل شيء" }).click();
  await expect(async () => expect(await statements.count()).toBeGreaterThan(few)).toPass();
  expect(await hash(page)).toBe("#dossier=voices");
});

test("the network and its table say the same; the map shows what has a place", async ({ page }) => {
  await openDossier(page, "ministers-meet");
  await part(page, "network");
  await expect(page.locator("khulasa-network svg .node", { hasText: "سامر خليل" })).toBeVisible();
  const lines = await page.locator("khulasa-network line").count();
  await page.locator("khulasa-network .twin > summary").click();
  expect(await page.locator("khulasa-network tbody tr").count()).toBe(Math.min(lines, 30));
  await part(page, "map");
  await expect(page.locator("khulasa-map .spot", { hasText: "الأردن" })).toBeVisible();
  await expect(page.locator("khulasa-map .land")).toBeAttached();
  await page.locator("khulasa-map .spot", { hasText: "الأردن" }).locator("circle").click();
  expect(await hash(page)).toMatch(/^#dossier=map&name=x\d+$/);
});

test("an article more, an article less: the dossier follows, and says what it left out", async ({ page }) => {
  await openDossier(page, "odd-company");
  const notes = dossier(page).locator(".notes");
  await expect(notes).toContainText("النص نفسه");
  await expect(notes).toContainText("ليست بالعربية");
  const head = dossier(page).locator("header");
  await expect(head).toContainText("4 مقالات");
  await page.locator("khulasa-articles li").last().locator(".remove").click();
  await expect(head).toContainText("3 مقالات");
  await page.locator("khulasa-articles li").last().locator(".remove").click();
  await page.locator("khulasa-articles li").last().locator(".remove").click();
  await expect(dossier(page)).toHaveCount(0);
  await expect(article(page)).toBeVisible();
});

for (const [language, theme] of [["ar", "light"], ["en", "dark"]] as const) {
  test(`axe finds nothing in any part of the dossier, and 320 px are enough: ${language}, ${theme}`, async ({ page }) => {
    test.setTimeout(240_000 * PATIENCE);
    await page.goto(`/#lang=${language}&theme=${theme}`);
    await page.reload();
    await page.setViewportSize({ width: 320, height: 700 });
    await openDossier(page, "flood-tolls");
    const parts = await dossier(page).locator("nav button").evaluateAll((buttons) => buttons.map((button) => button.className));
    expect(parts).toHaveLength(9);
    for (const name of parts) {
      await part(page, name);
      if (name === "names") await page.locator("khulasa-cast .head").first().click();
      if (name === "network") await page.locator("khulasa-network .twin > summary").click();
      if (name === "map") await expect(page.locator("khulasa-map .land")).toBeAttached();
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), name).toBeLessThanOrEqual(0);
      expect(await violations(page), name).toEqual([]);
    }
  });
}
