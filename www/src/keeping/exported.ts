import type { Edit } from "../corrections/index.ts";
import type { Made } from "../dossier/desk.ts";
import type { Pages } from "../reading/pages.ts";
import type { ArticleReport, Dossier } from "../report.ts";
import type { Session } from "../session.ts";
import { given } from "./given.ts";

/** The reports of the desk as a file: what was corrected by hand is said, edit by edit. */
export interface ExportedReport {
  schema: "khulasa/1";
  /** With its text, and where in it the pages of its file begin, where that has several. */
  documents: (ArticleReport & { text: string; pages?: Pages })[];
  /**
   * The reader's corrections in order. In `documents` they are made already, and marked: rule ids
   * and reasons that begin with `correction/` are a hand's work.
   */
  corrections: readonly Edit[];
  /** What the articles say together, where somebody looked at it. */
  dossier?: Dossier;
}

/** All articles that are read, as corrected. */
export function exported(session: Session, made?: Made): ExportedReport {
  const { report, texts, pages } = given(session, made) ?? { texts: [] };
  const documents = (report?.documents ?? []).map((document, at) => ({ ...document, text: texts[at] ?? "", ...((pages?.[at]?.length ?? 0) > 1 && { pages: pages?.[at] }) }));
  return { schema: "khulasa/1", documents, corrections: session.corrections.done, ...(report?.dossier && { dossier: report.dossier }) };
}
