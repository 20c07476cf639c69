import type { Entity, Mention } from "../report.ts";
import type { Applied, Corrected } from "./edit.ts";
import { redirected } from "./references.ts";
import { aliasesOf, byHand, entityOf, replaced } from "./which.ts";

/** Takes an entity out; its quotes stay, with nobody behind them. */
export const remove: Applied<"remove"> = (report, { entity: meant }) => {
  const entity = entityOf(report, meant);
  return entity ? without(report, entity) : report;
};

/** Takes one mention off an entity, and the entity with its last one. */
export const unmark: Applied<"unmark"> = (report, { entity: meant, place }, { article }) => {
  const entity = place.article === article ? entityOf(report, meant) : undefined;
  if (!entity) return report;
  return keeping(report, entity, entity.mentions.filter(({ start, end }) => start !== place.start || end !== place.end), "unmark");
};

/** The report with these mentions alone left to an entity. */
export function keeping(report: Corrected, entity: Entity, mentions: Mention[], what: string): Corrected {
  if (mentions.length === entity.mentions.length) return report;
  if (!mentions.length) return without(report, entity);
  const aliases = aliasesOf(entity.name, mentions.map(({ text }) => text));
  return replaced(report, entity, { ...entity, mentions, aliases, reasons: byHand(entity, what) });
}

function without(report: Corrected, entity: Entity): Corrected {
  return redirected({ ...report, entities: report.entities.filter((other) => other !== entity) }, entity.id, null);
}
