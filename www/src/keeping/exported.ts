import type { Edit } from "../corrections/index.ts";
import type { ArticleReport } from "../report.ts";
import type { Session } from "../session.ts";

/** The reports of the desk as a file: what was corrected by hand is said, edit by edit. */
export interface ExportedReport {
  schema: "khulasa/1";
  documents: (ArticleReport & { text: string })[];
  /**
   * The reader's corrections in order. In `documents` they are made already, and marked: rule ids
   * and reasons that begin with `correction/` are a hand's work.
   */
  corrections: readonly Edit[];
}

/** All articles that are read, as corrected. */
export function exported({ articles, corrections }: Session): ExportedReport {
  const documents = articles.flatMap(({ id, text, report }) => (report ? [{ ...report, id, text }] : []));
  return { schema: "khulasa/1", documents, corrections: corrections.done };
}
