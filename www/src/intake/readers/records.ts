import { withTitle } from "./blocks.ts";
import { columnsOf } from "./columns.ts";
import { isoDay } from "./days.ts";
import { htmlToText } from "./html/article.ts";
import type { Letters } from "./letters.ts";
import { LIMITS } from "./limits.ts";
import { ReadError, type Format, type Read } from "./read.ts";

/** A row of a table or an object of a list, by the names of its fields. */
export type Row = Record<string, unknown>;

/** One article a row. Rows without a text are passed over. */
export function articlesFrom(rows: readonly Row[], name: string, format: Format, { encoding, guessed, notes }: Omit<Letters, "text">): Read[] {
  const taken = rows.slice(0, LIMITS.rows);
  const columns = columnsOf([...new Set(taken.slice(0, 50).flatMap((row) => Object.keys(row)))]);
  const field = columns.text ?? longest(taken);
  if (!field) throw new ReadError("noArticles");
  const cut = rows.length > taken.length ? [{ code: "cut" as const, count: rows.length - taken.length }] : [];
  const reads = taken.flatMap((row, at): Read[] => {
    const word = (column?: string) => (column === undefined ? undefined : cell(row[column]));
    const body = textFrom(word(field) ?? "");
    if (!body) return [];
    const title = word(columns.title);
    const source = { format, encoding, guessed, title, outlet: word(columns.outlet), address: word(columns.address), notes: [...notes, ...cut] };
    return [{ name: `${name} · ${at + 1}`, text: withTitle(title, body), published: isoDay(word(columns.published)), source }];
  });
  if (!reads.length) throw new ReadError("noArticles");
  return reads;
}

/** Without a name that is known, the column that holds running text is the article. */
function longest(rows: readonly Row[]): string | undefined {
  const sums = new Map<string, number>();
  for (const row of rows.slice(0, 50)) for (const [field, value] of Object.entries(row)) sums.set(field, (sums.get(field) ?? 0) + (cell(value)?.length ?? 0));
  const [best] = [...sums].sort((a, b) => b[1] - a[1]);
  return best && best[1] / Math.min(rows.length, 50) >= 120 ? best[0] : undefined;
}

/** Exports of other tools often name an outlet as an object with a name. */
function cell(value: unknown): string | undefined {
  if (typeof value === "string") return value.trim() || undefined;
  if (typeof value === "number") return String(value);
  if (Array.isArray(value)) return value.every((one) => typeof one === "string") ? value.join("\n\n").trim() || undefined : undefined;
  const name = (value as Row | null | undefined)?.["name"];
  return typeof name === "string" ? name.trim() : undefined;
}

function textFrom(value: string): string {
  return /<\/(p|div|li|h[1-6])>|<br\s*\/?>/i.test(value) ? htmlToText(value) : value.replace(/\r\n?/g, "\n").trim();
}
