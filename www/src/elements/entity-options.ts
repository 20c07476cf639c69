import { html, nothing, type TemplateResult } from "lit";
import type { EntityType } from "../corrections/index.ts";
import { namedInArticle } from "../reading/named.ts";
import type { ArticleReport, Entity } from "../report.ts";
import type { Strings } from "../strings/index.ts";

/** The types in the order that they are shown in. */
export const TYPES: readonly EntityType[] = ["person", "organization", "place", "misc"];

/** The other entities of an article to choose from, those of the same type first. */
export function entityOptions(t: Strings, report: Pick<ArticleReport, "entities"> | undefined, not?: Entity): TemplateResult[] | typeof nothing {
  const others = namedInArticle(report).filter(({ id }) => id !== not?.id);
  const types = [...TYPES].sort((a, b) => Number(b === not?.type) - Number(a === not?.type));
  const groups = types.map((type) => ({ type, members: others.filter((entity) => entity.type === type) })).filter(({ members }) => members.length);
  if (!groups.length) return nothing;
  return groups.map(({ type, members }) => html`<optgroup label=${t.layers[type]}>${members.map(({ id, name }) => html`<option value=${id}>${name}</option>`)}</optgroup>`);
}
