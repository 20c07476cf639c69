import type { TextSpan } from "../report.ts";

/** A mention with some words on either side, all from one paragraph. */
export interface Context {
  before: string;
  words: string;
  after: string;
}

/** Characters before a name: few, so that the name itself is seen in a narrow column. */
const BEFORE = 24;
const AFTER = 40;

/** The words around a place, cut between words. */
export function contextOf(text: string, { start, end }: TextSpan): Context {
  const before = lastLine(text.slice(Math.max(0, start - BEFORE), start));
  const after = firstLine(text.slice(end, end + AFTER));
  const cutBefore = start > BEFORE && before.length === BEFORE;
  const cutAfter = end + after.length < text.length && after.length === AFTER;
  return {
    before: cutBefore ? `…${before.replace(/^\S*\s/, "")}` : before,
    words: text.slice(start, end),
    after: cutAfter ? `${after.replace(/\s\S*$/, "")}…` : after,
  };
}

function lastLine(words: string): string {
  return words.slice(words.lastIndexOf("\n") + 1);
}

function firstLine(words: string): string {
  return words.split("\n", 1)[0] ?? "";
}
