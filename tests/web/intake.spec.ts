import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { TEXT } from "./mock-report.ts";
import { article, drop, mockWorker, PATIENCE, read, ready, utf8 } from "./page.ts";

test.beforeEach(async ({ page }) => {
  await mockWorker(page);
  await page.goto("/");
});

test("a pasted article is read and set in its blocks", async ({ page }) => {
  await read(page, TEXT);
  await ready(page);
  await expect(article(page).locator("h2")).toHaveText("وزير المياه يعلن خطة لمواجهة الجفاف في وادي السنديان");
  await expect(article(page).locator("h3")).toHaveCount(2);
  await expect(article(page).locator("ul > li")).toHaveCount(3);
  await expect(article(page).locator("details")).not.toHaveAttribute("open");
});

test("a paste beside the field is read at once", async ({ page }) => {
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true }));
  }, TEXT);
  await ready(page);
});

test("several dropped files become cards that lead to their texts", async ({ page }) => {
  await drop(page, [
    { name: "one.txt", bytes: utf8(TEXT) },
    { name: "two.txt", bytes: utf8(`خبر ثانٍ\n\n${TEXT}`) },
  ]);
  const cards = page.locator("khulasa-articles li");
  await expect(cards).toHaveCount(2);
  await cards.nth(1).locator(".open").click();
  await expect(cards.nth(1).locator(".open")).toHaveAttribute("aria-current", "true");
  await expect(article(page)).toContainText("خبر ثانٍ");
  await cards.nth(1).locator(".remove").click();
  await expect(cards).toHaveCount(1);
});

test("old and wide encodings are read", async ({ page }) => {
  const windows1256 = [0xce, 0xc8, 0xd1, 0x20, 0xda, 0xc7, 0xcc, 0xe1]; // خبر عاجل
  const wide = [0xff, 0xfe, ...[..."خبر عاجل"].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8])];
  await drop(page, [
    { name: "1256.txt", bytes: windows1256 },
    { name: "utf16.txt", bytes: wide },
    { name: "utf16-bare.txt", bytes: wide.slice(2) },
  ]);
  const cards = page.locator("khulasa-articles li .open");
  await expect(cards).toHaveCount(3);
  for (const at of [0, 1, 2]) {
    await cards.nth(at).click();
    await expect(article(page)).toContainText("خبر عاجل");
  }
});

test("an empty paste says so and keeps what is in the field", async ({ page }) => {
  const field = page.locator("khulasa-intake textarea");
  await field.fill("  \n ");
  await page.locator("khulasa-intake button[type=submit]").click();
  await expect(page.locator("khulasa-intake [role=alert]")).toContainText("لا نص في الحقل");
  await expect(field).toHaveValue("  \n ");
  await expect(field).toBeFocused();
});

test("a file that is no text is named with the reason, the others are read", async ({ page }) => {
  await page.locator("khulasa-intake textarea").fill("نص لم يُقرأ بعد");
  await drop(page, [
    { name: "photo.txt", bytes: [0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13] },
    { name: "empty.txt", bytes: [] },
    { name: "good.txt", bytes: utf8(TEXT) },
  ]);
  await expect(page.locator("khulasa-articles li")).toHaveCount(1);
  const alert = page.locator("khulasa-intake [role=alert]");
  await expect(alert).toContainText("photo.txt");
  await expect(alert).toContainText("empty.txt");
  await expect(alert).not.toContainText("good.txt");
  await expect(alert).toBeVisible();
  await expect(page.locator("khulasa-intake textarea")).toHaveValue("نص لم يُقرأ بعد");
});

test("files are opened by the button, samples too", async ({ page }) => {
  await page.locator("khulasa-intake #files").setInputFiles([{ name: "a.txt", mimeType: "text/plain", buffer: Buffer.from(TEXT) }]);
  await expect(page.locator("khulasa-articles li")).toHaveCount(1);
  await page.locator("khulasa-app .add").click();
  await page.getByRole("button", { name: "جرّب مقالات نموذجية" }).click();
  await expect(page.locator("khulasa-articles li")).toHaveCount(6);
});

