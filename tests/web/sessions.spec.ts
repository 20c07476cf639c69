import { readFileSync } from "node:fs";
import { expect, test, type Page } from "@playwright/test";
import { TEXT } from "./mock-report.ts";
import { article, drop, mockWorker, read, ready, utf8 } from "./page.ts";

const cards = (page: Page) => page.locator("khulasa-articles li");
const desk = (page: Page) => page.locator("khulasa-desk");
const openDesk = (page: Page) => page.getByRole("button", { name: "الجلسة" }).click();
const keep = (page: Page) => desk(page).getByRole("switch");

/** What the browser holds of the desk. */
const stored = (page: Page) => page.evaluate(async () => ({ databases: (await indexedDB.databases()).map(({ name }) => name), flags: Object.keys(localStorage) }));

async function rename(page: Page): Promise<void> {
  await article(page).locator("[role=button][data-entity=e4]").first().click();
  const card = page.locator("khulasa-card [role=dialog]");
  await card.getByRole("button", { name: "صحّح" }).click();
  await card.getByLabel("الاسم", { exact: true }).fill("سالم أحمد الحوراني");
  await card.getByRole("button", { name: "غيّر الاسم" }).click();
}

const hasNewName = async (page: Page) => {
  await page.locator("khulasa-reading nav").getByRole("button", { name: "الأسماء" }).click();
  await expect(page.locator("khulasa-entities")).toContainText("سالم أحمد الحوراني");
};

test.beforeEach(async ({ page }) => {
  await mockWorker(page);
  await page.goto("/");
});

test("nothing is kept unless it is asked for", async ({ page }) => {
  await read(page, TEXT);
  await ready(page);
  await page.waitForTimeout(500);
  expect(await stored(page)).toEqual({ databases: [], flags: [] });
  await page.locator("khulasa-privacy summary").click();
  await expect(page.locator("khulasa-privacy")).toContainText("لا يُحفظ شيء من مقالاتك");
});

test("leaving a desk that is not kept asks first", async ({ page }) => {
  await read(page, TEXT);
  await ready(page);
  const asked = page.waitForEvent("dialog").then(async (dialog) => {
    await dialog.accept();
    return dialog.type();
  });
  await page.reload();
  expect(await asked).toBe("beforeunload");
});

test("what is kept comes back with its corrections and order, and is not read again", async ({ page }) => {
  await openDesk(page);
  await keep(page).check();
  await expect(desk(page)).toContainText("يعمل");
  await page.keyboard.press("Escape");
  await drop(page, [{ name: "one.txt", bytes: utf8(TEXT) }, { name: "two.txt", bytes: utf8(`خبر ثانٍ\n\n${TEXT}`) }]);
  await expect(page.locator("khulasa-articles li.ready")).toHaveCount(2);
  await rename(page);
  await cards(page).first().getByRole("button", { name: /^أخّر/ }).click();
  await page.waitForTimeout(600);
  const asked: string[] = [];
  page.on("dialog", (dialog) => asked.push(dialog.type()));
  await page.unroute("**/worker.js");
  await page.route("**/worker.js", (route) => route.abort());
  await page.reload();
  expect(asked).toEqual([]);
  await expect(page.locator("khulasa-articles li.ready")).toHaveCount(2);
  await cards(page).nth(1).locator(".open").click();
  await hasNewName(page);
  await page.locator("h1").click();
  await page.keyboard.press("Control+z");
  await expect(page.locator("khulasa-entities")).not.toContainText("سالم أحمد الحوراني");
});

test("one press wipes all that was kept", async ({ page }) => {
  await openDesk(page);
  await keep(page).check();
  await page.keyboard.press("Escape");
  await read(page, TEXT);
  await ready(page);
  await page.waitForTimeout(500);
  expect((await stored(page)).databases).toEqual(["khulasa"]);
  await openDesk(page);
  await desk(page).getByRole("button", { name: "امحُ كل ما حُفظ" }).click();
  await expect(desk(page)).toContainText("لا شيء محفوظ");
  await expect(keep(page)).not.toBeChecked();
  expect(await stored(page)).toEqual({ databases: [], flags: [] });
  await expect(cards(page)).toHaveCount(1);
  page.on("dialog", (dialog) => void dialog.accept());
  await page.reload();
  await expect(page.locator("khulasa-intake textarea")).toBeVisible();
  await expect(cards(page)).toHaveCount(0);
});

