import { expect, test } from "@playwright/test";
import { agreement, PARAGRAPHS, TEXT, TITLE } from "./readers/articles.ts";
import * as made from "./readers/files.ts";
import { openReaders, read } from "./readers/reading.ts";

/** Files of one article, and what of it is to be had. */
const FILES: [name: string, bytes: () => Uint8Array, format: string, known?: string][] = [
  ["خبر.docx", made.docx, "docx", `${TEXT}\n\nكلام باق\n\n• البند الأول\n• البند الثاني\n\nالمدينة | العدد\nالريحانة | 42`],
  ["خبر.odt", made.odt, "odt", `${TEXT}\n\n• البند الأول\n• البند الثاني\n\nالمدينة | العدد\nالريحانة | 42`],
  ["خبر.epub", made.epub, "epub"],
  ["خبر.rtf", made.rtf, "rtf"],
  ["قديم.rtf", () => made.oldRtf(178, 1252), "rtf", made.PLAIN],
  ["بلا-ترميز.rtf", () => made.oldRtf(0, 1252), "rtf", made.PLAIN],
  ["خبر.eml", made.mail, "email", TEXT.replace("١٥", "15")],
  ["خبر.mhtml", made.webArchive, "web-archive"],
  ["خبر.html", () => made.utf8(made.page()), "html"],
  ["خبر.md", () => made.utf8(made.MARKDOWN), "markdown", `${TEXT}\n\n• البند الأول\n• البند الثاني`],
  ["خبر.txt", () => made.utf8(TEXT), "text"],
  ["خبر.tsv", () => made.utf8(made.TSV), "table"],
];

test.beforeEach(({ page }) => openReaders(page));

/** A text's lines; how many blank ones part them is each format's own affair. */
const lines = (text = "") => text.trim().split(/\n+/);

test("one article out of each format, its words and lines in order, and nothing else", async ({ page }) => {
  for (const [name, bytes, format, known = TEXT] of FILES) {
    const [first, ...others] = await read(page, name, bytes());
    expect(others, name).toEqual([]);
    expect(first?.failure, name).toBeUndefined();
    expect(first?.source?.format, name).toBe(format);
    expect(first?.source?.notes, name).toEqual([]);
    expect(lines(first?.text), name).toEqual(format === "table" ? [TITLE, PARAGRAPHS.join(" ")] : lines(known));
  }
});

test("files tell day, outlet and headline where they hold them", async ({ page }) => {
  const cases: [string, Uint8Array][] = [["a.html", made.utf8(made.page())], ["a.mhtml", made.webArchive()], ["a.md", made.utf8(made.MARKDOWN)]];
  for (const [name, bytes] of cases) {
    const [one] = await read(page, name, bytes);
    expect(one, name).toMatchObject({ published: "2025-01-15", source: { outlet: "صحيفة الموج", title: TITLE } });
  }
  expect((await read(page, "a.epub", made.epub()))[0]).toMatchObject({ published: "2025-01-15", source: { outlet: "دار الموج", title: TITLE } });
  expect((await read(page, "a.eml", made.mail()))[0]).toMatchObject({ published: "2025-01-15", source: { outlet: "نشرة الموج", title: TITLE } });
  const [bare] = await read(page, "a.html", made.utf8(made.page({ metadata: false })));
  expect(bare?.source?.title).toBe(TITLE);
  expect(lines(bare?.text)).toEqual(lines(TEXT));
});

