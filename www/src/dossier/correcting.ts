import type { Which } from "../corrections/index.ts";
import { folded } from "../reading/fold.ts";
import type { ArticleReport, DossierEntity, Entity } from "../report.ts";
import type { DossierView } from "./view.ts";

/** How a correction speaks of an entity of the dossier: by all names that the articles have for it. */
export function whichOf(view: DossierView, { type, name, members }: DossierEntity): Which {
  const also = new Map<string, string>();
  for (const member of members) {
    const local = view.local(member)?.name;
    if (local && folded(local) !== folded(name)) also.set(folded(local), local);
  }
  return also.size ? { type, name, also: [...also.values()] } : { type, name };
}

const REPORTS = new WeakMap<DossierView, Pick<ArticleReport, "entities">>();

/** The dossier's entities in the shape of one article's, for those who correct articles. */
export function asReport(view: DossierView): Pick<ArticleReport, "entities"> {
  const known = REPORTS.get(view) ?? { entities: view.dossier.entities.map(asEntity) };
  REPORTS.set(view, known);
  return known;
}

function asEntity({ id, type, name, latin, spellings, link }: DossierEntity): Entity {
  const aliases = spellings.map(({ text }) => text).filter((text) => text !== name);
  // One mention for each spelling: enough to split by words, and no place is claimed for it.
  const mentions = spellings.map(({ text }) => ({ start: 0, end: 0, text, score: 1, rule: "dossier/spelling", boilerplate: false }));
  return { id, type, name, latin, aliases, mentions, roles: [], link, score: 1, reasons: [] };
}
