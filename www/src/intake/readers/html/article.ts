import { textOf } from "./blocks.ts";
import { ReadError, type Read, type ReadNote, type Source } from "../read.ts";
import { shallow } from "./shallow.ts";

/** What is known of a file before its page is read. */
export type Around = Pick<Source, "format"> & Partial<Source>;

/**
 * A page's article: its text, what the page says of it, and the roles that its markup gives the lines.
 * Page, package and command line have it from the same engine, which comes with the first page.
 */
export async function readArticle(html: string, name: string, around: Around): Promise<Read> {
  const page = await engine(html);
  if (!page.text.trim()) throw new ReadError("noText");
  const { text, roles, title, outlet, published, url } = page;
  const cut: ReadNote[] = page.notes.includes("html/cut") ? [{ code: "cut", count: 0 }] : [];
  const source: Source = { ...around, title: title ?? undefined, outlet: outlet ?? undefined, address: url ?? around.address, roles, notes: [...(around.notes ?? []), ...cut] };
  return { name, text, published: published ?? undefined, source };
}

async function engine(html: string): Promise<import("../../../../pkg/khulasa_html.js").PageArticle> {
  try {
    const { readPage } = await import("../../../html-engine.ts");
    return await readPage(html);
  } catch (thrown) {
    throw new ReadError("readerMissing", String(thrown));
  }
}

/** All text of a piece of HTML that is an article as a whole: a chapter, a mail, a cell. */
export function htmlToText(html: string): string {
  const document = new DOMParser().parseFromString(shallow(html), "text/html");
  return textOf(document.body ?? document.documentElement);
}