test("tables and lists give an article a row", async ({ page }) => {
  const rows = await read(page, "أخبار.csv", made.utf8(`\ufeff${made.CSV}`));
  expect(rows.map(({ text }) => text)).toEqual([0, 1, 2].map((n) => `${TITLE}\n\n${PARAGRAPHS[n]}\n\n${PARAGRAPHS[n + 1]}`));
  expect(rows.map(({ published }) => published)).toEqual(["2025-01-15", "2025-01-16", "2025-01-17"]);
  expect(rows[0]?.source?.outlet).toBe("صحيفة الموج");
  const semicolons = await read(page, "a.csv", made.encoded("id;title;content\n1;عنوان قصير;نص الخبر الأول هنا\n2;عنوان آخر;نص الخبر الثاني هنا\n", "windows-1256"));
  expect(semicolons.map(({ text }) => text)).toEqual(["عنوان قصير\n\nنص الخبر الأول هنا", "عنوان آخر\n\nنص الخبر الثاني هنا"]);
  const lines = await read(page, "a.jsonl", made.utf8(`${made.JSONL}\n{broken\n`));
  expect(lines).toHaveLength(2);
  expect(lines[0]).toMatchObject({ published: "2025-01-15", text: `${TITLE}\n\n${PARAGRAPHS[0]}`, source: { outlet: "صحيفة الموج", format: "json" } });
  const listed = await read(page, "a.json", made.utf8(JSON.stringify({ total: 1, articles: [{ title: TITLE, content: `<p>${PARAGRAPHS[0]}</p><p>${PARAGRAPHS[1]}</p>` }] })));
  expect(listed.map(({ text }) => text)).toEqual([`${TITLE}\n\n${PARAGRAPHS[0]}\n\n${PARAGRAPHS[1]}`]);
});

test("old encodings are told by their letters, and a reader's choice stands over the guess", async ({ page }) => {
  const bytes = (encoding: string, mark: number[] = []) => new Uint8Array([...mark, ...made.encoded(made.PLAIN, encoding)]);
  const cases: [string, Uint8Array][] = [
    ["windows-1256", bytes("windows-1256")],
    ["iso-8859-6", bytes("iso-8859-6")],
    ["x-mac-arabic", made.encoded(made.PLAIN.replace("14", "١٤").replace(" إن ", " «إن» "), "x-mac-arabic")],
    ["utf-16le", bytes("utf-16le", [0xff, 0xfe])],
    ["utf-16be", bytes("utf-16be", [0xfe, 0xff])],
    ["utf-16le", bytes("utf-16le")],
    ["utf-16be", bytes("utf-16be")],
    ["utf-8", made.utf8(`\ufeff${made.PLAIN}`)],
  ];
  for (const [encoding, content] of cases) {
    const [one] = await read(page, "خبر.txt", content);
    expect(one?.source?.encoding).toBe(encoding);
    expect(one?.text, encoding).toContain("مكتبة الميناء القديمة بكلفة 3.75 مليون دولار، بعد جلسة");
  }
  const page1256 = made.encoded(made.page({ charset: "windows-1256" }).replace("١٥", "15"), "windows-1256");
  const [declared] = await read(page, "خبر.html", page1256);
  expect(declared?.source).toMatchObject({ encoding: "windows-1256", guessed: false });
  expect(lines(declared?.text)).toEqual(lines(TEXT.replace("١٥", "15")));
  const chosen = await read(page, "خبر.txt", bytes("windows-1256"), { encoding: "iso-8859-6" });
  expect(chosen[0]?.source).toMatchObject({ encoding: "iso-8859-6", guessed: false });
  expect(chosen[0]?.text).not.toContain("مكتبة");
  const scrambled = new TextDecoder("windows-1252").decode(bytes("windows-1256"));
  expect((await read(page, "خبر.txt", made.utf8(scrambled)))[0]).toMatchObject({ text: made.PLAIN, source: { notes: [{ code: "unscrambled" }] } });
});

test("an archive gives what lies in it, an archive inside it too; what is broken is named", async ({ page }) => {
  const inner = made.zipped({ "a.txt": made.utf8(TEXT), "b.docx": made.docx() });
  const broken = made.docx().slice(0, 700);
  const files = await read(page, "أخبار.zip", made.zipped({ "1.txt": made.utf8(TEXT), "صور/photo.jpg": made.utf8("x"), "2.html": made.utf8(made.page()), "3.docx": broken, "4.zip": inner, "__MACOSX/1.txt": made.utf8("x") }));
  expect(files.map(({ name, failure }) => [name, failure])).toEqual([
    ["أخبار.zip › 1.txt", undefined],
    ["أخبار.zip › 2.html", undefined],
    ["أخبار.zip › 3.docx", "damaged"],
    ["أخبار.zip › 4.zip › a.txt", undefined],
    ["أخبار.zip › 4.zip › b.docx", undefined],
  ]);
  expect(files[0]?.text).toBe(TEXT);
});

