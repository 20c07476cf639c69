import { guessByteWide } from "../../encodings/guess.ts";
import type { Encoding } from "../../encodings/encoding.ts";
import { plainText } from "../blocks.ts";
import { ReadError, type Reader } from "../read.ts";
import { parseRtf } from "./parse.ts";
import { codePage } from "./words.ts";

const PAGES: Partial<Record<Encoding, number>> = { "windows-1256": 1256, "iso-8859-6": 28596, "x-mac-arabic": 10004, "utf-8": 65001 };

/** Rich Text: letters as Unicode or as bytes of the font's code page; the latter can be wrong. */
export const read: Reader = async (bytes, name, { encoding: chosen }) => {
  const source = latinOf(bytes);
  let rich = parseRtf(source, chosen && PAGES[chosen]);
  let guessed = false;
  // Old Arabic programs wrote windows-1256 and said Western: such letters are read as what they are.
  if (!chosen && rich.page === 1252 && mostlyBytes(source)) {
    rich = parseRtf(source, PAGES[guessByteWide(escapedBytes(source))]);
    guessed = true;
  }
  const text = plainText(rich.text.replace(/(?: \| )+(?=\n|$)/g, "").split(/\n{2,}/).map((words) => ({ text: words })));
  if (!text) throw new ReadError("noText");
  const encoding = rich.page ? (codePage(rich.page) as Encoding) : undefined;
  return [{ name, text, source: { format: "rtf", encoding, guessed, notes: [] } }];
};

/** Each byte as the letter of its number: TextDecoder's own Latin is windows-1252. */
function latinOf(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192) pieces.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  return pieces.join("");
}

function escapedBytes(source: string): Uint8Array {
  return Uint8Array.from(source.slice(0, 200_000).matchAll(/\\'([0-9a-f]{2})|([\x80-\xff])/gi), ([, hex, raw]) => (hex ? Number.parseInt(hex, 16) : raw?.charCodeAt(0) ?? 0));
}

/** Whole words of such bytes: French or German words have one here and there. */
function mostlyBytes(source: string): boolean {
  return /(?:(?:\\'[89a-f][0-9a-f]|[\x80-\xff]) ?){12}/i.test(source);
}
