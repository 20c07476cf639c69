import { decode } from "./decode.ts";

/** Windows-1252 backwards: its character -> its byte. */
let bytesOf: Map<string, number> | undefined;

/**
 * Arabic that was read as Western European and saved so ('ÇáÎÈÑ', 'Ø§Ù„'), as it was; nothing where
 * the text is what it seems.
 */
export function unscrambled(text: string): string | undefined {
  const sample = text.slice(0, 4000);
  const western = (sample.match(/[\u00a1-\u00ff]/g) ?? []).length;
  const other = (sample.match(/[A-Za-z\u0600-\u06ff]/g) ?? []).length;
  if (western < 20 || western < other) return undefined;
  const bytes = toWindows1252(text);
  const decoded = bytes && decode(bytes);
  if (!decoded || "failure" in decoded) return undefined;
  const arabic = (decoded.text.slice(0, 4000).match(/[\u0621-\u064a]/g) ?? []).length;
  return arabic > western / 3 && !decoded.text.includes("\ufffd") ? decoded.text : undefined;
}

function toWindows1252(text: string): Uint8Array | undefined {
  bytesOf ??= new Map(Array.from({ length: 256 }, (_, byte) => [new TextDecoder("windows-1252").decode(new Uint8Array([byte])), byte]));
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const byte = bytesOf.get(text[at] ?? "");
    if (byte === undefined) return undefined;
    bytes[at] = byte;
  }
  return bytes;
}
