import type { Source } from "../intake/readers/read.ts";
import type { TextSpan } from "../report.ts";

/**
 * Where each page of an article's file begins in its text, in UTF-16 units. A piece that was cut out
 * of a longer text has pages that begin before it: they count on.
 */
export type Pages = NonNullable<Source["pages"]>;

/** The page that a place stands on; nothing where there are no pages to choose from. */
export function pageOf(pages: Pages | undefined, offset: number): number | undefined {
  return isPaged(pages) ? Math.max(1, begunBy(pages, offset)) : undefined;
}

/** The first and the last page that a stretch stands on. */
export function pagesOver(pages: Pages | undefined, { start, end }: TextSpan): [first: number, last: number] | undefined {
  const [first, last] = [pageOf(pages, start), pageOf(pages, Math.max(start, end - 1))];
  return first && last ? [first, last] : undefined;
}

/** The pages as they are counted in a piece of the text that begins here. */
export function pagesFrom(pages: Pages | undefined, start: number): Pages | undefined {
  return pages?.map((page) => page - start);
}

/** Whether a text of this length is cut out of a longer one that the pages are of. */
export function isPiece(pages: Pages, length: number): boolean {
  return (pages[0] ?? 0) < 0 || (pages.at(-1) ?? 0) > length;
}

/** A page's beginning inside a text. */
export interface PageBreak {
  page: number;
  at: number;
}

/** Where pages begin, in order. A page without words has no beginning in the text; nor is the first one worth a word. */
export function breaksOf(pages: Pages | undefined, length: number): PageBreak[] {
  if (!isPaged(pages)) return [];
  const inside = [...new Set(pages.map((at) => Math.max(0, at)))].filter((at) => at < length);
  return inside.map((at) => ({ page: begunBy(pages, at), at })).filter(({ page }) => page > 1);
}

function isPaged(pages: Pages | undefined): pages is Pages {
  return pages !== undefined && pages.length > 1;
}

/** How many pages have begun at a place; books have thousands. */
function begunBy(pages: Pages, offset: number): number {
  let [low, high] = [0, pages.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pages[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
