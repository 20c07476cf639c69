import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "@playwright/test";
import { PARAGRAPHS, TEXT, TITLE } from "./readers/articles.ts";
import * as made from "./readers/files.ts";
import { locked } from "./readers/locked.ts";
import { print, printed, written } from "./readers/pdfs.ts";
import type { Report } from "../../www/src/report.ts";
import { article, drop, mockWorker, PATIENCE } from "./page.ts";

/** A report that finds nothing: the texts are others than the mock's. */
const NOTHING: Report = {
  schema: "khulasa/1",
  documents: [{ id: "d1", language: "ar", title: null, outlet: null, dateline: null, published: null, headline: null, blocks: [], sentences: [], entities: [], quotes: [], dates: [], quantities: [], events: [], keyphrases: [], summary: { sentences: [] }, notes: [] }],
};

test.beforeEach(async ({ page }) => {
  await mockWorker(page, { report: NOTHING });
  await page.goto("/");
});

const file = (name: string, bytes: Uint8Array) => ({ name, bytes: [...bytes], type: "application/octet-stream" });
const cards = "khulasa-articles li";

test("a file of each kind is dropped in one go: each is read, and nothing of them runs or loads", async ({ page, context }) => {
  test.setTimeout(60_000 * PATIENCE);
  const pdf = await printed(page, TITLE, PARAGRAPHS, { font: "Plex", columns: 1 });
  const asked: string[] = [];
  context.on("request", (request) => asked.push(request.url()));
  await drop(page, [
    file("1.pdf", pdf), file("2.docx", made.docx()), file("3.odt", made.odt()), file("4.rtf", made.rtf()), file("5.epub", made.epub()), file("6.eml", made.mail()),
    file("7.mhtml", made.webArchive()), file("8.html", made.utf8(made.page())), file("9.md", made.utf8(made.MARKDOWN)), file("10.txt", made.encoded(made.PLAIN, "windows-1256")),
    file("11.csv", made.utf8(made.CSV)), file("12.tsv", made.utf8(made.TSV)), file("13.jsonl", made.utf8(made.JSONL)), file("14.zip", made.zipped({ "a.txt": made.utf8(TEXT), "b.docx": made.docx() })),
  ]);
  await expect(page.locator(`${cards}.ready`)).toHaveCount(10 + 3 + 1 + 2 + 2, { timeout: 30_000 * PATIENCE });
  await expect(page.locator("khulasa-intake [role=alert]")).toBeEmpty();
  for (const [at, words] of [[0, "PDF · صفحة واحدة"], [1, "Word"], [4, "دار الموج"], [9, "Windows-1256"]] as const) {
    const facts = await page.locator(cards).nth(at).locator(".open .soft bdi").allTextContents();
    expect(facts.join(" · ")).toContain(words);
  }
  for (const at of [0, 7, 9, 17]) {
    await page.locator(cards).nth(at).locator(".open").click();
    await expect(article(page)).toContainText("ذاكرة البح");
  }
  expect(await page.evaluate(() => "hacked" in window)).toBe(false);
  expect(asked.filter((url) => !url.startsWith(new URL(page.url()).origin) && !url.startsWith("blob:"))).toEqual([]);
});

test("broken and foreign files are each named with what to do; the good one among them is read", async ({ page }) => {
  await page.locator("khulasa-intake textarea").fill("نص لم يُقرأ بعد");
  const scan = await print(page, '<svg width="90" height="90"><circle cx="45" cy="45" r="40" /></svg>');
  await drop(page, [
    file("مسح.pdf", scan), file("تالف.pdf", made.utf8("%PDF-1.4 x")), file("صورة.txt", new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0])), file("قديم.doc", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])),
    file("فارغ.docx", new Uint8Array()), file("ناقص.zip", made.zipped({ "a.txt": made.utf8(TEXT) }).slice(0, 300)), file("قنبلة.zip", made.zipped({ "a.txt": new Uint8Array(8_000_000) })),
    file("خبر.txt", made.utf8(TEXT)),
  ]);
  await expect(page.locator(`${cards}.ready`)).toHaveCount(1, { timeout: 20_000 * PATIENCE });
  const alert = page.locator("khulasa-intake [role=alert] p");
  await expect(alert).toHaveCount(7, { timeout: 20_000 * PATIENCE });
  const said = await alert.allTextContents();
  for (const [at, words] of ["مسح ضوئي", "تالف أو ناقص", "صورة", "docx", "فارغ", "تالف أو ناقص", "غير مأمون"].entries()) expect(said[at]).toContain(words);
  await expect(article(page)).toContainText("ذاكرة البحّارة");
  await expect(page.locator("khulasa-intake textarea")).toHaveValue("نص لم يُقرأ بعد");
});

