import type { Edit, EntityType } from "../corrections/index.ts";
import type { FailureCode } from "../errors.ts";
import type { Encoding } from "../intake/encoding.ts";
import type { Format, NoteCode, ReadFailure, ReadProgress } from "../intake/readers/read.ts";
import type { Keeping } from "../keeping/keeper.ts";
import type { Layer } from "../reading/layers.ts";
import type { Quantity, Quote } from "../report.ts";
import type { Article } from "../session.ts";
import type { Settings } from "../settings.ts";
import type { DossierStrings } from "./dossier.ts";

/** A phrase that depends on a number. */
type Counted = (count: number) => string;

/** Every word of the interface, in one language. */
export interface Strings {
  code: "ar" | "en";
  direction: "rtl" | "ltr";
  name: string;
  tagline: string;
  skip: string;
  settings: Record<"heading" | "otherLanguage" | "theme" | "size" | "digits" | "months" | "keyboard", string> & {
    choices: { [Name in "theme" | "size" | "digits" | "months"]: Record<Settings[Name], string> };
    /** Keys and what they do. */
    keys: [string, string][];
  };
  privacy: {
    requests: Counted; explained: string; offline: string; notYet: string; alone: string; own: Counted; refused: Counted;
    kept: string; notKept: string; check: string;
  };
  views: { label: string; article: string; dossier: string };
  dossier: DossierStrings;
  /** A text that seems to hold several articles. */
  parts: { found: Counted; ask: string; cut: string; whole: string; untitled: string };
  desk: {
    heading: string; keep: string; states: Record<Keeping, string>; wipe: string; wiped: string;
    save: string; open: string; report: string;
  };
  find: { label: string; none: string; next: string; previous: string };
  /** One of each type. */
  kinds: Record<EntityType, string>;
  correct: {
    open: string; explained: string; byHand: string; name: string; rename: string; type: string; same: string;
    merge: string; other: string; is: string; split: string; thisPlace: string; someoneNew: string; newName: string;
    everyForm: (form: string) => string; nth: (at: number) => string; another: string; unmark: string; remove: string;
    mark: string; add: string; cancel: string; everywhere: Counted; undo: string; redo: string; heading: Counted;
    /** What a correction did, in a sentence. */
    told: (edit: Edit, kinds: Record<EntityType, string>) => string;
  };
  intake: {
    heading: string; paste: string; placeholder: string; published: string; publishedHint: string;
    analyze: string; open: string; openFolder: string; sample: string; drop: string; articles: string; article: string;
    remove: (name: string) => string; earlier: (name: string) => string; later: (name: string) => string;
    readAgain: (name: string) => string; again: string; words: Counted; count: Counted; untitled: string;
  };
  states: Record<Article["state"], string>;
  progress: { loading: string; reading: string; elapsed: Counted; cancel: string; keep: string };
  failures: Record<FailureCode | "emptyPaste" | "emptyFolder" | "noSession", string>;
  readers: {
    failures: Record<ReadFailure, string>;
    notes: Record<NoteCode, Counted>;
    formats: Record<Format, string>;
    encodings: Record<Encoding, string>;
    encoding: string; guessed: string; reopen: string; pages: Counted; warning: string; password: string; unlock: string;
    /** What is being read, and how far. */
    opening: (progress: ReadProgress) => string;
    stop: string;
  };
  /** A page of a file by its number, or all from the first to the last. */
  page: Record<"short" | "long", (first: string, last?: string) => string>;
  tabs: { label: string; article: string; summary: string; entities: string; facts: string };
  layers: Record<Layer | "label", string>;
  article: {
    hidden: Counted; file: string; outlet: string; dateline: string; published: string;
    publishedSource: Record<string, string>; more: string; length: string;
  };
  summary: {
    heading: string; length: string; of: (shown: number, all: number) => string; none: string;
    goTo: string; share: (percent: string) => string;
  };
  entities: {
    heading: string; none: string; mentions: Counted; next: string; previous: string;
    position: (at: number, all: number) => string; aliases: string; latin: string; roles: string;
    link: string; reasons: string; quotes: string; quotesAbout: string; filter: string; back: string;
    facts: string; inList: string; inside: string; orElse: string; outside: string; close: string; fewer: string;
    all: (count: number) => string;
  };
  facts: {
    heading: string; none: string; roles: string; quotes: string; dates: string; quantities: string;
    about: string; ofAll: string; events: string; keyphrases: string; headline: string; direct: string; indirect: string; unknownSpeaker: string;
    negated: string; planned: string; rule: string; goTo: string;
    quantityKinds: Record<Quantity["kind"], string>;
    /** How the speaker takes the statement; nothing where neutral. */
    polarities: Record<Quote["polarity"], string>;
    agent: string; target: string; place: string; date: string;
  };
  /** By code of the report; a code without a phrase is shown as it is. */
  precisions: Record<string, string>;
  events: Record<string, string>;
  /** By the last part of an identity rule. */
  identity: Record<string, string>;
  why: Record<string, string>;
  notes: Record<string, string | ((code: string) => string)> & { heading: string; other: (code: string) => string };
}
