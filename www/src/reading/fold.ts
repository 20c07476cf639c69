/** A text as a search sees it, with the way back to where each of its letters stands. */
export interface Folded {
  text: string;
  /** For each code unit of `text` the offset in the original; one more for the end. */
  at: Uint32Array;
}

/** Vowel signs, tatweel, joiners and direction marks: written or not, the word is the same. */
const UNSEEN = /[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/;
const SAME: Record<string, string> = { أ: "ا", إ: "ا", آ: "ا", ٱ: "ا", ى: "ي", ی: "ي", ة: "ه", ک: "ك", "\u00a0": " ", "\n": " ", "\t": " " };
const ARABIC_DIGIT = /[\u0660-\u0669\u06f0-\u06f9]/;

/** Folds as the analyser's own word lists are folded: أحمد and احمد, ١٢ and 12 are the same. */
export function fold(original: string): Folded {
  const { length } = original;
  const table = (codes ??= foldedCodes());
  const kept = new Uint16Array(length);
  const at = new Uint32Array(length + 1);
  let count = 0;
  for (let from = 0; from < length; from++) {
    const code = table[original.charCodeAt(from)] ?? 0;
    if (code === 0) continue;
    kept[count] = code;
    at[count++] = from;
  }
  at[count] = length;
  return { text: new TextDecoder("utf-16le", { ignoreBOM: true }).decode(kept.subarray(0, count)), at: at.subarray(0, count + 1) };
}

/** The folded words alone, without spaces at the ends. */
export function folded(words: string): string {
  return fold(words).text.trim();
}

/** For each code unit what it is folded to, 0 where it goes: a text may be megabytes long. */
let codes: Uint16Array | undefined;

function foldedCodes(): Uint16Array {
  return Uint16Array.from({ length: 0x10000 }, (_, code) => {
    const letter = String.fromCharCode(code);
    return UNSEEN.test(letter) ? 0 : foldLetter(letter).charCodeAt(0);
  });
}

function foldLetter(letter: string): string {
  const same = SAME[letter];
  if (same) return same;
  if (ARABIC_DIGIT.test(letter)) return String(letter.charCodeAt(0) & 15);
  const lower = letter.toLowerCase();
  return lower.length === 1 ? lower : letter;
}