test("fifty megabytes of text say that they are too long, dropped or pasted, and leave the page alive", async ({ page }) => {
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.items.add(new File([new Uint8Array(50_000_000).fill(97)], "طويل.txt"));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true }));
  });
  await expect(page.locator("khulasa-intake [role=alert]")).toContainText("طويل.txt");
  await expect(page.locator("khulasa-intake [role=alert]")).toContainText("قسّمه إلى مقالات");
  await drop(page, [file("خبر.txt", made.utf8(TEXT))]);
  await expect(article(page)).toContainText("ذاكرة البحّارة");
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", "نص ".repeat(15_000_000));
    document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true }));
  });
  await expect(page.locator("khulasa-intake [role=alert]")).toContainText("قسّمه إلى مقالات");
});

test("a locked PDF asks for its password where it is named", async ({ page }) => {
  await drop(page, [file("سري.pdf", written([{ x: 100, y: 700, glyphs: [..."ةليلق تاملك"] }], { password: "sesame" }))]);
  const field = page.getByLabel("كلمة المرور: سري.pdf");
  await field.fill("x");
  await field.press("Enter");
  await expect(page.locator("khulasa-intake [role=alert]")).toContainText("كلمة المرور غير صحيحة");
  await field.fill("sesame");
  await page.getByRole("button", { name: "افتحه" }).click();
  await expect(article(page)).toContainText("كلمات قليلة");
  await expect(page.locator("khulasa-intake [role=alert]")).toBeEmpty();
});

test("an archive under a password is named once, and opens with it", async ({ page }) => {
  await drop(page, [file("سري.zip", locked({ "أ.txt": made.utf8(TEXT), "ب.txt": made.utf8("كلمات قليلة في ملف آخر") }, "sesame"))]);
  const alert = page.locator("khulasa-intake [role=alert] p");
  await expect(alert).toHaveCount(1);
  await expect(alert).toContainText("سري.zip");
  const field = page.getByLabel("كلمة المرور: سري.zip");
  await field.fill("x");
  await field.press("Enter");
  await expect(alert).toContainText("كلمة المرور غير صحيحة");
  await field.fill("sesame");
  await page.getByRole("button", { name: "افتحه" }).click();
  await expect(page.locator("khulasa-articles li")).toHaveCount(2);
  await expect(alert).toHaveCount(0);
});

for (const width of [390, 320]) {
  test(`a phone of ${width} px shows all facts of the current card, and its buttons beside them`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await drop(page, [file("1.csv", made.utf8(made.CSV)), file("تقرير طويل الاسم.docx", made.docx())]);
    await expect(page.locator(`${cards}.ready`)).toHaveCount(4);
    for (const at of [0, 3]) {
      const card = page.locator(cards).nth(at);
      await card.locator(".open").click();
      const facts = card.locator(".open .soft > span");
      await expect(facts.last()).toContainText(at ? "Word" : "جدول");
      const buttons = await Promise.all((await card.locator(".acts button").all()).map((button) => button.boundingBox()));
      for (const fact of await facts.all()) {
        expect(await fact.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0);
        const box = (await fact.boundingBox())!;
        for (const button of buttons) expect(button!.x >= box.x + box.width - 1 || box.x >= button!.x + button!.width - 1 || button!.y >= box.y + box.height - 1 || box.y >= button!.y + button!.height - 1).toBe(true);
      }
      expect(await card.locator(".open .soft").evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0);
    }
    await expect(page.locator("khulasa-reading header dl")).toContainText("تقرير طويل الاسم.docx");
  });
}

