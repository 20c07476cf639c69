import type { Cell } from "./cells.ts";
import { columnsOf, guttersOf } from "./columns.ts";
import { bracketsAreMirrored, hasLeft, hasRight, logical, runsRight } from "./direction.ts";
import { foldForms, withoutStrokes } from "./fold.ts";
import { piecesOf } from "./rows.ts";

/** A line as it is read. */
export interface Line {
  text: string;
  left: number;
  right: number;
  y: number;
  size: number;
  /** Width of its first word: where it would have fitted on the line above, a paragraph ended there. */
  first: number;
  rightToLeft: boolean;
}

/** The columns of a page with their lines. */
export interface PageLines {
  number: number;
  columns: Line[][];
  /** Where its columns part. */
  gutters: number[];
}

/** A page's lines in the order in which they are read; `before`: the page before. */
export function linesOf(cells: readonly Cell[], number: number, before?: PageLines): PageLines {
  const content = withoutArtifacts(cells);
  const rightToLeft = runsRight(content);
  const pieces = piecesOf(content);
  const columns = columnsOf(pieces, rightToLeft, before?.gutters);
  const mirror = bracketsAreMirrored(columns.flat());
  const line = ({ cells: row, left, right, y, size }: (typeof columns)[number][number]): Line => {
    // On such a page a line runs left to right only where it is all foreign words.
    const own = rightToLeft && (hasRight(row) || !hasLeft(row));
    const text = withoutStrokes(foldForms(logical(row, own, mirror))).replace(/\s+/g, " ").trim();
    return { text, left, right, y, size, first: firstWord(row, own), rightToLeft: own };
  };
  return { number, gutters: guttersOf(pieces), columns: columns.map((rows) => rows.map(line).filter(({ text }) => text)) };
}

/** Where the file marks its running heads they go; one that marks everything so says nothing. */
function withoutArtifacts(cells: readonly Cell[]): Cell[] {
  const content = cells.filter(({ artifact }) => !artifact);
  return content.length >= cells.length / 2 ? content : [...cells];
}

function firstWord(row: readonly Cell[], rightToLeft: boolean): number {
  const cells = rightToLeft ? [...row].reverse() : row;
  const end = cells.findIndex(({ text }) => !text.trim());
  const word = end < 0 ? cells : cells.slice(0, end);
  return Math.max(...word.map(({ right }) => right)) - Math.min(...word.map(({ left }) => left));
}
