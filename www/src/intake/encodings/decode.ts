import type { Encoding } from "./encoding.ts";
import { decodeAs, guessByteWide, plausibility } from "./guess.ts";

/** What a file's bytes say, or that they are no text. `guessed`: from the letters, not from a mark. */
export type Decoded = { text: string; encoding: Encoding; guessed: boolean } | { failure: "binary" };

/** What is known of the encoding beforehand. */
export interface EncodingHints {
  /** The reader's own choice: it is followed. */
  chosen?: Encoding;
  /** What the file says of itself: it is followed where it makes sense. */
  declared?: Encoding;
}

const BYTE_ORDER_MARKS: [Encoding, number[]][] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

/**
 * Text from bytes: by the reader's choice, by byte order mark, else UTF-16 where every second byte
 * is that of Arabic or ASCII, else UTF-8 where it is valid, else as declared, else the one of the
 * old Arabic encodings that gives the likeliest letters.
 */
export function decode(bytes: Uint8Array, { chosen, declared }: EncodingHints = {}): Decoded {
  // Nonsense in the chosen encoding is shown too: it tells that the choice was wrong.
  if (chosen) return { text: decodeAs(bytes, chosen), encoding: chosen, guessed: false };
  const sure = markedAs(bytes);
  if (sure) return asText(bytes, sure, false);
  const wide = utf16Without(bytes);
  if (wide) return asText(bytes, wide, true);
  if (isUtf8(bytes)) return asText(bytes, "utf-8", false);
  if (declared && fits(bytes, declared)) return asText(bytes, declared, false);
  return asText(bytes, guessByteWide(bytes), true);
}

function asText(bytes: Uint8Array, encoding: Encoding, guessed: boolean): Decoded {
  const text = decodeAs(bytes, encoding);
  return looksBinary(text) ? { failure: "binary" } : { text, encoding, guessed };
}

function markedAs(bytes: Uint8Array): Encoding | undefined {
  return BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0];
}

/** A page that says windows-1256 and was saved anew as something else is not believed. */
function fits(bytes: Uint8Array, declared: Encoding): boolean {
  return !declared.startsWith("utf") && plausibility(decodeAs(bytes.subarray(0, 16_384), declared)) >= 0;
}

/** In UTF-16 the high byte is 06 for Arabic letters, 00 for spaces and Latin. */
function utf16Without(bytes: Uint8Array): Encoding | undefined {
  const sample = bytes.subarray(0, 4096);
  const pairs = Math.floor(sample.length / 2);
  if (pairs < 4) return undefined;
  const high = (offset: number) => {
    let hits = 0;
    for (let at = offset; at < pairs * 2; at += 2) if (sample[at] === 0x06 || sample[at] === 0) hits++;
    return hits / pairs;
  };
  const arabic = sample.includes(0x06);
  if (arabic && high(1) > 0.9) return "utf-16le";
  if (arabic && high(0) > 0.9) return "utf-16be";
  return undefined;
}

/** A few broken letters, such as a cut at the end, do not make a UTF-8 file anything else. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    const text = new TextDecoder("utf-8").decode(bytes.subarray(0, 65_536));
    const broken = (text.match(/\ufffd/g) ?? []).length;
    const wide = (text.match(/[^\x00-\x7f\ufffd]/g) ?? []).length;
    return wide > broken * 20;
  }
}

/** Text has no NUL and hardly any control characters; images, archives and PDFs have both. */
function looksBinary(text: string): boolean {
  const sample = text.slice(0, 8192);
  let odd = 0;
  for (const character of sample) {
    const code = character.codePointAt(0) ?? 0;
    if (code === 0) return true;
    if ((code < 32 && code !== 9 && code !== 10 && code !== 13 && code !== 12) || code === 0xfffd) odd++;
  }
  return odd > sample.length * 0.02;
}
