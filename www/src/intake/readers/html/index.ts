import { encodingNamed } from "../../encodings/encoding.ts";
import { lettersOf } from "../letters.ts";
import type { Reader } from "../read.ts";
import { readArticle } from "./article.ts";

/** A saved page. */
export const read: Reader = async (bytes, name, { encoding: chosen }) => {
  const letters = lettersOf(bytes, { chosen, declared: declaredIn(bytes) });
  const { encoding, guessed, notes } = letters;
  return [await readArticle(letters.text, name, { format: "html", encoding, guessed, notes })];
};

function declaredIn(bytes: Uint8Array): ReturnType<typeof encodingNamed> {
  const opening = new TextDecoder("windows-1252").decode(bytes.subarray(0, 4096));
  return encodingNamed(/<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(opening)?.[1] ?? /<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i.exec(opening)?.[1]);
}
