import type { TextSpan } from "../report.ts";

/** A mention with some words on either side, all from one paragraph. */
export interface Context {
  before: string;
  words: string;
  after: string;
}

/** The words around a place, cut between words. */
export function contextOf(text: string, { start, end }: TextSpan, room = 36): Context {
  const before = lastLine(text.slice(Math.max(0, start - room), start));
  const after = firstLine(text.slice(end, end + room));
  const cutBefore = start - before.length > 0 && before.length === Math.min(room, start);
  const cutAfter = end + after.length < text.length && after.length === room;
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
