import { decode } from "../encodings/decode.ts";
import { detectTable } from "./columns.ts";
import { ReadError, type Format, type ReadFailure } from "./read.ts";
import { members } from "./zip.ts";

/** What the first bytes of a file say; a number is a byte, a text its Latin letters. */
const MAGIC: [Format | ReadFailure, number, string | number[]][] = [
  ["rtf", 0, "{\\rtf"],
  ["oldOffice", 0, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ["image", 0, [0x89, 0x50, 0x4e, 0x47]],
  ["image", 0, [0xff, 0xd8, 0xff]],
  ["image", 0, "GIF8"],
  ["image", 0, "II*\0"],
  ["image", 0, "MM\0*"],
  ["image", 8, "WEBP"],
  ["image", 4, "ftypavif"],
  ["image", 4, "ftypheic"],
  ["image", 4, "ftypmif1"],
  ["media", 4, "ftyp"],
  ["media", 8, "AVI "],
  ["media", 8, "WAVE"],
  ["media", 0, [0x1a, 0x45, 0xdf, 0xa3]],
  ["media", 0, [0, 0, 1, 0xba]],
  ["media", 0, "ID3"],
  ["media", 0, "OggS"],
  ["media", 0, "fLaC"],
  ["media", 0, "FLV\x01"],
  ["otherArchive", 0, [0x1f, 0x8b]],
  ["otherArchive", 0, "7z\xbc\xaf"],
  ["otherArchive", 0, "Rar!"],
  ["otherArchive", 0, "BZh"],
  ["otherArchive", 0, [0xfd, 0x37, 0x7a, 0x58, 0x5a]],
  ["otherArchive", 0, [0x28, 0xb5, 0x2f, 0xfd]],
  ["otherArchive", 257, "ustar"],
];

/** Endings by what they promise. */
const ENDINGS: Record<string, Format> = {
  txt: "text", text: "text", md: "markdown", markdown: "markdown", htm: "html", html: "html", xhtml: "html", pdf: "pdf", docx: "docx", odt: "odt",
  rtf: "rtf", epub: "epub", eml: "email", mht: "web-archive", mhtml: "web-archive", csv: "table", tsv: "table", json: "json", jsonl: "json",
  ndjson: "json", zip: "zip", khulasa: "session",
};

/** The endings that are worth opening in a folder or an archive. */
export const READABLE: readonly string[] = Object.keys(ENDINGS);

/** What a file's name promises. */
export function promised(name: string): Format | undefined {
  return ENDINGS[/\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ""];
}

/** What a file is, by its content; its name decides only between kinds of plain text. */
export function sniff(bytes: Uint8Array, name: string): Format {
  if (!bytes.length) throw new ReadError("emptyFile");
  if (latin(bytes.subarray(0, 1024)).includes("%PDF-")) return "pdf";
  if (startsWith(bytes, 0, [0x50, 0x4b, 3, 4]) || startsWith(bytes, 0, [0x50, 0x4b, 5, 6])) return archiveKind(bytes);
  const known = MAGIC.find(([, at, mark]) => startsWith(bytes, at, mark))?.[0];
  if (known === "rtf") return known;
  if (known) throw new ReadError(known as ReadFailure);
  return textKind(bytes, promised(name));
}

function startsWith(bytes: Uint8Array, at: number, mark: string | number[]): boolean {
  const codes = typeof mark === "string" ? Array.from(mark, (letter) => letter.charCodeAt(0)) : mark;
  return codes.every((code, n) => bytes[at + n] === code);
}

function latin(bytes: Uint8Array): string {
  return new TextDecoder("windows-1252").decode(bytes);
}

/** Word, OpenDocument and EPUB files are archives that say what they are by a member. */
function archiveKind(bytes: Uint8Array): Format {
  // The type of OpenDocument and EPUB is stored first and unpacked, for readers like this one.
  const opening = latin(bytes.subarray(30, 130));
  if (opening.startsWith("mimetypeapplication/vnd.oasis.opendocument.text")) return "odt";
  if (opening.startsWith("mimetypeapplication/epub+zip")) return "epub";
  const names = new Set(members(bytes).map(({ name }) => name));
  if (names.has("word/document.xml")) return "docx";
  if (names.has("META-INF/container.xml")) return "epub";
  if (names.has("xl/workbook.xml") || names.has("ppt/presentation.xml") || opening.startsWith("mimetypeapplication/vnd.oasis")) throw new ReadError("office");
  if (names.has("content.xml") && names.has("META-INF/manifest.xml")) return "odt";
  return "zip";
}

function textKind(bytes: Uint8Array, hinted: Format | undefined): Format {
  const decoded = decode(bytes.subarray(0, 65_536 & ~1));
  if ("failure" in decoded) throw new ReadError("binary");
  const text = decoded.text.replace(/^\ufeff/, "").trimStart();
  if (/^(<\?xml[^>]*>\s*)?(<!--[^]*?-->\s*)*(<!doctype svg|<svg\b)/i.test(text)) throw new ReadError("image");
  if (isMail(text)) return /^content-type:\s*multipart\/related/im.test(text) && /^(snapshot-content-location|content-location):/im.test(text) ? "web-archive" : "email";
  if (isHtml(text)) return "html";
  if (/^\{[^]{0,200}"khulasa-session\//.test(text)) return "session";
  if (isJson(text)) return "json";
  if (detectTable(text, hinted === "table")) return "table";
  if (hinted === "markdown" || isMarkdown(text)) return "markdown";
  return "text";
}

function isMail(text: string): boolean {
  const head = text.slice(0, 8192).split(/\r?\n\r?\n/, 1)[0] ?? "";
  if (!/^[A-Za-z][A-Za-z0-9-]*:/.test(head)) return false;
  const fields = head.match(/^(from|to|date|subject|mime-version|content-type|message-id|received|return-path):/gim) ?? [];
  return new Set(fields.map((field) => field.toLowerCase())).size >= 3;
}

function isHtml(text: string): boolean {
  if (/^(<\?xml[^>]*>\s*)?(<!--[^]*?-->\s*)*<(!doctype html|html\b|head\b|body\b)/i.test(text)) return true;
  if (!text.startsWith("<")) return false;
  return (text.slice(0, 4000).match(/<\/?(p|div|article|section|h[1-3]|span|br|a|meta|title)\b[^>]*>/gi) ?? []).length >= 4;
}

function isJson(text: string): boolean {
  return /^\{\s*"/.test(text) || /^\[\s*\{\s*"/.test(text);
}

function isMarkdown(text: string): boolean {
  const marks = [/^#{1,4} \S/m, /\[[^[\]\n]{1,200}\]\(https?:[^)\s]{1,500}\)/, /^---\n[^]{0,2000}?\n---\n/, /\*\*\S[^*\n]*\*\*/, /^> \S/m];
  return marks.filter((mark) => mark.test(text)).length >= 2;
}
