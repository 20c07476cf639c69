import type { Sheet, SheetData } from "write-excel-file/universal";
import { forXml } from "./clean.ts";
import type { Content } from "./format.ts";
import type { Given, Options } from "./given.ts";
import { tablesOf, type Cell, type Table } from "./tables.ts";
import { wordsIn } from "./words.ts";

/** No cell holds more. */
const LONGEST = 32_767;
/** Characters, as wide as Excel counts: long texts are not to push the rest away. */
const WIDEST = 60;

/** A workbook with one sheet a table. */
export async function xlsxOf(given: Given, { language = "ar" }: Options): Promise<Content> {
  const { default: write } = await import("write-excel-file/universal");
  const names = wordsIn(language).tables;
  const sheets = tablesOf(given).map((table) => sheet(table, names[table.id], language === "ar"));
  const blob = await write(sheets, { fontFamily: "Arial", fontSize: 11 }).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

function sheet({ columns, rows }: Table, name: string, rightToLeft: boolean): Sheet<Blob> {
  const head = columns.map((value) => ({ value, fontWeight: "bold" as const }));
  const data: SheetData = [head, ...rows.map((row) => row.map(cell))];
  const widths = columns.map((column, at) => ({ width: Math.min(WIDEST, Math.max(8, column.length + 2, ...rows.slice(0, 200).map((row) => String(row[at] ?? "").length + 2))) }));
  return { data, sheet: name, columns: widths, stickyRowsCount: 1, rightToLeft };
}

/** Texts are written as texts: none is ever read as a formula. */
function cell(value: Cell): SheetData[number][number] {
  if (value === null || value === "") return null;
  return typeof value === "string" ? { value: fitting(value), type: String } : value;
}

function fitting(text: string): string {
  const clean = forXml(text);
  return clean.length <= LONGEST ? clean : `${clean.slice(0, LONGEST - 1).replace(/[\uD800-\uDBFF]$/u, "")}…`;
}
