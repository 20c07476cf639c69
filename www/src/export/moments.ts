import { oneLine, writtenOf, type Given, type Written } from "./given.ts";

/** A point of time with what the texts tell of it. */
export interface Moment {
  /** ISO 8601 in the manner of TIMEX3; open parts are `X`. */
  value: string;
  precision: string;
  told: Told[];
}

/** One place that tells of it. */
export interface Told {
  document: string;
  /** The title of the document. */
  title: string;
  sentence: string;
  start: number;
  /** The page of its file, where that has several. */
  page?: number;
}

/** When what happened, in order: the dossier's timeline, or the articles' own dates. */
export function momentsOf(given: Given): Moment[] {
  const documents = writtenOf(given);
  const { dossier } = given.report;
  if (!dossier) return fromDates(documents);
  const byId = new Map(documents.map((written) => [written.id, written]));
  return dossier.timeline.map(({ value, precision, sources }) => ({
    value,
    precision,
    told: sources.flatMap(({ document, start, sentence }) => {
      const written = byId.get(document);
      return written ? [{ document, title: written.title, sentence: oneLine(written.words(sentence)), start, page: written.pageOf({ start }) }] : [];
    }),
  }));
}

/** Lengths, repetitions and vague words are no points of time. */
const NO_POINT = ["duration", "set", "vague"];

function fromDates(documents: Written[]): Moment[] {
  const moments = new Map<string, Moment>();
  for (const written of documents) {
    for (const date of written.report.dates.filter(({ precision }) => !NO_POINT.includes(precision))) {
      const moment = moments.get(date.value) ?? { value: date.value, precision: date.precision, told: [] };
      moment.told.push({ document: written.id, title: written.title, sentence: written.sentenceAt(date), start: date.start, page: written.pageOf(date) });
      moments.set(date.value, moment);
    }
  }
  return [...moments.values()].sort((a, b) => (a.value < b.value ? -1 : a.value > b.value ? 1 : 0));
}