test("a card says what is known of its article; cards are moved, read again and removed", async ({ page }) => {
  await drop(page, [{ name: "one.txt", bytes: utf8(TEXT) }, { name: "two.txt", bytes: utf8(TEXT) }, { name: "three.txt", bytes: utf8(TEXT) }]);
  const cards = page.locator("khulasa-articles li");
  await expect(page.locator("khulasa-articles li.ready")).toHaveCount(3);
  for (const fact of ["وكالة الينابيع", "9 آذار 2025", "كلمة"]) await expect(cards.first()).toContainText(fact);
  const order = () => cards.evaluateAll((all) => all.map((card) => card.getAttribute("data-id")));
  const [a, b, c] = await order();
  await cards.first().getByRole("button", { name: /^أخّر/ }).press("Enter");
  expect(await order()).toEqual([b, a, c]);
  await expect(cards.nth(1).locator(".later")).toBeFocused();
  await cards.nth(1).locator(".later").press("Enter");
  expect(await order()).toEqual([b, c, a]);
  await cards.nth(2).dragTo(cards.first());
  expect(await order()).toEqual([a, b, c]);
  await cards.first().getByRole("button", { name: /^أعد قراءة/ }).click();
  await expect(page.locator("khulasa-articles li.ready")).toHaveCount(3);
  await cards.first().locator(".remove").click();
  expect(await order()).toEqual([b, c]);
  await expect(cards.first().locator(".open")).toHaveAttribute("aria-current", "true");
});

test("a folder gives its text files, in the order of their names", async ({ page }, info) => {
  const folder = info.outputPath("news");
  mkdirSync(join(folder, "deeper"), { recursive: true });
  writeFileSync(join(folder, "1.txt"), TEXT);
  writeFileSync(join(folder, "photo.jpg"), "no text");
  writeFileSync(join(folder, "deeper", "2.txt"), `خبر ثانٍ\n\n${TEXT}`);
  await page.locator("khulasa-intake #folder").setInputFiles(folder);
  await expect(page.locator("khulasa-articles li.ready")).toHaveCount(2);
  await expect(page.locator("khulasa-intake [role=alert]")).toBeEmpty();
});

test("two articles make a dossier to switch to, which can be stopped and asked for again", async ({ page }) => {
  await read(page, TEXT);
  await expect(page.getByRole("button", { name: "الملف", exact: true })).toHaveCount(0);
  await page.locator("khulasa-app .add").click();
  await read(page, TEXT);
  await page.getByRole("button", { name: "الملف", exact: true }).click();
  const dossier = page.locator("khulasa-dossier");
  await expect(article(page)).toBeHidden();
  await expect(dossier.getByRole("status")).toContainText("تُجمع المقالات");
  await dossier.getByRole("button", { name: "أوقف" }).click();
  await expect(dossier.getByRole("alert")).toContainText("أوقفتَ المقارنة");
  await dossier.getByRole("button", { name: "أعد المقارنة" }).click();
  await expect(dossier.getByRole("status")).toContainText("تُجمع المقالات");
  await page.getByRole("button", { name: "مقالة", exact: true }).click();
  await expect(article(page)).toBeVisible();
});

test("a digest is read apart where the reader agrees, each article in its place", async ({ page }) => {
  await page.unrouteAll();
  await page.reload();
  const brief = (town: string, act: string) => `${act} في ${town}\n\n${town} - ${act} يوم أمس في مدينة ${town} بحضور مسؤولين محليين وعدد كبير من السكان والصحفيين، بحسب بيان صدر عن البلدية في ساعة متأخرة من مساء اليوم نفسه ونشرته على موقعها.\n`;
  await read(page, [brief("دمشق", "افتتاح مكتبة عامة"), brief("بغداد", "انطلاق معرض الكتاب"), brief("عمّان", "توقيع اتفاق للنقل")].join("\n***\n\n"));
  const offer = page.locator("khulasa-parts");
  await expect(offer).toContainText("3 مقالات", { timeout: 20_000 * PATIENCE });
  await expect(page.locator("khulasa-articles li")).toHaveCount(1);
  await offer.getByRole("button", { name: "اقرأها منفصلة" }).click();
  await expect(page.locator("khulasa-articles li.ready")).toHaveCount(3);
  await expect(page.locator("khulasa-articles li").nth(1)).toContainText("انطلاق معرض الكتاب");
  await expect(article(page)).toContainText("دمشق");
  await expect(article(page)).not.toContainText("بغداد");
});
