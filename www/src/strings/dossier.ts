import type { Part } from "../dossier/look.ts";
import type { Conflict, LoneFact, Passage, SharedFact } from "../report.ts";

/** A phrase that depends on a number. */
type Counted = (count: number) => string;

/** The words of the dossier. */
export interface DossierStrings {
  heading: string;
  none: string;
  few: string;
  parts: Record<Part | "label", string>;
  stories: Counted;
  names: Counted;
  waiting: Counted;
  progress: Record<"loading" | "gathering" | "comparing" | "cancel" | "again" | "stale", string>;
  filters: Record<"label" | "story" | "allStories" | "entity" | "allEntities" | "article" | "allArticles" | "clear" | "card", string> & { time: (from: string, to: string) => string };
  stopped: string;
  empty: string;
  more: (count: number) => string;
  open: (title: string) => string;
  sources: Counted;
  otherSources: Counted;
  untitled: string;
  rule: string;
  overview: Record<"summary" | "length" | "stories" | "who" | "conflicts" | "noConflicts" | "together" | "related" | "alone" | "allNames", string> & { of: (shown: number, all: number) => string; conflictsFound: Counted };
  timeline: Record<"zoom" | "whole" | "open" | "inferred" | "undated" | "said", string> & { bar: (label: string, count: number) => string };
  people: Record<"spellings" | "roles" | "why" | "apart" | "one" | "inArticles" | "correct" | "link" | "filter" | "from", string>;
  voices: Record<"about" | "topics" | "unnamed", string> & { statements: Counted };
  facts: Record<"shared" | "only" | "noShared" | "noOnly", string> & { shares: Record<SharedFact["kind"], string>; lone: Record<LoneFact["kind"], string> };
  conflicts: Record<"explained" | "none" | "later" | "side" | "story", string> & { kinds: Record<Conflict["kind"], string> };
  passages: Record<"explained" | "none", string> & { kinds: Record<Passage["kind"], string>; words: Counted };
  network: Record<"explained" | "none" | "size" | "table" | "picture" | "first" | "second" | "together" | "narrower", string> & { label: (nodes: number, edges: number) => string; node: (name: string, sentences: number) => string };
  map: Record<"explained" | "none" | "place" | "where" | "count" | "picture" | "missing" | "closer" | "farther" | "whole", string> & { label: (places: number) => string; point: (name: string, count: number) => string };
  /** By rule of the report: why something was taken as one, or kept apart. */
  rules: Record<string, string>;
  notes: Record<string, string>;
}
