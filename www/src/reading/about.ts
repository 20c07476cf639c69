import type { ArticleReport, Entity, Quote, TextSpan } from "../report.ts";

/** What others, or the article, say of an entity inside a statement. */
export function quotesAbout(report: ArticleReport, entity: Entity): Quote[] {
  return report.quotes.filter((quote) => quote.speakerEntity !== entity.id && entity.mentions.some((mention) => within(mention, quote)));
}

/** What an entity says. */
export function quotesBy(report: ArticleReport, entity: Entity): Quote[] {
  return report.quotes.filter((quote) => quote.speakerEntity === entity.id);
}

/** The entities with a mention over this place, the innermost first. */
export function entitiesAt(report: ArticleReport, place: TextSpan): Entity[] {
  const over = report.entities.flatMap((entity) => entity.mentions.filter((mention) => within(place, mention)).map(({ start, end }) => ({ entity, length: end - start })));
  return [...new Set(over.sort((a, b) => a.length - b.length).map(({ entity }) => entity))];
}

/** The same report with the facts of one entity alone; entities stay, for their names. */
export function factsAbout(report: ArticleReport, entity: Entity): ArticleReport {
  const names = (place: TextSpan) => entity.mentions.some((mention) => overlaps(mention, place));
  const told = report.sentences.filter(names);
  const inTold = (place: TextSpan) => told.some((sentence) => overlaps(sentence, place));
  return {
    ...report,
    entities: report.entities.map((other) => (other.id === entity.id ? other : { ...other, roles: other.roles.filter(({ organization, place }) => organization === entity.id || place === entity.id) })),
    quotes: report.quotes.filter((quote) => quote.speakerEntity === entity.id || names(quote)),
    events: report.events.filter(({ agent, target, place }) => [agent, target, place].includes(entity.id)),
    dates: report.dates.filter(inTold),
    quantities: report.quantities.filter(inTold),
    keyphrases: report.keyphrases.filter(({ mentions }) => mentions.some(names)),
    headline: report.headline && { missing: report.headline.missing.filter(names) },
  };
}

function within(inner: TextSpan, outer: TextSpan): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function overlaps(a: TextSpan, b: TextSpan): boolean {
  return a.start < b.end && b.start < a.end;
}
