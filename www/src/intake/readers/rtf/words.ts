import type { Encoding } from "../../encodings/encoding.ts";

/** Groups whose words are no text of the document. */
export const SILENT = new Set([
  "fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf",
  "listtable", "listoverridetable", "rsidtbl", "generator", "xmlnstbl", "themedata", "colorschememapping", "datastore", "latentstyles", "fldinst",
  "bkmkstart", "bkmkend", "pntext", "listtext", "shpinst", "nonshppict", "revtbl", "filetbl", "atnid", "atnauthor", "annotation", "mmathPr", "private",
]);

/** Control words that stand for a sign or a break. */
export const SIGNS: Record<string, string> = {
  par: "\n\n", sect: "\n\n", page: "\n\n", line: "\n", row: "\n", cell: " | ", nestcell: " | ", nestrow: "\n", tab: " ",
  emdash: "—", endash: "–", bullet: "•", lquote: "‘", rquote: "’", ldblquote: "“", rdblquote: "”", emspace: " ", enspace: " ",
  zwj: "\u200d", zwnj: "\u200c", "~": "\u00a0", _: "-",
};

/** The code pages of Windows and Mac by their numbers, as far as browsers read them. */
export function codePage(number: number): Encoding | string {
  if (number === 1256 || number === 864 || number === 720) return "windows-1256";
  if (number === 10004) return "x-mac-arabic";
  if (number === 28596 || number === 708) return "iso-8859-6";
  if (number === 65001) return "utf-8";
  if (number === 10000) return "macintosh";
  return number >= 1250 && number <= 1258 ? `windows-${number}` : "windows-1252";
}

/** The code pages of fonts by the number of their character set. */
export const CHARSETS: Record<number, number> = { 0: 1252, 77: 10000, 84: 10004, 161: 1253, 162: 1254, 163: 1258, 177: 1255, 178: 1256, 179: 1256, 180: 1256, 186: 1257, 204: 1251, 222: 874, 238: 1250 };
