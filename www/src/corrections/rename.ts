import type { Applied } from "./edit.ts";
import { settled } from "./merge.ts";
import { aliasesOf, byHand, entityOf, replaced } from "./which.ts";

/** Gives an entity another name; what the text writes stays as other forms. */
export const rename: Applied<"rename"> = (report, { entity: meant, name, latin }) => {
  const entity = entityOf(report, meant);
  if (!entity || !name.trim()) return report;
  const renamed = {
    ...entity,
    name,
    latin: latin ?? entity.latin,
    aliases: aliasesOf(name, [...entity.mentions.map(({ text }) => text), ...entity.aliases]),
    reasons: byHand(entity, "rename"),
  };
  return settled(replaced(report, entity, renamed), renamed);
};
