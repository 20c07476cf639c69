import PostalMime, { type Email } from "postal-mime";
import { isoDay } from "./days.ts";
import { withTitle } from "./blocks.ts";
import { htmlToText, readArticle } from "./html/article.ts";
import { ReadError, type Reader } from "./read.ts";

/** A mail: the subject is its headline. */
export const read: Reader = async (bytes, name) => {
  const mail = await parsed(bytes);
  const text = mail.html ? htmlToText(mail.html) : (mail.text ?? "").trim();
  if (!text) throw new ReadError("noText");
  const title = mail.subject?.trim() || undefined;
  return [{ name, text: withTitle(title, text), published: isoDay(mail.date), source: { format: "email", title, outlet: newsletterOf(mail), notes: [] } }];
};

/** A page saved with all its parts (MHTML): the article of its first page. */
export const readArchive: Reader = async (bytes, name) => {
  const mail = await parsed(bytes);
  if (!mail.html) throw new ReadError("noText");
  const address = mail.headers.find(({ key }) => key === "snapshot-content-location")?.value;
  return [await readArticle(mail.html, name, { format: "web-archive", address })];
};

async function parsed(bytes: Uint8Array): Promise<Email> {
  try {
    return await PostalMime.parse(bytes);
  } catch {
    throw new ReadError("damaged");
  }
}

/** A sender is an outlet only where it writes to a list: a friend who forwards an article is none. */
function newsletterOf({ headers, from }: Email): string | undefined {
  return headers.some(({ key }) => key === "list-id" || key === "list-unsubscribe") ? from?.name || undefined : undefined;
}
