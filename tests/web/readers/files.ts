/** Files of every kind, made by hand from known texts: no other program is needed. */
import { strToU8, zipSync, type Zippable } from "fflate";
import { decodeMacArabic } from "./mac-arabic.ts";
import { PARAGRAPHS, TEXT, TITLE } from "./articles.ts";

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const escaped = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

/** Bytes in an encoding that only decoders know. */
export function encoded(text: string, encoding: string): Uint8Array {
  if (encoding.startsWith("utf-16")) {
    const bytes = new Uint8Array(text.length * 2);
    const view = new DataView(bytes.buffer);
    for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), encoding === "utf-16le");
    return bytes;
  }
  const decode = encoding === "x-mac-arabic" ? decodeMacArabic : (bytes: Uint8Array) => new TextDecoder(encoding).decode(bytes);
  const bytes = new Map<string, number>();
  for (let byte = 255; byte >= 0; byte--) bytes.set(decode(new Uint8Array([byte])), byte);
  return Uint8Array.from(text, (letter) => bytes.get(letter) ?? 0x3f);
}

/** The text in letters that every old encoding has. */
export const PLAIN = TEXT.replace(/[«»“”ًّ–]/g, "").replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660));

export function docx(): Uint8Array {
  const paragraph = (text: string, properties = "") => `<w:p>${properties}<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;
  const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`;
  const body = [
    paragraph(TITLE, '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>'),
    ...PARAGRAPHS.map((text) => paragraph(text, "<w:pPr><w:bidi/></w:pPr>")),
    '<w:p><w:del><w:r><w:delText>كلام محذوف</w:delText></w:r></w:del><w:ins><w:r><w:t>كلام باق</w:t></w:r></w:ins></w:p>',
    paragraph("البند الأول", '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'),
    paragraph("البند الثاني", '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'),
    `<w:tbl><w:tr>${cell("المدينة")}${cell("العدد")}</w:tr><w:tr>${cell("الريحانة")}${cell("42")}</w:tr></w:tbl>`,
  ].join("");
  const xml = `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}<w:sectPr/></w:body></w:document>`;
  const header = '<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:r><w:t>رأس الصفحة</w:t></w:r></w:p></w:hdr>';
  return zipSync({ "[Content_Types].xml": strToU8("<Types/>"), "word/document.xml": strToU8(xml), "word/header1.xml": strToU8(header) });
}

export function odt(): Uint8Array {
  const names = 'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"';
  const cell = (text: string) => `<table:table-cell><text:p>${text}</text:p></table:table-cell>`;
  const body = [
    '<text:tracked-changes><text:changed-region><text:deletion><text:p>كلام محذوف</text:p></text:deletion></text:changed-region></text:tracked-changes>',
    `<text:h text:outline-level="1">${escaped(TITLE)}</text:h>`,
    ...PARAGRAPHS.map((text) => `<text:p>${escaped(text).replace(" ", "<text:s/>")}</text:p>`),
    "<text:list><text:list-item><text:p>البند الأول</text:p></text:list-item><text:list-item><text:p>البند الثاني</text:p></text:list-item></text:list>",
    `<table:table><table:table-row>${cell("المدينة")}${cell("العدد")}</table:table-row><table:table-row>${cell("الريحانة")}${cell("42")}</table:table-row></table:table>`,
  ].join("");
  const xml = `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${names}><office:body><office:text>${body}</office:text></office:body></office:document-content>`;
  return zipSync({ mimetype: [strToU8("application/vnd.oasis.opendocument.text"), { level: 0 }], "content.xml": strToU8(xml) });
}

export function epub(): Uint8Array {
  const chapter = (title: string, inner: string) => strToU8(`<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>${title}</title></head><body>${inner}</body></html>`);
  const half = PARAGRAPHS.length / 2;
  const inner = (from: number, to: number) => PARAGRAPHS.slice(from, to).map((text) => `<p>${escaped(text)}</p>`).join("");
  const opf = `<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:title>${TITLE}</dc:title><dc:publisher>دار الموج</dc:publisher><dc:date>2025-01-15</dc:date></metadata>
    <manifest><item id="nav" href="nav.xhtml" properties="nav"/><item id="b" href="text/b.xhtml"/><item id="a" href="text/a%20a.xhtml"/></manifest><spine><itemref idref="nav"/><itemref idref="a"/><itemref idref="b"/></spine></package>`;
  return zipSync({
    mimetype: [strToU8("application/epub+zip"), { level: 0 }],
    "META-INF/container.xml": strToU8('<container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>'),
    "OEBPS/book.opf": strToU8(opf),
    "OEBPS/nav.xhtml": chapter("الفهرس", "<nav>الفهرس</nav>"),
    "OEBPS/text/a a.xhtml": chapter("أ", inner(0, half)),
    "OEBPS/text/b.xhtml": chapter("ب", inner(half, PARAGRAPHS.length)),
  });
}

/** Rich Text as new programs write it: Unicode with a substitute for old ones. */
export function rtf(): Uint8Array {
  const word = (text: string) => Array.from(text, (letter) => (letter < "\x80" ? letter : `\\u${letter.charCodeAt(0) > 32767 ? letter.charCodeAt(0) - 65536 : letter.charCodeAt(0)}?`)).join("");
  const body = [TITLE, ...PARAGRAPHS].map((text) => `\\pard\\rtlpar ${word(text)}\\par`).join("\n");
  return utf8(`{\\rtf1\\ansi\\ansicpg1256\\deff0{\\fonttbl{\\f0\\fswiss\\fcharset178 Arial;}}{\\info{\\title ${word("وثيقة")}}}{\\header ${word("رأس الصفحة")}\\par}\n${body}}`);
}

