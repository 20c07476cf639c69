import type { Entity, Role } from "../report.ts";
import type { Applied, Corrected } from "./edit.ts";
import { redirected } from "./references.ts";
import { aliasesOf, byHand, entityOf, namesakes, replaced } from "./which.ts";

/** Makes two entities one. An article that has the first alone calls it by the second's name. */
export const merge: Applied<"merge"> = (report, { entity: meant, into }) => {
  const entity = entityOf(report, meant);
  const target = entityOf(report, into);
  if (!entity || entity === target) return report;
  if (target) return joined(report, entity, target);
  const renamed = { ...entity, ...into, aliases: aliasesOf(into.name, entity.mentions.map(({ text }) => text)), reasons: byHand(entity, "merge") };
  return replaced(report, entity, renamed);
};

/** Where a change gave two entities the same type and name, they become one. */
export function settled(report: Corrected, changed: Entity): Corrected {
  const other = namesakes(report, changed).find((entity) => entity.id !== changed.id && entity.type === changed.type);
  const entity = report.entities.find(({ id }) => id === changed.id);
  return other && entity ? joined(report, entity, other) : report;
}

function joined(report: Corrected, entity: Entity, target: Entity): Corrected {
  const mentions = [...target.mentions, ...entity.mentions].sort((a, b) => a.start - b.start || b.end - a.end);
  const one: Entity = {
    ...target,
    mentions,
    latin: target.latin || entity.latin,
    aliases: aliasesOf(target.name, [...mentions.map(({ text }) => text), ...target.aliases]),
    roles: distinct([...target.roles, ...entity.roles]),
    link: target.link ?? entity.link,
    score: Math.max(target.score, entity.score),
    reasons: byHand(target, "merge"),
  };
  const without = { ...report, entities: report.entities.filter((other) => other !== entity) };
  return redirected(replaced(without, target, one), entity.id, target.id);
}

function distinct(roles: Role[]): Role[] {
  return roles.filter((role, at) => roles.findIndex(({ title }) => title.start === role.title.start) === at);
}
