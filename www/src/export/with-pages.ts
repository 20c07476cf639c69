import type { Written } from "./given.ts";
import type { Table } from "./tables.ts";

/**
 * A table with the page of each place that it tells, as the file's reader counts them; the same table
 * where no article has pages. Its place is told by `document` and `start`.
 */
export function withPages<Sheet extends Pick<Table, "columns" | "rows">>(table: Sheet, documents: readonly Written[]): Sheet {
  const [document, start, end] = ["document", "start", "end"].map((name) => table.columns.indexOf(name)) as [number, number, number];
  if (document < 0 || start < 0 || !documents.some(({ paged }) => paged)) return table;
  const byId = new Map(documents.map((written) => [written.id, written]));
  const inserted = <Item>(row: readonly Item[], item: Item): Item[] => [...row.slice(0, end + 1), item, ...row.slice(end + 1)];
  return {
    ...table,
    columns: inserted(table.columns, "page"),
    rows: table.rows.map((row) => inserted(row, byId.get(String(row[document]))?.pageOf({ start: Number(row[start]) }) ?? null)),
  };
}
