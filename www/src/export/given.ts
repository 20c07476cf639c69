import { pageOf, type Pages } from "../reading/pages.ts";
import { uuidOf } from "./fingerprint.ts";
import type { ArticleReport, Report, TextSpan } from "../report.ts";

/** What an export is made of. */
export interface Given {
  /** Of one article or of several, with `dossier` or without, as corrected by the reader. */
  report: Report;
  /** The text of each of the report's documents, in their order. */
  texts: readonly string[];
  /** Where the pages of each text's file begin, in UTF-16 units; nothing for a text that has none. */
  pages?: readonly (Pages | undefined)[];
  /** The reader's corrections, where there are any: written down by formats that have a place for them. */
  corrections?: readonly unknown[];
}

/** How an export is written. */
export interface Options {
  /** The language of headings and of the direction of sheets; Arabic where nothing is said. */
  language?: "ar" | "en";
  /** When the export is made; now where nothing is said. */
  now?: Date;
}

/** One document with its text. */
export class Written {
  private name?: string;

  constructor(readonly report: ArticleReport, readonly text: string, readonly pages?: Pages) {}

  /** The document's id in the report. */
  get id(): string {
    return this.report.id;
  }

  /** The same for the same text in every export; asked for often, counted once. */
  get uuid(): string {
    return (this.name ??= uuidOf(this.text));
  }

  /** Whether there are pages to choose from. */
  get paged(): boolean {
    return this.pageOf({ start: 0 }) !== undefined;
  }

  /** The page of its file that a place begins on; nothing where its file has no pages. */
  pageOf({ start }: Pick<TextSpan, "start">): number | undefined {
    return pageOf(this.pages, start);
  }

  /** The words at a place. */
  words({ start, end }: TextSpan): string {
    return this.text.slice(start, end);
  }

  /** The headline, or else how the text begins. */
  get title(): string {
    const { title, sentences: [first] } = this.report;
    const span = title ?? first;
    return span ? oneLine(this.words(span)) : "";
  }

  /** The sentence around a place; the place's own words where there is none. */
  sentenceAt({ start, end }: TextSpan): string {
    const { sentences } = this.report;
    let [low, high] = [0, sentences.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sentences[middle]?.end ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    const found = sentences[low];
    return oneLine(this.words(found && found.start <= start ? found : { start, end }));
  }
}

/** The report's documents, each with its text. */
export function writtenOf({ report, texts, pages }: Given): Written[] {
  return report.documents.map((document, at) => new Written(document, texts[at] ?? "", pages?.[at]));
}

/** A title of all that is exported. */
export function titleOf(given: Given): string {
  const documents = writtenOf(given);
  const story = given.report.dossier?.stories[0]?.title;
  const told = documents.find(({ id }) => id === story?.document);
  return (story && told ? oneLine(told.words(story)) : documents[0]?.title) ?? "";
}

/** Line breaks and runs of space as one space. */
export function oneLine(words: string): string {
  return words.replace(/\s+/gu, " ").trim();
}
