import type { TextBlock } from "../blocks.ts";
import type { Line, PageLines } from "./page.ts";

/** A paragraph, and the page on which it begins. */
export interface Paragraph extends TextBlock {
  page: number;
}

const ITEM = /^(?:[•▪●◦○■□–—*-]|[\d٠-٩]{1,2}[.)-])\s/;
const ENDED = /[.؟!?…:»"”)\]]\s*$/;

/** Lines as paragraphs; one that goes on in the next column or on the next page is joined. */
export function paragraphsOf(pages: readonly PageLines[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let last: { line: Line; edge: number; pitch: number; column: Line[] } | undefined;
  for (const { number, columns } of pages) {
    for (const column of columns) {
      const [edge, pitch] = [endEdge(column), pitchOf(column)];
      for (const line of column) {
        const open = paragraphs.at(-1);
        if (open && last && goesOn(last, line, last.column === column)) open.text += ` ${line.text}`;
        else paragraphs.push({ text: line.text, page: number, tight: ITEM.test(line.text) && !!open && ITEM.test(open.text) });
        last = { line, edge, pitch, column };
      }
    }
  }
  return paragraphs;
}

/** Where full lines of a column end: left, where they run right to left. */
function endEdge(lines: readonly Line[]): number {
  const rightToLeft = lines.filter((line) => line.rightToLeft).length * 2 >= lines.length;
  return rightToLeft ? Math.min(...lines.map(({ left }) => left)) : Math.max(...lines.map(({ right }) => right));
}

/** The usual distance from line to line, in sizes of their letters. */
function pitchOf(lines: readonly Line[]): number {
  const steps = lines.slice(1).map(({ y, size }, n) => (y - (lines[n]?.y ?? y)) / size).filter((step) => step > 0).sort((a, b) => a - b);
  return steps[Math.floor(steps.length * 0.3)] ?? Infinity;
}

function goesOn({ line: before, edge, pitch }: { line: Line; edge: number; pitch: number }, line: Line, sameColumn: boolean): boolean {
  if (ITEM.test(line.text)) return false;
  if (Math.abs(line.size - before.size) > before.size * 0.12) return false;
  const room = before.rightToLeft ? before.left - edge : edge - before.right;
  // The first word of this line would have fitted on the line above: the break was meant.
  const full = room < line.first + before.size * 0.3;
  if (!sameColumn) return full && !ENDED.test(before.text);
  const step = (line.y - before.y) / line.size;
  if (step > pitch * 1.35 && step > 1.2) return false;
  return full || isCentred(before, line);
}

/** A headline on several lines is set on its middle; its lines are as long as they like. */
function isCentred(before: Line, line: Line): boolean {
  const middle = Math.abs(before.left + before.right - line.left - line.right) / 2;
  return middle < before.size * 0.5 && Math.abs(before.left - line.left) > before.size && !ENDED.test(before.text);
}
