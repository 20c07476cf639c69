import type { ArticleReport } from "../report.ts";
import type { Applied, Edit, Page } from "./edit.ts";
import { mark } from "./mark.ts";
import { merge } from "./merge.ts";
import { remove, unmark } from "./remove.ts";
import { rename } from "./rename.ts";
import { retype } from "./retype.ts";
import { split } from "./split.ts";

const KINDS: { [Kind in Edit["kind"]]: Applied<Kind> } = { rename, retype, merge, split, remove, unmark, mark };

/**
 * A report with a reader's corrections, in their order; the report given is left as it is. An
 * edit that speaks of nothing in this article changes nothing.
 */
export function corrected(report: ArticleReport, edits: readonly Edit[], page: Page): ArticleReport {
  return edits.flatMap(eachName).reduce((all, edit) => (KINDS[edit.kind] as Applied<Edit["kind"]>)(all, edit, page), report);
}

/** A correction made in a dossier, for each of the names that articles have for the entity. */
function eachName(edit: Edit): Edit[] {
  if (!("entity" in edit) || !edit.entity.also?.length) return [edit];
  const { type, name, also } = edit.entity;
  return [name, ...also].map((one) => ({ ...edit, entity: { type, name: one } }));
}
