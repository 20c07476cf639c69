import { html, type TemplateResult } from "lit";
import type { Link } from "../report.ts";
import type { Strings } from "../strings/index.ts";
import { countryName } from "../strings/values.ts";
import { icon } from "./icons.ts";

/** What a name is known as elsewhere: its country, where it lies, its numbers; `names` need no saying again. */
export function knownAs(t: Strings, { country, lat, lon, wikidata, geonames }: Link, names: readonly (string | undefined)[]): TemplateResult[] {
  const parts: TemplateResult[] = [];
  const land = country ? countryName(t.code, country) : undefined;
  // A country needs no word that it lies in itself.
  if (land && !names.includes(land)) parts.push(html`<span>${land}</span>`);
  if (lat != null && lon != null) parts.push(html`<bdi dir="ltr">${lat.toFixed(2)}°, ${lon.toFixed(2)}°</bdi>`);
  if (wikidata) parts.push(outside(t, `https://www.wikidata.org/wiki/${wikidata}`, "Wikidata"));
  if (geonames) parts.push(outside(t, `https://www.geonames.org/${geonames}`, "GeoNames"));
  return parts;
}

/** Only a reader's own press follows it; the page itself never does. */
function outside(t: Strings, href: string, name: string): TemplateResult {
  return html`<a href=${href} target="_blank" rel="noopener noreferrer" title=${t.entities.outside}><bdi dir="ltr">${name}</bdi>${icon("out")}</a>`;
}
