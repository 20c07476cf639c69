/** PDFs: printed by the browser that tests the page, and small ones written by hand. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";

const FONTS = join(__dirname, "../../../www/node_modules/@fontsource");
const FACES = { Naskh: "noto-naskh-arabic/files/noto-naskh-arabic-arabic-400-normal.woff2", Plex: "ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-400-normal.woff2" };

/** How an article is set. */
export interface Setting {
  font: keyof typeof FACES;
  columns: number;
  align?: "justify" | "start";
}

/** Prints a title and paragraphs, with running heads and page numbers. */
export async function printed(page: Page, title: string, paragraphs: readonly string[], { font, columns, align = "justify" }: Setting): Promise<Uint8Array> {
  const face = readFileSync(join(FONTS, FACES[font])).toString("base64");
  const style = `@font-face { font-family: F; src: url(data:font/woff2;base64,${face}) } body { font: 12pt F, sans-serif; text-align: ${align} } div { columns: ${columns}; column-gap: 2em }`;
  return print(page, `<style>${style}</style><h1>${title}</h1><div>${paragraphs.map((text) => `<p>${text}</p>`).join("")}</div>`, true);
}

/** Prints any body. */
export async function print(page: Page, body: string, heads = false): Promise<Uint8Array> {
  const printer = await page.context().newPage();
  await printer.setContent(`<html lang="ar" dir="rtl">${body}</html>`);
  await printer.evaluate(() => document.fonts.ready);
  const line = (inner: string) => `<div style="font-size: 9px; inline-size: 100%; text-align: center">${inner}</div>`;
  const margin = { top: "2cm", bottom: "2cm", left: "2cm", right: "2cm" };
  const bytes = await printer.pdf({ format: "A4", margin, displayHeaderFooter: heads, headerTemplate: line("صحيفة الموج - العدد 412"), footerTemplate: line('<span class="pageNumber"></span> / <span class="totalPages"></span>') });
  await printer.close();
  return bytes;
}

/** Glyphs in a row, each by what it stands for; they are drawn from left to right as given. */
export interface Run {
  x: number;
  y: number;
  glyphs: string[];
  size?: number;
}

/** A PDF, each glyph half as wide as it is high. `password` locks it (RC4, 40 bits); `pages`: the same again and again. */
export function written(runs: readonly Run[], { password, pages = 1 }: { password?: string; pages?: number } = {}): Uint8Array {
  const codes = [...new Set(runs.flatMap(({ glyphs }) => glyphs))];
  const hex = (text: string) => Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16).padStart(4, "0")).join("");
  const code = (glyph: string) => (codes.indexOf(glyph) + 1).toString(16).padStart(2, "0");
  const content = runs.map(({ x, y, glyphs, size = 12 }) => `BT /F ${size} Tf 1 0 0 1 ${x} ${y} Tm <${glyphs.map(code).join("")}> Tj ET`).join("\n");
  const map = `/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <ff> endcodespacerange\n${codes.map((glyph) => `1 beginbfchar <${code(glyph)}> <${hex(glyph)}> endbfchar`).join("\n")}\nendcmap end`;
  const lock = password === undefined ? undefined : lockedBy(password);
  const stream = (id: number, data: string) => `<< /Length ${data.length} >> stream\n${lock ? lock.encrypt(id, data) : data}\nendstream`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${"3 0 R ".repeat(pages)}] /Count ${pages} >>`,
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
    stream(4, content),
    `<< /Type /Font /Subtype /TrueType /BaseFont /None /FirstChar 0 /LastChar 255 /Widths [${Array(256).fill(500).join(" ")}] /ToUnicode 6 0 R >>`,
    stream(6, map),
    ...(lock ? [lock.dictionary] : []),
  ];
  let file = "%PDF-1.4\n";
  const places = objects.map((object, n) => {
    const at = file.length;
    file += `${n + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("")}`;
  file += `trailer << /Size ${objects.length + 1} /Root 1 0 R ${lock ? `/Encrypt 7 0 R /ID [<${ID}> <${ID}>]` : ""} >>\nstartxref\n${start}\n%%EOF`;
  return Uint8Array.from(file, (letter) => letter.charCodeAt(0));
}

const ID = "00112233445566778899aabbccddeeff";
const PADDING = Buffer.from("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A", "hex");
const md5 = (...parts: Buffer[]) => createHash("md5").update(Buffer.concat(parts)).digest();

/** The oldest protection of PDFs: enough to ask for a password. */
function lockedBy(password: string): { dictionary: string; encrypt: (id: number, data: string) => string } {
  const padded = Buffer.concat([Buffer.from(password, "latin1"), PADDING]).subarray(0, 32);
  const owner = rc4(md5(padded).subarray(0, 5), padded);
  const rights = Buffer.from([0xfc, 0xff, 0xff, 0xff]);
  const key = md5(padded, owner, rights, Buffer.from(ID, "hex")).subarray(0, 5);
  const user = rc4(key, PADDING);
  return {
    dictionary: `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${owner.toString("hex")}> /U <${user.toString("hex")}> >>`,
    encrypt: (id, data) => rc4(md5(key, Buffer.from([id, 0, 0, 0, 0])).subarray(0, 10), Buffer.from(data, "latin1")).toString("latin1"),
  };
}

function rc4(key: Buffer, data: Buffer): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, n) => n);
  const swap = (a: number, b: number) => ([state[a], state[b]] = [state[b] ?? 0, state[a] ?? 0]);
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + (state[i] ?? 0) + (key[i % key.length] ?? 0)) & 255;
    swap(i, j);
  }
  let [i, j] = [0, 0];
  return Buffer.from(data.map((byte) => {
    i = (i + 1) & 255;
    j = (j + (state[i] ?? 0)) & 255;
    swap(i, j);
    return byte ^ (state[((state[i] ?? 0) + (state[j] ?? 0)) & 255] ?? 0);
  }));
}
