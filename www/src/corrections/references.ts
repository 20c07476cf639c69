import type { Role } from "../report.ts";
import type { Corrected } from "./edit.ts";

/** Turns every reference from one entity to another, or to none. */
export function redirected(report: Corrected, from: string, to: string | null): Corrected {
  const turn = (id: string | null): string | null => (id === from ? to : id);
  const role = (given: Role): Role => ({ ...given, organization: turn(given.organization), place: turn(given.place) });
  return {
    ...report,
    entities: report.entities.map((entity) => ({ ...entity, roles: entity.roles.map(role) })),
    quotes: report.quotes.map((quote) => ({ ...quote, speakerEntity: turn(quote.speakerEntity) })),
    events: report.events.map((event) => ({ ...event, agent: turn(event.agent), target: turn(event.target), place: turn(event.place) })),
  };
}
