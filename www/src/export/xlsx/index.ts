import { strToU8, zipSync } from "fflate";
import type { Content } from "../format.ts";
import type { Given, Options } from "../given.ts";
import { tablesOf } from "../tables.ts";
import { wordsIn } from "../words.ts";
import { inZipYears } from "../zip-years.ts";
import { contentTypes, relations, STYLES, workbook, workbookRelations } from "./parts.ts";
import { sheetOf } from "./sheet.ts";

/**
 * A workbook with one sheet a table (Office Open XML, SpreadsheetML). Written here, since the
 * small libraries compress large sheets in workers made of blobs: under a page's strict policy
 * such a worker never answers.
 */
export function xlsxOf(given: Given, { language = "ar", now = new Date() }: Options): Content {
  const tables = tablesOf(given);
  const names = wordsIn(language).tables;
  const parts: Record<string, string> = {
    "[Content_Types].xml": contentTypes(tables.length),
    "_rels/.rels": relations(),
    "xl/workbook.xml": workbook(tables.map(({ id }) => names[id])),
    "xl/_rels/workbook.xml.rels": workbookRelations(tables.length),
    "xl/styles.xml": STYLES,
  };
  tables.forEach((table, at) => (parts[`xl/worksheets/sheet${at + 1}.xml`] = sheetOf(table, language === "ar")));
  const bytes = Object.entries(parts).map(([name, part]) => [name, strToU8(part)] as const);
  return zipSync(Object.fromEntries(bytes), { level: 6, mtime: inZipYears(now) });
}