test("a guessed encoding is shown on the card and can be changed", async ({ page }) => {
  const rows = made.encoded("title;text\nخبر أول;مكتبة الميناء القديمة في الريحانة\nخبر ثان;بائع السمك يقرأ أخبار السفن\n", "windows-1256");
  await drop(page, [file("أخبار.csv", rows)]);
  await expect(page.locator(`${cards}.ready`)).toHaveCount(2);
  const card = page.locator(cards).first();
  await expect(card.locator(".origin")).toContainText("تخمينًا");
  await card.getByLabel("ترميز الحروف").selectOption("iso-8859-6");
  await expect(article(page)).not.toContainText("الميناء");
  await expect(card.locator(".origin")).not.toContainText("تخمينًا");
  await card.getByLabel("ترميز الحروف").selectOption("windows-1256");
  await expect(article(page)).toContainText("مكتبة الميناء");
  await expect(card.locator(".note")).toHaveCount(0);
  await expect(page.locator(`${cards}.ready`)).toHaveCount(2);
  await page.locator(cards).nth(1).locator(".open").click();
  await expect(page.locator(cards).nth(1).locator(".open")).toHaveAttribute("aria-current", "true");
  await expect(article(page)).toContainText("بائع السمك");
});

test("what was found out about a file is told on its card, in the page's language", async ({ page }) => {
  await drop(page, [file("خبر.pdf", made.docx()), file("ثان.txt", made.utf8(TEXT))]);
  await expect(page.locator(cards).first().locator(".note")).toContainText("امتداد الملف يخالف محتواه");
  await page.locator(cards).nth(1).locator(".open").click();
  await expect(page.locator(cards).first()).toContainText("تنبيه");
  await page.getByRole("button", { name: "English" }).click();
  await page.locator(cards).first().locator(".open").click();
  await expect(page.locator(cards).first().locator(".note")).toContainText("says another format");
});

test("a folder gives files of every kind and leaves the rest", async ({ page }, info) => {
  const folder = info.outputPath("أخبار");
  mkdirSync(join(folder, "قديم"), { recursive: true });
  writeFileSync(join(folder, "1.docx"), made.docx());
  writeFileSync(join(folder, "photo.jpg"), "no text");
  writeFileSync(join(folder, "قديم", "2.html"), made.page());
  await page.locator("khulasa-intake #folder").setInputFiles(folder);
  await expect(page.locator(`${cards}.ready`)).toHaveCount(2);
  await expect(page.locator("khulasa-intake [role=alert]")).toBeEmpty();
});

test("a long PDF shows how far it is, and can be stopped; nothing else is lost by it", async ({ page }) => {
  test.setTimeout(60_000 * PATIENCE);
  const line = [...(PARAGRAPHS[0] ?? "").slice(0, 90)].reverse();
  const long = written(Array.from({ length: 40 }, (_, n) => ({ x: 40, y: 760 - n * 18, glyphs: line })), { pages: 10_000 });
  await drop(page, [file("خبر.txt", made.utf8(TEXT)), file("كتاب.pdf", long)]);
  const status = page.locator("khulasa-intake [role=status]");
  await expect(status).toContainText("يُقرأ كتاب.pdf", { timeout: 20_000 * PATIENCE });
  await status.getByRole("button", { name: "أوقف" }).click();
  await expect(page.locator("khulasa-intake [role=alert]")).toContainText("أُوقفت قراءة الملف");
  await expect(page.locator(cards)).toHaveCount(1);
  await expect(article(page)).toContainText("ذاكرة البحّارة");
});

test("the single file reads PDF, Word and saved pages out of itself", async ({ page, context }) => {
  const single = join(__dirname, "../../www/dist/khulasa.html");
  expect(existsSync(single), "make single-file comes first").toBe(true);
  const pdf = await printed(page, TITLE, PARAGRAPHS, { font: "Plex", columns: 1 });
  const asked: string[] = [];
  context.on("request", (request) => asked.push(request.url()));
  await page.goto(pathToFileURL(single).href);
  await drop(page, [file("1.pdf", pdf), file("2.docx", made.docx()), file("3.html", made.utf8(made.page()))]);
  await expect(page.locator(cards)).toHaveCount(3, { timeout: 20_000 * PATIENCE });
  await expect(article(page)).toContainText("ذاكرة البحّارة");
  await page.locator(cards).nth(1).locator(".open").click();
  await expect(article(page)).toContainText("البند الثاني");
  await page.locator(cards).nth(2).locator(".open").click();
  await expect(article(page)).toContainText("ذاكرة البحّارة");
  expect(asked.filter((url) => !/^(file|data|blob):/.test(url))).toEqual([]);
});
