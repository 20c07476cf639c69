import { isoDay } from "./days.ts";
import { withTitle } from "./blocks.ts";
import { htmlToText } from "./html/article.ts";
import { ReadError, type Reader, type ReadNote } from "./read.ts";
import { parseXml } from "./xml.ts";
import { Budget, members, memberText } from "./zip.ts";
import { LIMITS } from "./limits.ts";

/** An EPUB: the chapters of its spine, one after the other. */
export const read: Reader = async (bytes, name, { signal }) => {
  const [all, budget] = [members(bytes), new Budget()];
  const part = (path: string) => memberText(bytes, all, path, budget);
  const path = attribute(parseXml(part("META-INF/container.xml") ?? "<none/>"), "rootfile", "full-path") ?? "";
  const index = part(path);
  if (index === undefined) throw new ReadError("damaged");
  const book = parseXml(index);
  const notes: ReadNote[] = [];
  const chapters: string[] = [];
  let letters = 0;
  for (const chapter of spineOf(book, path)) {
    signal?.throwIfAborted();
    const text = htmlToText(part(chapter) ?? "");
    letters += text.length;
    if (letters > LIMITS.text) {
      notes.push({ code: "cut" });
      break;
    }
    if (text) chapters.push(text);
  }
  if (!chapters.length) throw new ReadError("noText");
  const said = (tag: string) => book.getElementsByTagName(`dc:${tag}`)[0]?.textContent?.trim() || undefined;
  const title = said("title");
  return [{ name, text: withTitle(title, chapters.join("\n\n")), published: isoDay(said("date")), source: { format: "epub", title, outlet: said("publisher"), notes } }];
};

function attribute(document: Document, tag: string, field: string): string | undefined {
  return document.getElementsByTagName(tag)[0]?.getAttribute(field) ?? undefined;
}

/** Paths of the chapters inside the archive; the table of contents is none. */
function spineOf(book: Document, path: string): string[] {
  const files = new Map([...book.getElementsByTagName("item")].map((item) => [item.getAttribute("id") ?? "", item]));
  return [...book.getElementsByTagName("itemref")].flatMap((reference) => {
    const item = files.get(reference.getAttribute("idref") ?? "");
    const href = item?.getAttribute("href");
    if (!href || item?.getAttribute("properties")?.includes("nav") || reference.getAttribute("linear") === "no") return [];
    const address = new URL(href, `file:///${path}`);
    return [decodeURIComponent(address.pathname.slice(1))];
  });
}
