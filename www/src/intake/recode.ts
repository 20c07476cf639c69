import type { Article, Session } from "../session.ts";
import type { Encoding } from "./encoding.ts";
import { readBytes } from "./readers/open.ts";

/** Reads an article's file anew in the encoding that the reader chose, with all articles of that file. */
export async function recode(session: Session, { bytes, name = "" }: Article, encoding: Encoding): Promise<void> {
  if (!bytes) return;
  const siblings = session.articles.filter((article) => article.bytes === bytes);
  // Rows of a table carry their number behind the file's name.
  for await (const opened of readBytes(bytes, name.replace(/ · \d+$/, ""), { encoding })) {
    const article = "read" in opened ? siblings.find((one) => one.name === opened.read.name) : undefined;
    if (article && "read" in opened) session.replace(article, opened.read);
  }
}
