import type { Line, PageLines } from "./page.ts";

/** Lines from the edge that may be running heads. */
const EDGE = 3;
/** How far a running head may move from page to page, in points. */
const DRIFT = 8;

interface Seen {
  line: Line;
  page: number;
}

const PAGE_NUMBER = /^[-–—|\s]*(?:(?:ال)?صفحة|ص|page|p)?[.\s]*[\d٠-٩]{1,4}(?:\s*(?:من|of|\/|-)\s*[\d٠-٩]{1,4})?[-–—|\s]*$/i;

/** Takes off what repeats over the pages at their edges, and page numbers. */
export function withoutFurniture(pages: readonly PageLines[]): PageLines[] {
  const edges = pages.map(edgesOf);
  const seen = new Map<string, Seen[]>();
  edges.forEach((lines, page) => {
    for (const line of lines) {
      const at = seen.get(keyOf(line));
      if (at) at.push({ line, page });
      else seen.set(keyOf(line), [{ line, page }]);
    }
  });
  const furniture = new Set<Line>();
  const isFurniture = (line: Line) => isRepeated(line, seen.get(keyOf(line)) ?? [], pages.length);
  for (const lines of edges) {
    // From the edge inwards, up to the first line that is the page's own.
    for (const line of [...setApart(lines, isFurniture), ...setApart([...lines].reverse(), isFurniture)]) furniture.add(line);
    for (const line of outermost(lines.filter((one) => !furniture.has(one)))) if (PAGE_NUMBER.test(line.text)) furniture.add(line);
  }
  return pages.map(({ columns, ...page }) => ({ ...page, columns: columns.map((lines) => lines.filter((line) => !furniture.has(line))) }));
}

function edgesOf({ columns }: PageLines): Line[] {
  const lines = columns.flat().sort((a, b) => a.y - b.y);
  return lines.length <= EDGE * 2 ? lines : [...lines.slice(0, EDGE), ...lines.slice(-EDGE)];
}

/** The running heads among lines from an edge inwards: a wide gap or another size parts them from the text. */
function setApart(lines: readonly Line[], is: (line: Line) => boolean): Line[] {
  const first = lines.findIndex((line) => !is(line));
  let end = first < 0 ? lines.length : first;
  const isApart = (line: Line | undefined, inner: Line | undefined) =>
    !line || !inner || Math.abs(line.y - inner.y) > 2.2 * Math.max(line.size, inner.size) || Math.abs(line.size - inner.size) > inner.size * 0.12;
  while (end > 0 && !isApart(lines[end - 1], lines[end])) end--;
  return lines.slice(0, end);
}

function outermost(lines: readonly Line[]): Line[] {
  return [lines[0], lines.at(-1)].filter((line): line is Line => line !== undefined);
}

/** The same but for its numbers. */
function keyOf({ text }: Line): string {
  return text.replace(/[\d٠-٩]+/g, "#").replace(/\s+/g, " ");
}

/** On nearly every page, or nearly every right or left one; a first page often goes without. */
function isRepeated(line: Line, alike: readonly Seen[], pages: number): boolean {
  const on = [...new Set(alike.filter((other) => Math.abs(other.line.y - line.y) < DRIFT).map(({ page }) => page))];
  const enough = (hits: number, of: number) => hits >= Math.max(2, Math.floor(of * 0.8) - 1);
  if (pages < 3) return on.length >= 2;
  if (enough(on.length, pages) && on.length > pages / 2) return true;
  return [0, 1].some((side) => pages >= 6 && enough(on.filter((page) => page % 2 === side).length, Math.floor((pages + 1 - side) / 2)));
}
