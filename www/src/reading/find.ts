import type { TextSpan } from "../report.ts";
import { fold, folded, type Folded } from "./fold.ts";

/** Beyond this a list of finds helps nobody. */
const MOST = 5000;
const LETTER = /[\p{L}\p{M}\p{N}]/u;
/** What Arabic writes together with the next word: وبدمشق. */
const PREFIX = /[وفبلك]/;

/** Every place where these letters stand, inside words too: فيروس finds الفيروس. */
export function findAll(text: string, wanted: string): TextSpan[] {
  return search(fold(text), folded(wanted));
}

/** Every place where these words stand as whole words; attached و ف ب ل ك may go before. */
export function findWords(text: string, wanted: string): TextSpan[] {
  return search(fold(text), folded(wanted)).filter(
    ({ start, end }) => !LETTER.test(text.charAt(end)) && beginsWord(text, start),
  );
}

function search({ text, at }: Folded, wanted: string): TextSpan[] {
  const found: TextSpan[] = [];
  if (!wanted) return found;
  for (let from = text.indexOf(wanted); from >= 0 && found.length < MOST; from = text.indexOf(wanted, from + wanted.length)) {
    // The last letter's own vowel signs belong to it.
    found.push({ start: at[from] ?? 0, end: at[from + wanted.length] ?? 0 });
  }
  return found;
}

function beginsWord(text: string, start: number): boolean {
  let at = start;
  for (let prefixes = 0; prefixes <= 2; prefixes++) {
    if (!LETTER.test(text.charAt(at - 1))) return true;
    if (!PREFIX.test(text.charAt(at - 1))) return false;
    at--;
  }
  return false;
}
