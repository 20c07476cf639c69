import type { Entity, TextSpan } from "../report.ts";

/** The types that an entity can have. */
export type EntityType = Entity["type"];

/**
 * An entity as a reader knows it: by type and name. Ids differ from article to article and from
 * reading to reading, so a correction never speaks of them.
 */
export interface Which {
  type: EntityType;
  name: string;
  /** What a dossier knows by that name and single articles by these. */
  also?: readonly string[];
}

/** A place in one article on the desk. */
export interface Place extends TextSpan {
  article: string;
}

/** Which of an entity's mentions: one, or all that are written in the same words. */
export type Part = { place: Place } | { words: string };

/** One correction by the reader's hand. */
export type Edit =
  | { kind: "rename"; entity: Which; name: string; latin?: string }
  | { kind: "retype"; entity: Which; to: EntityType }
  | { kind: "merge"; entity: Which; into: Which }
  /** Some mentions are of another entity, known already or new. */
  | { kind: "split"; entity: Which; part: Part; as: Which }
  /** It is no name at all, in any article. */
  | { kind: "remove"; entity: Which }
  /** At this one place it is no name. */
  | { kind: "unmark"; entity: Which; place: Place }
  /** A name that was not found: here, or wherever these words stand in any article. */
  | { kind: "mark"; place: Place; words: string; as: Which; everywhere: boolean };

/** The article that an edit is applied to. */
export interface Page {
  /** The article's id on the desk. */
  article: string;
  text: string;
}

/** What an edit of one kind does to a report. */
export type Applied<Kind extends Edit["kind"]> = (report: Corrected, edit: Extract<Edit, { kind: Kind }>, page: Page) => Corrected;

/** The parts of a report that corrections touch. */
export type Corrected = import("../report.ts").ArticleReport;
