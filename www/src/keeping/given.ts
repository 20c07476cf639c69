import type { Made } from "../dossier/desk.ts";
import type { Given } from "../export/given.ts";
import type { Session } from "../session.ts";

/**
 * What exports are made of: all articles that have been read, as corrected, and their dossier where
 * one was made of just these; none where there is no article.
 */
export function given({ articles, corrections }: Session, made?: Made): Given | undefined {
  const read = articles.flatMap(({ id, text, report, source }) => (report ? [{ id, text, report, pages: source?.pages }] : []));
  if (!read.length) return undefined;
  const dossier = made && isOf(made, read) ? made.dossier : undefined;
  return {
    report: { schema: "khulasa/1", documents: read.map(({ id, report }) => ({ ...report, id })), ...(dossier && { dossier }) },
    texts: read.map(({ text }) => text),
    pages: read.map(({ pages }) => pages),
    corrections: corrections.done,
  };
}

function isOf({ articles }: Made, read: Made["articles"]): boolean {
  const reports = new Map(articles.map(({ id, report }) => [id, report]));
  return articles.length === read.length && read.every(({ id, report }) => reports.get(id) === report);
}
