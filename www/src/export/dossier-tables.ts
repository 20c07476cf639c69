import type { Dossier, Source } from "../report.ts";
import { oneLine, writtenOf, type Given, type Written } from "./given.ts";
import { AND, type Cell } from "./cell.ts";
import type { Table } from "./tables.ts";
import { withPages } from "./with-pages.ts";

/** The tables that a dossier has beside those of its articles; every row leads to its place. */
export const DOSSIER_TABLES = ["stories", "timeline", "statements", "agreement", "conflicts", "passages", "ties"] as const;
export type DossierTableId = (typeof DOSSIER_TABLES)[number];

type Sheet = Pick<Table, "columns" | "rows">;

/** What a row of a table needs to know beside its item. */
interface Ground {
  dossier: Dossier;
  documents: ReadonlyMap<string, Written>;
  name: (id: string | null | undefined) => string | null;
}

/** One table of the dossier; without rows where there is no dossier. */
export function dossierTableOf(id: DossierTableId, given: Given): Table {
  const { dossier } = given.report;
  const { columns, row } = MAKE[id];
  if (!dossier) return withPages({ id, columns, rows: [] }, writtenOf(given));
  const names = new Map(dossier.entities.map((entity) => [entity.id, entity.name]));
  const documents = new Map(writtenOf(given).map((written) => [written.id, written]));
  const rows = row({ dossier, documents, name: (one) => (one ? (names.get(one) ?? null) : null) });
  return withPages({ id, columns, rows }, [...documents.values()]);
}

/** Where an item stands: the same columns in every table. */
const PLACE = ["document", "document_title", "text", "sentence", "start", "end"];

function place({ documents }: Ground, source: Source): Cell[] {
  const { document, start, end, sentence } = source;
  const written = documents.get(document);
  const words = (span: { start: number; end: number }) => (written ? oneLine(written.words(span)) : null);
  return [document, written?.title ?? null, words(source), words(sentence), start, end];
}

const MAKE: Record<DossierTableId, { columns: string[]; row: (ground: Ground) => Sheet["rows"] }> = {
  stories: {
    columns: ["story", "document", "document_title", "from", "to", "entities", "related"],
    row: ({ dossier, documents, name }) =>
      dossier.stories.flatMap(({ id, documents: told, from, to, entities, related }) => told.map((document) => [id, document, documents.get(document)?.title ?? null, from, to, entities.map(name).join(AND), related.join(AND)])),
  },
  timeline: {
    columns: ["value", "precision", "open", "inferred", "story", "events", ...PLACE],
    row: (ground) =>
      ground.dossier.timeline.flatMap(({ value, precision, open, inferred, story, events, sources }) => {
        const told = events.map(({ type, agent, target, place: where }) => [type, ...[agent, target, where].map(ground.name).filter((one) => one)].join(" ")).join(AND);
        return sources.map((source) => [value, precision, open, inferred, story, told, ...place(ground, source)]);
      }),
  },
  statements: {
    columns: ["speaker", "speaker_entity", "kind", "cue", "polarity", "about", "topics", ...PLACE],
    row: (ground) =>
      ground.dossier.voices.flatMap(({ entity, name, statements }) =>
        statements.flatMap(({ kind, cue, polarity, about, topics, sources }) => sources.map((source) => [name, entity, kind, cue, polarity, about.map(ground.name).join(AND), topics.join(AND), ...place(ground, source)])),
      ),
  },
  agreement: {
    columns: ["fact", "said_by", "kind", "documents", "entities", "rule", "score", ...PLACE],
    row: (ground) => [
      ...ground.dossier.shared.flatMap(({ kind, documents, entities, rule, score, sources }, at) => sources.map((source) => [`f${at + 1}`, "several", kind, documents.length, entities.map(ground.name).join(AND), rule, score, ...place(ground, source)])),
      ...ground.dossier.only.map(({ kind, entities, rule, score, source }, at) => [`a${at + 1}`, "one", kind, 1, entities.map(ground.name).join(AND), rule, score, ...place(ground, source)]),
    ],
  },
  conflicts: {
    columns: ["conflict", "kind", "about", "story", "value", "later", "rule", ...PLACE],
    row: (ground) =>
      ground.dossier.conflicts.flatMap(({ kind, about, story, sides, later, rule }, at) => sides.flatMap(({ value, sources }) => sources.map((source) => [`c${at + 1}`, kind, about, story, value, later, rule, ...place(ground, source)]))),
  },
  passages: {
    columns: ["passage", "kind", "words", "rule", ...PLACE],
    row: (ground) => ground.dossier.duplicates.flatMap(({ kind, words, rule, sources }, at) => sources.map((source) => [`p${at + 1}`, kind, words, rule, ...place(ground, source)])),
  },
  ties: {
    columns: ["first", "first_name", "second", "second_name", "sentences", "documents", ...PLACE],
    row: (ground) => ground.dossier.network.edges.flatMap(({ first, second, weight, documents, sources }) => sources.map((source) => [first, ground.name(first), second, ground.name(second), weight, documents, ...place(ground, source)])),
  },
};
