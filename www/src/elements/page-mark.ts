import { html, nothing, type TemplateResult } from "lit";
import { pagesOver, type Pages } from "../reading/pages.ts";
import type { TextSpan } from "../report.ts";
import type { Strings } from "../strings/index.ts";
import { number } from "../strings/plural.ts";

/** On which page of its file a place stands, beside what is told of it; nothing where there are no pages. */
export function pageMark(t: Strings, pages: Pages | undefined, place: TextSpan): TemplateResult | typeof nothing {
  const said = pageSaid(t, pages, place);
  return said ? html`<abbr class="page" lang=${t.code} title=${said.long}>${said.short}</abbr>` : nothing;
}

/** The same as words: short beside others, long where nothing else says that it is a page. */
export function pageSaid(t: Strings, pages: Pages | undefined, place: TextSpan): Record<"short" | "long", string> | undefined {
  const over = pagesOver(pages, place);
  if (!over) return undefined;
  const [first = "", last] = [...new Set(over)].map((page) => number(t.code, page));
  return { short: t.page.short(first, last), long: t.page.long(first, last) };
}
