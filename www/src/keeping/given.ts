import type { Given } from "../export/given.ts";
import type { Session } from "../session.ts";

/** What exports are made of: all articles that have been read, as corrected; none where there is none. */
export function given({ articles, corrections }: Session): Given | undefined {
  const read = articles.flatMap(({ id, text, report }) => (report ? [{ text, report: { ...report, id } }] : []));
  if (!read.length) return undefined;
  return {
    report: { schema: "khulasa/1", documents: read.map(({ report }) => report) },
    texts: read.map(({ text }) => text),
    corrections: corrections.done,
  };
}
