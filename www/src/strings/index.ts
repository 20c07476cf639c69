import { ar } from "./ar.ts";
import { en } from "./en.ts";
import type { Strings } from "./strings.ts";

export type { Strings } from "./strings.ts";

const ALL: Record<Strings["code"], Strings> = { ar, en };

let current: Strings = ar;
const watchers = new Set<() => void>();

/** The interface's words in the language chosen. */
export function strings(): Strings {
  return current;
}

/** Turns every element to another language, or to other digits and months in the same. */
export function setLanguage(code: Strings["code"]): void {
  current = ALL[code];
  for (const tell of watchers) tell();
}

/** Calls back at each change of language until the returned function is called. */
export function watchLanguage(tell: () => void): () => void {
  watchers.add(tell);
  return () => watchers.delete(tell);
}
