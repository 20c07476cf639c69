import { decode, type EncodingHints } from "../encodings/decode.ts";
import type { Encoding } from "../encodings/encoding.ts";
import { unscrambled } from "../encodings/mojibake.ts";
import { ReadError, type ReadNote } from "./read.ts";

/** A file's letters, and how they were had. */
export interface Letters {
  text: string;
  encoding: Encoding;
  guessed: boolean;
  notes: ReadNote[];
}

/** The letters of a text file, put right where they were scrambled before. */
export function lettersOf(bytes: Uint8Array, hints: EncodingHints = {}): Letters {
  const decoded = decode(bytes, hints);
  if ("failure" in decoded) throw new ReadError("binary");
  const { encoding, guessed } = decoded;
  const plain = decoded.text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  if (!plain.trim()) throw new ReadError("emptyFile");
  const text = hints.chosen ? undefined : unscrambled(plain);
  const notes: ReadNote[] = text === undefined ? [] : [{ code: "unscrambled" }];
  const broken = (text ?? plain).split("\ufffd").length - 1;
  if (broken) notes.push({ code: "brokenLetters", count: broken });
  return { text: text ?? plain, encoding, guessed, notes };
}
