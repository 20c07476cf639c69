import Papa from "papaparse";
import { detectTable } from "./columns.ts";
import { lettersOf } from "./letters.ts";
import type { Reader } from "./read.ts";
import { articlesFrom, type Row } from "./records.ts";

/** A table of articles (CSV, TSV and their like), one a row. */
export const read: Reader = async (bytes, name, { encoding: chosen }) => {
  const { text, ...letters } = lettersOf(bytes, { chosen });
  const { data } = Papa.parse<Row>(text, { header: true, skipEmptyLines: "greedy", delimiter: detectTable(text, true) ?? "," });
  return articlesFrom(data, name, "table", letters);
};
