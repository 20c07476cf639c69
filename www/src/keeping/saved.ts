import type { Edit, History } from "../corrections/index.ts";
import type { ReadNote, Source } from "../intake/readers/read.ts";
import type { Article, Kept, Session } from "../session.ts";
import { engine } from "./engine.ts";

/** The version of the file that a whole desk is saved to. */
export const SCHEMA = "khulasa-session/1";

/** A whole desk as one plain object. */
export interface SavedSession {
  schema: typeof SCHEMA;
  /** The engine that the reports are from. */
  engine: string;
  articles: Kept[];
  corrections: History;
}

/** What of an article is kept: what cannot be had again, and the report that took time. */
export function keptOf({ id, name, text, published, source, found }: Article): Kept {
  return { id, name, text, published, source, found };
}

/** The desk as it is. */
export function saved({ articles, corrections }: Session): SavedSession {
  return { schema: SCHEMA, engine, articles: articles.map(keptOf), corrections };
}

/** The articles as this build can use them: reports of another engine are left out. */
export function usable({ articles, engine: from }: Pick<SavedSession, "articles" | "engine">): Kept[] {
  return from === engine ? [...articles] : articles.map(({ found: _, ...article }) => article);
}

/** A desk from a file's text; nothing where it is no session of ours. */
export function parseSaved(text: string): SavedSession | undefined {
  if (!text.trimStart().startsWith("{") || !text.includes(SCHEMA)) return undefined;
  try {
    const given = JSON.parse(text) as Partial<SavedSession>;
    if (given.schema !== SCHEMA || !Array.isArray(given.articles) || !given.articles.every(isKept)) return undefined;
    return { schema: SCHEMA, engine: String(given.engine ?? ""), articles: given.articles.map((one) => ({ ...one, source: sourceFrom(one.source) })), corrections: historyFrom(given.corrections) };
  } catch {
    return undefined;
  }
}

function isKept(given: Partial<Kept> | null): given is Kept {
  return typeof given?.id === "string" && typeof given.text === "string";
}

/** A file may say anything of an article's origin too: what has not the right shape is left out. */
function sourceFrom(given: Partial<Source> | undefined): Source | undefined {
  if (typeof given?.format !== "string" || !Array.isArray(given.notes)) return undefined;
  const pages = Array.isArray(given.pages) ? given.pages.filter((start) => typeof start === "number") : undefined;
  return { ...given, format: given.format, pages, notes: given.notes.filter((note: Partial<ReadNote> | null): note is ReadNote => typeof note?.code === "string") };
}

const EDITS: readonly Edit["kind"][] = ["rename", "retype", "merge", "split", "remove", "unmark", "mark"];

/** A file may come from anywhere: an edit of an unknown kind is dropped, not trusted. */
function historyFrom(given: Partial<History> | undefined): History {
  const edits = (list: unknown): Edit[] => (Array.isArray(list) ? list.filter((edit: Partial<Edit> | null): edit is Edit => !!edit?.kind && EDITS.includes(edit.kind)) : []);
  return { done: edits(given?.done), undone: edits(given?.undone) };
}
