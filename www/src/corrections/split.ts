import { folded } from "../reading/fold.ts";
import type { Entity, Mention, TextSpan } from "../report.ts";
import type { Applied, Corrected, Page, Part, Which } from "./edit.ts";
import { withMentions } from "./mark.ts";
import { merge } from "./merge.ts";
import { keeping } from "./remove.ts";
import { entityOf } from "./which.ts";

/** Gives some of an entity's mentions to another, with what was said and held there. */
export const split: Applied<"split"> = (report, { entity: meant, part, as }, page) => {
  const entity = entityOf(report, meant);
  if (!entity || entity === entityOf(report, as)) return report;
  const moving = entity.mentions.filter((mention) => isPart(mention, part, page));
  if (!moving.length) return report;
  if (moving.length === entity.mentions.length) return merge(report, { kind: "merge", entity: meant, into: as }, page);
  return handedOver(withMentions(report, as, moving), entity, as, moving);
};

function isPart(mention: Mention, part: Part, { article }: Page): boolean {
  if ("words" in part) return folded(mention.text) === folded(part.words);
  return part.place.article === article && part.place.start === mention.start && part.place.end === mention.end;
}

/** Quotes go with the mention that names their speaker, offices with the mention beside them. */
function handedOver(report: Corrected, old: Entity, as: Which, moving: Mention[]): Corrected {
  const target = entityOf(report, as);
  if (!target) return report;
  const goes = (place: TextSpan): boolean => moving.includes(nearest(old.mentions, place));
  const roles = old.roles.filter(({ title }) => goes(title));
  const quotes = report.quotes.map((quote) => (quote.speakerEntity === old.id && quote.speaker && goes(quote.speaker) ? { ...quote, speakerEntity: target.id } : quote));
  const entities = report.entities.map((entity) => {
    if (entity.id === target.id) return { ...entity, roles: [...entity.roles, ...roles] };
    return entity.id === old.id ? { ...entity, roles: entity.roles.filter((role) => !roles.includes(role)) } : entity;
  });
  const next = { ...report, quotes, entities };
  const rest = next.entities.find(({ id }) => id === old.id);
  return rest ? keeping(next, rest, rest.mentions.filter((mention) => !moving.includes(mention)), "split") : next;
}

function nearest(mentions: Mention[], place: TextSpan): Mention {
  const gap = ({ start, end }: Mention) => Math.max(start - place.end, place.start - end, 0);
  return mentions.reduce((best, mention) => (gap(mention) < gap(best) ? mention : best));
}
