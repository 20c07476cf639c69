import type { Cell } from "./cell.ts";
import { strToU8, zipSync } from "fflate";
import type { Content } from "./format.ts";
import type { Given } from "./given.ts";
import { inZipYears } from "./zip-years.ts";
import { tableOf, tablesOf, type Table, type TableId } from "./tables.ts";

/** Excel takes a file without it for the system's old code page and shows no Arabic. */
const BYTE_ORDER_MARK = "\uFEFF";

/** What makes a spreadsheet read a text as a formula; the wide forms are folded by some. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u;

/** One table as a file of its own. */
export function csvOf(id: TableId, given: Given): string {
  return written(tableOf(id, given));
}

/** All tables in one zip. */
export function zipOf(given: Given, now: Date): Content {
  const files = tablesOf(given).map((table) => [`${table.id}.csv`, strToU8(written(table))] as const);
  return zipSync(Object.fromEntries(files), { level: 6, mtime: inZipYears(now) });
}

/** A table by RFC 4180. */
function written({ columns, rows }: Table): string {
  const lines = [columns, ...rows].map((row: Cell[]) => row.map(cell).join(","));
  return BYTE_ORDER_MARK + lines.map((line) => `${line}\r\n`).join("");
}

function cell(value: Cell): string {
  if (value === null) return "";
  if (typeof value !== "string") return String(value);
  // A quote mark before it is the usual guard: the text stays readable and is never calculated.
  const guarded = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/u.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
