import { decodeMacArabic } from "./mac-arabic.ts";
import type { Encoding } from "./encoding.ts";

/** The encodings with one byte a letter, the likeliest first: it wins where several read alike. */
const BYTE_WIDE: readonly Encoding[] = ["windows-1256", "iso-8859-6", "x-mac-arabic"];

/** Letters by how often Arabic news writes them. */
const OFTEN = new Set("اليمونرتبةعدأسفهقك");
const AT_TIMES = new Set("حىجشإطصخزذضثغء");
const SELDOM = new Set("ئآظؤـًٌٍَُِّْ،؛؟«»“”‘’–—…\u00a0٪٠١٢٣٤٥٦٧٨٩");

/** Bytes that are looked at: a guess needs no more. */
const SAMPLE = 16_384;

/** Text from bytes in a given encoding; what cannot be read becomes U+FFFD. */
export function decodeAs(bytes: Uint8Array, encoding: Encoding): string {
  return encoding === "x-mac-arabic" ? decodeMacArabic(bytes) : new TextDecoder(encoding).decode(bytes);
}

/** Which of the one-byte encodings of Arabic makes Arabic of these bytes. */
export function guessByteWide(bytes: Uint8Array): Encoding {
  const sample = bytes.subarray(0, SAMPLE);
  const scored = BYTE_WIDE.map((encoding) => ({ encoding, score: plausibility(decodeAs(sample, encoding)) }));
  return scored.reduce((best, one) => (one.score > best.score ? one : best)).encoding;
}

/** How much like Arabic a text's letters are: read wrongly it is full of rare and Latin ones. */
export function plausibility(text: string): number {
  let score = 0;
  for (const letter of text) {
    if (letter < "\u0080") continue;
    if (OFTEN.has(letter)) score += 3;
    else if (AT_TIMES.has(letter)) score += 2;
    else if (SELDOM.has(letter)) score += 1;
    else score -= 6;
  }
  return score;
}
