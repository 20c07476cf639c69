/** The encodings that Arabic text files come in. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1256";

/** What a file's bytes say, or that they are no text. */
export type Decoded = { text: string; encoding: Encoding } | { failure: "binary" };

const BYTE_ORDER_MARKS: [Encoding, number[]][] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

/**
 * Text from bytes: by byte order mark, else UTF-16 where every second byte is that of Arabic or
 * ASCII, else UTF-8 where it is valid, else windows-1256, the old encoding of Arabic Windows.
 */
export function decode(bytes: Uint8Array): Decoded {
  const encoding = markedAs(bytes) ?? utf16Without(bytes) ?? (isUtf8(bytes) ? "utf-8" : "windows-1256");
  const text = new TextDecoder(encoding).decode(bytes);
  return looksBinary(text) ? { failure: "binary" } : { text, encoding };
}

function markedAs(bytes: Uint8Array): Encoding | undefined {
  return BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0];
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

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Text has no NUL and hardly any control characters; images, archives and PDFs have both. */
function looksBinary(text: string): boolean {
  const sample = text.slice(0, 8192);
  if (sample.startsWith("%PDF-")) return true;
  let odd = 0;
  for (const character of sample) {
    const code = character.codePointAt(0) ?? 0;
    if (code === 0) return true;
    if ((code < 32 && code !== 9 && code !== 10 && code !== 13 && code !== 12) || code === 0xfffd) odd++;
  }
  return odd > sample.length * 0.02;
}
