import type { ArticleReport, Entity } from "../report.ts";

/** What the article itself names: mentions in boilerplate count for nothing. */
export function namedInArticle(report: Pick<ArticleReport, "entities"> | undefined): Entity[] {
  const entities = report?.entities ?? [];
  return entities
    .map((entity) => ({ ...entity, mentions: entity.mentions.filter((mention) => !mention.boilerplate) }))
    .filter((entity) => entity.mentions.length > 0);
}
