import { lettersOf } from "./letters.ts";
import type { Reader } from "./read.ts";

/** A plain text: one article, as it is. */
export const read: Reader = async (bytes, name, { encoding: chosen }) => {
  const { text, ...source } = lettersOf(bytes, { chosen });
  return [{ name, text, source: { format: "text", ...source } }];
};

/** A session saved from the page: its text is for the page itself. */
export const readSession: Reader = async (bytes, name) => [{ name, text: lettersOf(bytes).text, source: { format: "session", notes: [] } }];