/** Rich Text as old programs wrote it: bytes of the font's code page, or of none that they name. */
export function oldRtf(charset: number, page: number): Uint8Array {
  const word = (text: string) => Array.from(encoded(text, "windows-1256"), (byte) => (byte < 0x80 ? String.fromCharCode(byte) : `\\'${byte.toString(16)}`)).join("");
  const body = PLAIN.split("\n\n").map((text) => `\\pard ${word(text)}\\par`).join("\r\n");
  return utf8(`{\\rtf1\\ansi\\ansicpg${page}\\deff0{\\fonttbl{\\f0\\fnil\\fcharset${charset} Simplified Arabic;}}\\f0\n${body}}`);
}

/** A page around the article: menu, related links, a form; scripts that would do harm if they ran. */
export function page({ charset = "utf-8", metadata = true } = {}): string {
  const linked = { "@context": "https://schema.org", "@type": "NewsArticle", headline: TITLE, datePublished: "2025-01-15T08:00:00+03:00", publisher: { "@type": "Organization", name: "صحيفة الموج" } };
  return `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="${charset}"><title>${TITLE} - صحيفة الموج</title>
    ${metadata ? `<script type="application/ld+json">${JSON.stringify(linked)}</script><link rel="canonical" href="https://example.org/news/1">` : ""}
    <link rel="stylesheet" href="https://example.org/evil.css"><script src="https://example.org/evil.js"></script><script>window.hacked = true; fetch("https://example.org/inline");</script></head>
    <body onload="window.hacked = true"><nav><ul><li><a href="/">الرئيسية</a></li><li><a href="/eco">اقتصاد</a></li></ul></nav>
    <main><article><h1>${TITLE}</h1><img src="https://example.org/evil.png" onerror="window.hacked = true"><figure><iframe src="https://example.org/frame"></iframe></figure>
    ${PARAGRAPHS.map((text) => `<p>${escaped(text)}</p>`).join("\n")}
    <div class="related-news"><p><a href="/2">خبر آخر عن سوق السمك في المدينة القديمة وأسعاره</a></p></div><svg onload="window.hacked = true"></svg></article></main>
    <footer><p>جميع الحقوق محفوظة لصحيفة الموج</p></footer></body></html>`;
}

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64").replace(/.{76}/g, "$&\r\n");
const quotedPrintable = (text: string) => Array.from(utf8(text), (byte) => (byte > 126 || byte === 61 || (byte < 32 && byte !== 10 && byte !== 13) ? `=${byte.toString(16).toUpperCase().padStart(2, "0")}` : String.fromCharCode(byte))).join("").replace(/(?:=..|[^=\n]){1,24}/g, "$&=\r\n");

export function mail(): Uint8Array {
  const body = `<html><head><meta charset="windows-1256"></head><body>${PARAGRAPHS.map((text) => `<p>${escaped(text)}</p>`).join("")}</body></html>`.replace(/[١٥]/g, (digit) => String(digit.charCodeAt(0) - 0x660));
  return utf8([
    `From: =?utf-8?B?${base64(utf8("نشرة الموج"))}?= <news@example.org>`, "To: reader@example.org", `Subject: =?utf-8?B?${base64(utf8(TITLE)).replaceAll("\r\n", "?=\r\n =?utf-8?B?")}?=`,
    "Date: Wed, 15 Jan 2025 09:30:00 +0300", "List-Id: <news.example.org>", "MIME-Version: 1.0", 'Content-Type: multipart/alternative; boundary="cut"', "",
    "--cut", "Content-Type: text/plain; charset=utf-8", "", "plain", "--cut", "Content-Type: text/html; charset=windows-1256", "Content-Transfer-Encoding: base64", "", base64(encoded(body, "windows-1256")), "--cut--", "",
  ].join("\r\n"));
}

export function webArchive(): Uint8Array {
  return utf8([
    "From: <Saved by Blink>", "Snapshot-Content-Location: https://example.org/news/1", "Subject: saved", "Date: Thu, 16 Jan 2025 10:00:00 -0000", "MIME-Version: 1.0",
    'Content-Type: multipart/related; type="text/html"; boundary="----cut"', "", "", "------cut", "Content-Type: text/html", "Content-Transfer-Encoding: quoted-printable", "Content-Location: https://example.org/news/1", "",
    quotedPrintable(page()), "------cut", "Content-Type: image/png", "Content-Transfer-Encoding: base64", "Content-Location: https://example.org/evil.png", "", "iVBORw0KGgo=", "------cut--", "",
  ].join("\r\n"));
}

export const MARKDOWN = `---\ntitle: ${TITLE}\ndate: 2025-01-15\nsource: صحيفة الموج\n---\n\n# ${TITLE}\n\n${PARAGRAPHS.join("\n\n").replace("مكتبة الميناء", "**مكتبة** [الميناء](https://example.org/)")}\n\n- البند الأول\n- البند الثاني\n`;

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
export const CSV = `العنوان,النص,التاريخ,المصدر\n${[0, 1, 2].map((n) => [TITLE, `${PARAGRAPHS[n]}\n\n${PARAGRAPHS[n + 1]}`, `${15 + n}/01/2025`, "صحيفة الموج"].map(quoted).join(",")).join("\n")}\n`;
export const TSV = `title\ttext\tdate\n${TITLE}\t${PARAGRAPHS.join(" ")}\t2025-01-15\n`;
export const JSONL = [0, 1].map((n) => JSON.stringify({ headline: TITLE, body: PARAGRAPHS[n], published_at: "2025-01-15T08:00:00Z", source: { name: "صحيفة الموج" } })).join("\n");

export function zipped(files: Zippable): Uint8Array {
  return zipSync(files);
}
