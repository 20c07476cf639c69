import { escaped, forXml } from "../clean.ts";
import type { Cell } from "../cell.ts";
import type { Table } from "../tables.ts";

/** No cell holds more characters. */
const LONGEST = 32_767;
/** In characters: long texts are not to push the rest away. */
const WIDEST = 60;
const NARROWEST = 8;
/** Rows that a column's width is taken from. */
const SAMPLE = 200;
const HEAD = 1;

/** A table as a worksheet: its head bold and always in view. */
export function sheetOf(table: Table, rightToLeft: boolean): string {
  const rows = [row(table.columns, 1, HEAD), ...table.rows.map((cells, at) => row(cells, at + 2))];
  const view = `<sheetView${rightToLeft ? ' rightToLeft="1"' : ""} workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView>`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews>${view}</sheetViews><cols>${widths(table)}</cols><sheetData>${rows.join("")}</sheetData></worksheet>`;
}

function widths({ columns, rows }: Table): string {
  return columns.map((column, at) => {
    const lengths = rows.slice(0, SAMPLE).map((cells) => String(cells[at] ?? "").length);
    const width = Math.min(WIDEST, Math.max(NARROWEST, column.length, ...lengths) + 2);
    return `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`;
  }).join("");
}

function row(cells: Cell[], number: number, style = 0): string {
  return `<row r="${number}">${cells.map((value, at) => cell(value, `${letters(at)}${number}`, style)).join("")}</row>`;
}

/** Texts are written as texts: none is ever read as a formula. */
function cell(value: Cell, place: string, style: number): string {
  if (value === null || value === "") return "";
  const at = `r="${place}"${style ? ` s="${style}"` : ""}`;
  if (typeof value === "number") return Number.isFinite(value) ? `<c ${at}><v>${value}</v></c>` : "";
  if (typeof value === "boolean") return `<c ${at} t="b"><v>${value ? 1 : 0}</v></c>`;
  return `<c ${at} t="inlineStr"><is><t xml:space="preserve">${escaped(fitting(value))}</t></is></c>`;
}

function fitting(text: string): string {
  const clean = forXml(text);
  const short = clean.length <= LONGEST ? clean : `${clean.slice(0, LONGEST - 1).replace(/[\uD800-\uDBFF]$/u, "")}…`;
  // Excel reads _x000D_ as the character of that number.
  return short.replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, "_x005F_");
}

/** A, B, … Z, AA, … */
function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}
