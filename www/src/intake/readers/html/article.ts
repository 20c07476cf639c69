import { withTitle } from "../blocks.ts";
import { textOf } from "./blocks.ts";
import { isSurrounding, mainOf } from "./content.ts";
import { shallow } from "./shallow.ts";
import { metadataOf, type Metadata } from "./metadata.ts";

/** An article out of a page: its text and what the page says of it. */
export interface PageArticle extends Metadata {
  text: string;
}

/**
 * A page's article. The page is parsed into a document of its own that is shown nowhere: no script
 * of it runs, no image of it loads.
 */
export function htmlToArticle(html: string): PageArticle {
  const document = parsed(html);
  const metadata = metadataOf(document);
  const body = textOf(mainOf(document), isSurrounding);
  return { ...metadata, text: withTitle(metadata.title, body) };
}

/** All text of a piece of HTML that is an article as a whole: a chapter, a mail, a cell. */
export function htmlToText(html: string): string {
  const document = parsed(html);
  return textOf(document.body ?? document.documentElement);
}

function parsed(html: string): Document {
  return new DOMParser().parseFromString(shallow(html), "text/html");
}
