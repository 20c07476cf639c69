import { AND, type Cell } from "./cell.ts";
import { DOSSIER_TABLES, dossierTableOf, type DossierTableId } from "./dossier-tables.ts";
import type { Given } from "./given.ts";
import { isCorrection, namesOf, officesOf, type Names } from "./named.ts";
import type { Written } from "./given.ts";
import { withPages } from "./with-pages.ts";

/** Rows under named columns. */
export interface Table {
  id: TableId;
  columns: string[];
  rows: Cell[][];
}

/** The tables of articles; a dossier has more. */
export const TABLES = ["documents", "entities", "mentions", "roles", "quotes", "dates", "figures", "events"] as const;
type ArticleTableId = (typeof TABLES)[number];
export type TableId = ArticleTableId | DossierTableId;

type Make = (names: Names, documents: Written[]) => Pick<Table, "columns" | "rows">;

/** One table of what is exported. */
export function tableOf(id: TableId, given: Given): Table {
  if (isOfDossier(id)) return dossierTableOf(id, given);
  const { names, documents } = namesOf(given);
  return withPages({ id, ...MAKE[id](names, documents) }, documents);
}

/** All tables; those of the dossier where there is one. */
export function tablesOf(given: Given): Table[] {
  const { names, documents } = namesOf(given);
  const articles = TABLES.map((id) => withPages({ id, ...MAKE[id](names, documents) }, documents));
  return given.report.dossier ? [...articles, ...DOSSIER_TABLES.map((id) => dossierTableOf(id, given))] : articles;
}

function isOfDossier(id: TableId): id is DossierTableId {
  return (DOSSIER_TABLES as readonly string[]).includes(id);
}

const MAKE: Record<ArticleTableId, Make> = { documents: documentTable, entities, mentions, roles, quotes, dates, figures, events };

function documentTable(_: Names, documents: Written[]): Pick<Table, "columns" | "rows"> {
  return {
    columns: ["document", "title", "outlet", "published", "published_source", "language", "characters", "summary"],
    rows: documents.map((written) => {
      const { id, outlet, published, language, summary } = written.report;
      const lines = [...summary.sentences].sort((a, b) => a.start - b.start).map((span) => written.sentenceAt(span));
      return [id, written.title, outlet, published?.value ?? null, published?.source ?? null, language, written.text.length, lines.join(" ")];
    }),
  };
}

function entities({ all }: Names): Pick<Table, "columns" | "rows"> {
  return {
    columns: ["entity", "type", "name", "latin", "aliases", "roles", "mentions", "documents", "wikidata", "geonames", "country", "latitude", "longitude", "corrections"],
    rows: all.map((one) => [
      one.id, one.type, one.name, one.latin, one.aliases.join(AND), officesOf(one).map(({ title }) => title).join(AND),
      one.stands.filter(({ boilerplate }) => !boilerplate).length, one.documents.join(AND),
      one.link?.wikidata ?? null, one.link?.geonames ?? null, one.link?.country ?? null, one.link?.lat ?? null, one.link?.lon ?? null, one.corrections.join(AND),
    ]),
  };
}

function mentions({ all }: Names, documents: Written[]): Pick<Table, "columns" | "rows"> {
  const byId = new Map(documents.map((written) => [written.id, written]));
  const rows = all.flatMap((one) => one.stands.map((stand): Cell[] => [
    stand.document, one.id, one.type, one.name, stand.text, stand.start, stand.end,
    byId.get(stand.document)?.sentenceAt(stand) ?? null, stand.boilerplate, stand.score, stand.rule, isCorrection(stand.rule),
  ]));
  const order = new Map(documents.map(({ id }, at) => [id, at]));
  rows.sort((a, b) => (order.get(String(a[0])) ?? 0) - (order.get(String(b[0])) ?? 0) || Number(a[5]) - Number(b[5]) || Number(b[6]) - Number(a[6]));
  return { columns: ["document", "entity", "type", "name", "text", "start", "end", "sentence", "boilerplate", "score", "rule", "corrected"], rows };
}

function roles(names: Names): Pick<Table, "columns" | "rows"> {
  return {
    columns: ["document", "entity", "name", "title", "organization", "organization_name", "place", "place_name", "start", "end"],
    rows: names.all.flatMap((one) => one.offices.map(({ title, organization, place, document, start, end }) => [
      document, one.id, one.name, title, organization ?? null, names.get(organization)?.name ?? null, place ?? null, names.get(place)?.name ?? null, start, end,
    ])),
  };
}

function quotes(names: Names, documents: Written[]): Pick<Table, "columns" | "rows"> {
  return {
    columns: ["document", "kind", "speaker", "speaker_entity", "speaker_name", "cue", "polarity", "medium", "text", "start", "end", "rule", "score"],
    rows: documents.flatMap((written) => written.report.quotes.map((quote) => {
      const who = names.of(written, quote.speakerEntity);
      return [
        written.id, quote.kind, quote.speaker?.text ?? null, who?.id ?? null, who?.name ?? null, quote.cue.text, quote.polarity,
        quote.medium?.text ?? null, written.words(quote), quote.start, quote.end, quote.rule, quote.score,
      ];
    })),
  };
}

function dates(_: Names, documents: Written[]): Pick<Table, "columns" | "rows"> {
  return {
    columns: ["document", "text", "value", "precision", "calendar", "anchor", "sentence", "start", "end", "rule"],
    rows: documents.flatMap((written) => written.report.dates.map((date) => [
      written.id, date.text, date.value, date.precision, date.calendar, date.anchor, written.sentenceAt(date), date.start, date.end, date.rule,
    ])),
  };
}

function figures(_: Names, documents: Written[]): Pick<Table, "columns" | "rows"> {
  return {
    columns: ["document", "text", "kind", "value", "upper", "unit", "of", "sentence", "start", "end", "rule"],
    rows: documents.flatMap((written) => written.report.quantities.map((figure) => [
      written.id, figure.text, figure.kind, figure.value, figure.upper, figure.unit, figure.of?.text ?? null, written.sentenceAt(figure), figure.start, figure.end, figure.rule,
    ])),
  };
}

function events(names: Names, documents: Written[]): Pick<Table, "columns" | "rows"> {
  return {
    columns: ["document", "type", "trigger", "agent", "agent_name", "target", "target_name", "place", "place_name", "date", "negated", "planned", "sentence", "start", "end", "rule", "score"],
    rows: documents.flatMap((written) => written.report.events.map((event) => {
      const [agent, target, place] = [event.agent, event.target, event.place].map((id) => names.of(written, id));
      return [
        written.id, event.type, event.trigger.text, agent?.id ?? null, agent?.name ?? null, target?.id ?? null, target?.name ?? null,
        place?.id ?? null, place?.name ?? null, event.date, event.negated, event.planned, written.sentenceAt(event.trigger),
        event.trigger.start, event.trigger.end, event.rule, event.score,
      ];
    })),
  };
}
