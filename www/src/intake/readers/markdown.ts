import { marked } from "marked";
import { plainText } from "./blocks.ts";
import { columnNamed } from "./columns.ts";
import { isoDay } from "./days.ts";
import { htmlToText } from "./html/article.ts";
import { lettersOf } from "./letters.ts";
import type { Reader } from "./read.ts";
import { withTitle } from "./blocks.ts";

/** Markdown: its marks are taken off, its front matter tells title, day and outlet. */
export const read: Reader = async (bytes, name, { encoding: chosen }) => {
  const { text, ...source } = lettersOf(bytes, { chosen });
  const [, front = "", body = text] = /^---\n([^]{0,4000}?)\n---\n([^]*)$/.exec(text) ?? [];
  const { title, outlet, published, address } = fields(front);
  const words = htmlToText(await marked.parse(body, { async: true, gfm: true }));
  return [{ name, text: withTitle(title, words) || plainText([{ text: body }]), published: isoDay(published), source: { format: "markdown", title, outlet, address, ...source } }];
};

function fields(front: string): Partial<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const [, field = "", value = ""] of front.matchAll(/^([^\s:#][^:\n]{0,40}):[ \t]*(.+)$/gmu)) {
    const known = columnNamed(field);
    if (known) found[known.column] ??= value.trim().replace(/^(["'])(.*)\1$/, "$2");
  }
  return found;
}
