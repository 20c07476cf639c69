import type { Line, PageLines } from "./page.ts";

/** Lines from the edge that may be running heads. */
const EDGE = 3;
/** How far a running head may move from page to page, in points. */
const DRIFT = 8;

const PAGE_NUMBER = /^[-–—|\s]*(?:(?:ال)?صفحة|ص|page|p)?[.\s]*[\d٠-٩]{1,4}(?:\s*(?:من|of|\/|-)\s*[\d٠-٩]{1,4})?[-–—|\s]*$/i;

/** Takes off what repeats over the pages at their edges, and page numbers. */
export function withoutFurniture(pages: readonly PageLines[]): PageLines[] {
  const edges = pages.map(edgesOf);
  const seen = new Map<string, Line[]>();
  for (const line of edges.flat()) {
    const key = keyOf(line);
    if (key) seen.set(key, [...(seen.get(key) ?? []), line]);
  }
  const least = Math.max(2, pages.length * 0.3);
  const furniture = new Set<Line>();
  const isFurniture = (line: Line) => isRepeated(line, seen.get(keyOf(line)) ?? [], least);
  for (const lines of edges) {
    // From the edge inwards, up to the first line that is the page's own.
    for (const line of [...takenWhile(lines, isFurniture), ...takenWhile([...lines].reverse(), isFurniture)]) furniture.add(line);
    for (const line of outermost(lines.filter((one) => !furniture.has(one)))) if (PAGE_NUMBER.test(line.text)) furniture.add(line);
  }
  return pages.map(({ number, columns }) => ({ number, columns: columns.map((lines) => lines.filter((line) => !furniture.has(line))) }));
}

function edgesOf({ columns }: PageLines): Line[] {
  const lines = columns.flat().sort((a, b) => a.y - b.y);
  return lines.length <= EDGE * 2 ? lines : [...lines.slice(0, EDGE), ...lines.slice(-EDGE)];
}

function takenWhile(lines: readonly Line[], is: (line: Line) => boolean): Line[] {
  const end = lines.findIndex((line) => !is(line));
  return lines.slice(0, end < 0 ? lines.length : end);
}

function outermost(lines: readonly Line[]): Line[] {
  return [lines[0], lines.at(-1)].filter((line): line is Line => line !== undefined);
}

/** The same but for its numbers. */
function keyOf({ text }: Line): string {
  return text.replace(/[\d٠-٩]+/g, "#").replace(/\s+/g, " ");
}

function isRepeated(line: Line, alike: readonly Line[], least: number): boolean {
  return alike.filter(({ y }) => Math.abs(y - line.y) < DRIFT).length >= least;
}
