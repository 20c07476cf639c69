import type { DossierEntity } from "../report.ts";
import type { DossierView } from "./view.ts";

/** A place that the articles name, with where it lies. */
export interface MapPlace {
  entity: DossierEntity;
  lat: number;
  lon: number;
  /** Mentions in the articles that the filters let through. */
  count: number;
}

/** Places with coordinates, the most named first, and those without. */
export function placesOn(view: DossierView): { known: MapPlace[]; unknown: DossierEntity[] } {
  const shown = new Set(view.shownDocuments);
  const known: MapPlace[] = [];
  const unknown: DossierEntity[] = [];
  for (const entity of view.people.filter(({ type }) => type === "place")) {
    const { lat, lon } = entity.link ?? {};
    const count = [...view.placesOf(entity.id)].reduce((sum, [document, places]) => sum + (shown.has(document) ? places.length : 0), 0);
    if (lat != null && lon != null && count) known.push({ entity, lat, lon, count });
    else if (count) unknown.push(entity);
  }
  return { known: known.sort((a, b) => b.count - a.count), unknown };
}
