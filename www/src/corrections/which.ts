import { folded } from "../reading/fold.ts";
import type { Entity } from "../report.ts";
import type { Corrected, Which } from "./edit.ts";

/** How a correction speaks of an entity. */
export function which({ type, name }: Entity): Which {
  return { type, name };
}

/** The entity that is meant, in whatever spelling of its name. */
export function entityOf({ entities }: Corrected, { type, name }: Which): Entity | undefined {
  const wanted = folded(name);
  return entities.find((entity) => entity.type === type && folded(entity.name) === wanted);
}

/** Everything of this name, whatever its type. */
export function namesakes({ entities }: Corrected, { name }: Which): Entity[] {
  const wanted = folded(name);
  return entities.filter((entity) => folded(entity.name) === wanted);
}

/** The report with one entity in another's place. */
export function replaced(report: Corrected, old: Entity, next: Entity): Corrected {
  return { ...report, entities: report.entities.map((entity) => (entity === old ? next : entity)) };
}

/** A rule id that says: a reader's hand did this. */
export function byHand(entity: Entity, what: string): string[] {
  return [...new Set([...entity.reasons, `correction/${what}`])];
}

/** The forms in which the mentions name it, but for its name itself. */
export function aliasesOf(name: string, forms: string[]): string[] {
  return [...new Set(forms)].filter((form) => form !== name);
}