test("a reading that had not ended when the page was closed is done on the next visit", async ({ page }) => {
  await page.unroute("**/worker.js");
  await mockWorker(page, { delay: 60_000 });
  await openDesk(page);
  await keep(page).check();
  await page.keyboard.press("Escape");
  await read(page, TEXT);
  await expect(page.locator("khulasa-progress")).toContainText("تُقرأ المقالة");
  await page.waitForTimeout(500);
  await page.unroute("**/worker.js");
  await mockWorker(page);
  await page.reload();
  await ready(page);
  await expect(article(page)).toContainText("لن نترك مزارعًا");
});

test("a second tab does not overwrite what the first keeps", async ({ page, context }) => {
  await openDesk(page);
  await keep(page).check();
  await page.keyboard.press("Escape");
  await read(page, TEXT);
  await ready(page);
  const other = await context.newPage();
  await mockWorker(other);
  await other.goto("/");
  await openDesk(other);
  await expect(desk(other)).toContainText("علامة تبويب أخرى تحفظ جلستها");
  await read(other, "خبر آخر");
  await ready(other);
  await other.close({ runBeforeUnload: false });
  await page.waitForTimeout(500);
  await page.reload();
  await expect(cards(page)).toHaveCount(1);
  await expect(article(page)).toContainText("لن نترك مزارعًا");
});

test("a session goes into one file and comes back from it", async ({ page }) => {
  await drop(page, [{ name: "one.txt", bytes: utf8(TEXT) }, { name: "two.txt", bytes: utf8(`خبر ثانٍ\n\n${TEXT}`) }]);
  await expect(page.locator("khulasa-articles li.ready")).toHaveCount(2);
  await rename(page);
  await openDesk(page);
  const saving = page.waitForEvent("download");
  await desk(page).getByRole("button", { name: "احفظ الجلسة في ملف" }).click();
  const file = await saving;
  expect(file.suggestedFilename()).toMatch(/^khulasa-session-\d{4}-\d\d-\d\d\.khulasa$/);
  const saved = { name: "session.khulasa", mimeType: "application/json", buffer: readFileSync(await file.path()) };
  page.on("dialog", (dialog) => void dialog.accept());
  await page.reload();
  await expect(cards(page)).toHaveCount(0);
  await page.locator("khulasa-intake #files").setInputFiles(saved);
  await expect(page.locator("khulasa-articles li.ready")).toHaveCount(2);
  await hasNewName(page);
  // Opened once more it brings nothing twice.
  await page.locator("khulasa-intake #files").setInputFiles(saved);
  await expect(cards(page)).toHaveCount(2);
});

test("a file that is no session says so", async ({ page }) => {
  await openDesk(page);
  await desk(page).locator("input[type=file]").setInputFiles([{ name: "x.json", mimeType: "application/json", buffer: Buffer.from('{"schema":"other"}') }]);
  await expect(page.locator("khulasa-intake [role=alert]")).toContainText("ليس في هذا الملف جلسة محفوظة");
});

test("the exported reports carry the corrections, done and named", async ({ page }) => {
  await read(page, TEXT);
  await ready(page);
  await rename(page);
  await openDesk(page);
  const saving = page.waitForEvent("download");
  await desk(page).getByRole("button", { name: /^احفظ التقارير/ }).click();
  const report = JSON.parse(readFileSync(await (await saving).path(), "utf8"));
  expect(report.schema).toBe("khulasa/1");
  expect(report.corrections).toEqual([{ kind: "rename", entity: { type: "person", name: "سالم الحوراني" }, name: "سالم أحمد الحوراني", latin: "Salim al-Hawrani" }]);
  const entity = report.documents[0].entities.find(({ id }: { id: string }) => id === "e4");
  expect(entity).toMatchObject({ name: "سالم أحمد الحوراني", reasons: ["correction/rename"] });
  expect(report.documents[0].text.slice(entity.mentions[0].start, entity.mentions[0].end)).toBe("سالم الحوراني");
});
