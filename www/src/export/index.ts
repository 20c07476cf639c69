/**
 * Reports as files that other tools read.
 *
 *     const { report, texts } = …;
 *     await formatOf("csv").write({ report, texts });
 */
export type { Content, Format, Purpose } from "./format.ts";
export { FORMATS, formatOf } from "./formats.ts";
export { type Given, type Options } from "./given.ts";
export { labelsIn, type Labels } from "./labels.ts";
export type { Cell } from "./cell.ts";
export { TABLES, tableOf, tablesOf, type Table, type TableId } from "./tables.ts";