test("an archive that swells, hides or lies is stopped before it costs anything", async ({ page }) => {
  const zeros = made.zipped({ "a.txt": new Uint8Array(8_000_000) });
  expect(zeros.length).toBeLessThan(20_000);
  expect((await read(page, "bomb.zip", zeros)).map(({ failure }) => failure)).toEqual(["bomb"]);
  const once = made.zipped({ "a.txt": made.utf8(TEXT) });
  const thrice = made.zipped({ "c.zip": made.zipped({ "b.zip": once }) });
  expect((await read(page, "deep.zip", thrice)).map(({ failure }) => failure)).toEqual(["tooDeep"]);
  // The directory says 40 bytes; much more comes out.
  const lying = made.zipped({ "a.txt": made.utf8(TEXT.repeat(50)) });
  const view = new DataView(lying.buffer);
  const directory = lying.findIndex((_, at) => at + 4 <= lying.length && view.getUint32(at, true) === 0x02014b50);
  view.setUint32(directory + 24, 40, true);
  expect((await read(page, "lie.zip", lying)).map(({ failure }) => failure)).toEqual(["damaged"]);
  const entities = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><w:document/>';
  expect((await read(page, "lol.docx", made.zipped({ "word/document.xml": made.utf8(entities) })))[0]?.failure).toBe("bomb");
});

test("what is no article says what it is; a wrong ending is seen through", async ({ page }) => {
  const cases: [string, Uint8Array | number[], string][] = [
    ["photo.txt", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0], "image"],
    ["film.pdf", [0, 0, 0, 24, ...made.utf8("ftypmp42"), 0, 0, 0, 0], "media"],
    ["old.doc", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0], "oldOffice"],
    ["table.xlsx", made.zipped({ "xl/workbook.xml": made.utf8("<x/>") }), "office"],
    ["a.gz", [0x1f, 0x8b, 8, 0, 0], "otherArchive"],
    ["a.bin", [1, 2, 3, 0, 0, 7, 200, 0], "binary"],
    ["empty.docx", [], "emptyFile"],
    ["blank.txt", made.utf8(" \n "), "emptyFile"],
    ["broken.pdf", made.utf8("%PDF-1.7\nnothing of the kind"), "damaged"],
    ["broken.zip", made.zipped({ "a.txt": made.utf8(TEXT) }).slice(0, 200), "damaged"],
    ["empty.zip", made.zipped({}), "noArticles"],
    ["none.json", made.utf8('[{"id": 1}, {"id": 2}]'), "noArticles"],
    ["blank.html", made.utf8("<!doctype html><html><body><script>1</script></body></html>"), "noText"],
  ];
  for (const [name, bytes, failure] of cases) expect((await read(page, name, new Uint8Array(bytes))).map((one) => one.failure), name).toEqual([failure]);
  const [disguised] = await read(page, "خبر.txt", made.docx());
  expect(disguised?.source).toMatchObject({ format: "docx", notes: [{ code: "otherFormat" }] });
});

test("pages that are nested without end, or have no paragraphs, are read", async ({ page }) => {
  const deep = `<!doctype html><body>${"<div>".repeat(100_000)}${TEXT.replaceAll("\n\n", "<br>")}`;
  const began = Date.now();
  const [one] = await read(page, "deep.html", made.utf8(deep));
  expect(agreement(TEXT, one?.text ?? "")).toBe(1);
  expect(Date.now() - began).toBeLessThan(10_000);
});
