import { expect, test } from "@playwright/test";
import { agreement, more, PARAGRAPHS, TITLE } from "./readers/articles.ts";
import { print, printed, written, type Setting } from "./readers/pdfs.ts";
import { openReaders, read } from "./readers/reading.ts";

test.beforeEach(({ page }) => openReaders(page));

const SETTINGS: Setting[] = [
  { font: "Naskh", columns: 1 },
  { font: "Naskh", columns: 2 },
  { font: "Plex", columns: 1, align: "start" },
  { font: "Plex", columns: 3 },
];

for (const setting of SETTINGS) {
  test(`a printed article is read as it was written: ${JSON.stringify(setting)}`, async ({ page }) => {
    const paragraphs = [...PARAGRAPHS, ...more(14)];
    const [one] = await read(page, "خبر.pdf", await printed(page, TITLE, paragraphs, setting));
    const text = one?.text ?? "";
    expect(agreement([TITLE, ...paragraphs].join("\n"), text)).toBeGreaterThanOrEqual(0.99);
    expect(one?.source?.notes).toEqual([]);
    expect(text).not.toContain("العدد 412");
    expect(text).not.toMatch(/^\d+ \/ \d+$/m);
    // Paragraphs are whole: all but a few that end exactly at a column's end.
    const lines = text.split("\n\n");
    expect(paragraphs.filter((paragraph) => lines.includes(paragraph)).length).toBeGreaterThan(paragraphs.length * 0.9);
    const pages = one?.source?.pages ?? [];
    expect(pages.length).toBeGreaterThan(1);
    expect([...pages].sort((a, b) => a - b)).toEqual(pages);
    expect(pages.at(-1)).toBeLessThan(text.length);
  });
}

test("letters come in the order of reading, whatever the file calls its shapes", async ({ page }) => {
  const seen = (text: string) => [...text].reverse();
  const cases: [string, string[]][] = [
    // Shapes by their own names, as old programs write them.
    ["كتاب", seen("ﻛﺘﺎب")],
    ["السلام", ["ﻡ", "ﻼ", "ﺴ", "ﻟ", "ﺍ"]],
    // One glyph that is two letters keeps their order.
    ["السلام", ["م", "لا", "س", "ل", "ا"]],
    ["في عام 2025 بلغ 12.5% من 1,250 طنًا", [..."اًنط", " ", ..."1,250", " ", ..."نم", " ", "%", ..."12.5", " ", ..."غلب", " ", ..."2025", " ", ..."ماع", " ", ..."يف"].map((glyph) => glyph)],
    ["قالت Blue Harbour (BHF) أمس", [..."سمأ", " ", ..."Blue Harbour (BHF)", " ", ..."تلاق"]],
    // Brackets as they look: the left one on the page closes.
    ["قال (المدير) أمس", [..."سمأ", " ", "(", ..."ريدملا", ")", " ", ..."لاق"]],
    ["الكتـاب", ["ب", "ا", "ـ", "ـ", "ت", "ك", "ل", "ا"]],
  ];
  for (const [known, glyphs] of cases) {
    const [one] = await read(page, "خبر.pdf", written([{ x: 100, y: 700, glyphs }]));
    expect(one?.text).toBe(known.replace(/ـ/g, ""));
  }
});

test("without spaces of its own a file's gaps are spaces", async ({ page }) => {
  const [one] = await read(page, "خبر.pdf", written([{ x: 100, y: 700, glyphs: [..."رادلا"] }, { x: 135, y: 700, glyphs: [..."يف"] }]));
  expect(one?.text).toBe("في الدار");
});

test("a locked file opens with its password, and says when it is wrong", async ({ page }) => {
  const bytes = written([{ x: 100, y: 700, glyphs: [..."ربخ"] }], { password: "sesame" });
  expect((await read(page, "خبر.pdf", bytes))[0]?.failure).toBe("password");
  expect((await read(page, "خبر.pdf", bytes, { password: "x" }))[0]?.failure).toBe("wrongPassword");
  expect((await read(page, "خبر.pdf", bytes, { password: "sesame" }))[0]?.text).toBe("خبر");
});

test("pictures give no text, and none is made up; a page of them among others is told", async ({ page }) => {
  const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="300"><circle cx="150" cy="150" r="140" /></svg>`;
  expect((await read(page, "scan.pdf", await print(page, picture)))[0]?.failure).toBe("scanned");
  const [mixed] = await read(page, "خبر.pdf", await print(page, `<p>${PARAGRAPHS[0]}</p><div style="break-before: page">${picture}</div>`));
  expect(mixed?.text).toBe(PARAGRAPHS[0]);
  expect(mixed?.source?.notes).toEqual([{ code: "picturePages", count: 1 }]);
});

test("a text layer that stands for nothing is not trusted", async ({ page }) => {
  const nothing = Array.from({ length: 200 }, (_, n) => String.fromCharCode(0xe000 + (n % 40)));
  const lines = Array.from({ length: 5 }, (_, n) => ({ x: 60, y: 700 - n * 20, glyphs: nothing.slice(n * 40, n * 40 + 40) }));
  expect((await read(page, "خبر.pdf", written(lines)))[0]?.source?.notes).toEqual([{ code: "distrusted" }]);
});
