import type { Strings } from "../strings/index.ts";

/** Words in a row, with the comma of the interface's language between them. */
export function joined(t: Strings, words: readonly unknown[]): unknown[] {
  const comma = t.code === "ar" ? "، " : ", ";
  return words.flatMap((word, at) => (at ? [comma, word] : [word]));
}
