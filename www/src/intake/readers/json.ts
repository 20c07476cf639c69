import { lettersOf } from "./letters.ts";
import { ReadError, type Reader } from "./read.ts";
import { articlesFrom, type Row } from "./records.ts";

/** Articles as JSON: a list, an object that holds one, a single article, or one a line. */
export const read: Reader = async (bytes, name, { encoding: chosen }) => {
  const { text, ...letters } = lettersOf(bytes, { chosen });
  return articlesFrom(rowsOf(text), name, "json", letters);
};

function rowsOf(text: string): Row[] {
  const whole = parsed(text);
  if (whole !== undefined) return listIn(whole);
  // A line that is broken is passed over, as a row without a text is.
  return text.split("\n").flatMap((line) => [parsed(line)].filter(isRow));
}

function listIn(value: unknown): Row[] {
  if (Array.isArray(value)) return value.filter(isRow);
  if (!isRow(value)) throw new ReadError("noArticles");
  const lists = Object.values(value).filter((inner): inner is Row[] => Array.isArray(inner) && inner.length > 0 && inner.every(isRow));
  const [longest] = lists.sort((a, b) => b.length - a.length);
  return "text" in value || "articleBody" in value || "body" in value || !longest ? [value] : longest;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRow(value: unknown): value is Row {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
