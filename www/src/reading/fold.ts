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
  const kept: string[] = [];
  const at = new Uint32Array(original.length + 1);
  for (let from = 0; from < original.length; from++) {
    const letter = original.charAt(from);
    if (UNSEEN.test(letter)) continue;
    at[kept.length] = from;
    kept.push(foldLetter(letter));
  }
  at[kept.length] = original.length;
  return { text: kept.join(""), at: at.subarray(0, kept.length + 1) };
}

/** The folded words alone, without spaces at the ends. */
export function folded(words: string): string {
  return fold(words).text.trim();
}

function foldLetter(letter: string): string {
  const same = SAME[letter];
  if (same) return same;
  if (ARABIC_DIGIT.test(letter)) return String(letter.charCodeAt(0) & 15);
  const lower = letter.toLowerCase();
  return lower.length === 1 ? lower : letter;
}
