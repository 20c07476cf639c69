import { conllOf } from "./conll.ts";
import { csvOf, zipOf } from "./csv.ts";
import { DOSSIER_TABLES } from "./dossier-tables.ts";
import { followTheMoneyOf } from "./follow-the-money.ts";
import type { Format } from "./format.ts";
import { graphmlOf } from "./graphml.ts";
import { htmlOf } from "./html.ts";
import { icsOf } from "./icalendar.ts";
import { jsonLdOf } from "./json-ld.ts";
import { jsonOf } from "./json.ts";
import { markdownOf } from "./markdown.ts";
import { TABLES, type TableId } from "./tables.ts";
import { annotationsOf } from "./web-annotation.ts";
import { xlsxOf } from "./xlsx/index.ts";

/** All formats, in the order of the menu. */
export const FORMATS: readonly Format[] = [
  { id: "html", ending: ".html", mediaType: "text/html", purpose: "reading", write: (given, options = {}) => htmlOf(given, options) },
  { id: "markdown", ending: ".md", mediaType: "text/markdown", purpose: "reading", write: (given, options = {}) => markdownOf(given, options) },
  { id: "ics", ending: ".ics", mediaType: "text/calendar", purpose: "reading", write: (given, options = {}) => icsOf(given, options) },
  { id: "xlsx", ending: ".xlsx", mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", purpose: "tables", write: (given, options = {}) => xlsxOf(given, options) },
  { id: "csv", ending: ".csv.zip", mediaType: "application/zip", purpose: "tables", write: (given, { now = new Date() } = {}) => zipOf(given, now) },
  ...TABLES.map((table) => single(table, false)),
  ...DOSSIER_TABLES.map((table) => single(table, true)),
  { id: "json", ending: ".json", mediaType: "application/json", purpose: "data", write: jsonOf },
  { id: "json-ld", ending: ".jsonld", mediaType: "application/ld+json", purpose: "data", write: jsonLdOf },
  { id: "follow-the-money", ending: ".ftm.json", mediaType: "application/x-ndjson", purpose: "data", write: followTheMoneyOf },
  { id: "graphml", ending: ".graphml", mediaType: "application/graphml+xml", purpose: "data", write: graphmlOf },
  { id: "web-annotation", ending: ".anno.jsonld", mediaType: 'application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"', purpose: "language", write: (given, options = {}) => annotationsOf(given, options) },
  { id: "conll", ending: ".conll", mediaType: "text/plain", purpose: "language", write: conllOf },
];

/** One table as a file of its own. */
function single(table: TableId, dossier: boolean): Format {
  return { id: `csv-${table}`, ending: `.${table}.csv`, mediaType: "text/csv", purpose: "single", dossier, write: (given) => csvOf(table, given) };
}

/** The format of this id. */
export function formatOf(id: string): Format | undefined {
  return FORMATS.find((format) => format.id === id);
}
