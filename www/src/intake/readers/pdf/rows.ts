import type { Cell } from "./cells.ts";

/** Cells on one line of the page without a wide gap, from left to right as seen, spaces put in. */
export interface Piece {
  cells: Cell[];
  left: number;
  right: number;
  y: number;
  size: number;
}

/** Letters that hang on others have no place of their own. */
const MARK = /^\p{M}+$/u;
const RIGHT_LETTER = /[\u0600-\u08ff\ufb50-\ufeff]/;

/** The pieces of a page, line after line from above. */
export function piecesOf(cells: readonly Cell[]): Piece[] {
  const bodies = cells.filter(({ text, left, right }) => !MARK.test(text) && (right > left || text.trim()));
  const explicit = bodies.filter(({ text }) => !text.trim()).length > bodies.length * 0.05;
  const marks = cells.filter(({ text }) => MARK.test(text));
  const rows = rowsOf([...bodies, ...marks]);
  hang(cells);
  return rows.flatMap((row) => piecesOfRow(row, explicit));
}

function rowsOf(cells: readonly Cell[]): Cell[][] {
  const rows: { y: number; cells: Cell[] }[] = [];
  for (const cell of [...cells].sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    if (row && cell.y - row.y < cell.size * 0.4) row.cells.push(cell);
    else rows.push({ y: cell.y, cells: [cell] });
  }
  return rows.map((row) => row.cells.sort((a, b) => a.left - b.left || a.right - b.right));
}

/**
 * Puts each vowel sign behind its letter: in text drawn from the left the letter drawn next, since
 * there all is drawn backwards; in text drawn from the right the one before.
 */
function hang(cells: readonly Cell[]): void {
  cells.forEach((mark, at) => {
    if (!MARK.test(mark.text)) return;
    const [before, after] = [neighbour(cells, at, -1), neighbour(cells, at, 1)];
    const near = [before, after].filter((cell): cell is Cell => cell !== undefined && isUnder(cell, mark));
    const [first, second] = near;
    const body = first && second ? (second.left > first.left && RIGHT_LETTER.test(second.text) ? second : first) : first;
    if (!body) return;
    const backwards = body === after;
    body.text = backwards ? body.text.replace(/^\P{M}+/u, (letters) => letters + mark.text) : body.text + mark.text;
  });
}

function neighbour(cells: readonly Cell[], from: number, step: 1 | -1): Cell | undefined {
  for (let at = from + step, tries = 0; at >= 0 && at < cells.length && tries < 6; at += step, tries++) {
    const cell = cells[at];
    if (cell?.text.trim() && !MARK.test(cell.text)) return cell;
  }
  return undefined;
}

function isUnder(letter: Cell, mark: Cell): boolean {
  const middle = (mark.left + mark.right) / 2;
  const reach = letter.size * 0.5;
  return Math.abs(letter.y - mark.y) < letter.size && middle > letter.left - reach && middle < letter.right + reach;
}

function piecesOfRow(row: readonly Cell[], explicit: boolean): Piece[] {
  const pieces: Piece[] = [];
  let cells: Cell[] = [];
  let edge = -Infinity;
  for (const cell of row) {
    if (MARK.test(cell.text)) {
      // It is said with its letter; but where it has a width of its own, that is no gap.
      if (cells.length) edge = Math.max(edge, cell.right);
      continue;
    }
    const blank = !cell.text.trim();
    const gap = cell.left - edge;
    if (!blank && cells.length && gap > cell.size * 0.9 && (!explicit || gap > cell.size * 1.2 || cells.every(({ text }) => text.trim()))) {
      pieces.push(pieceOf(cells));
      cells = [];
    } else if (!blank && cells.length && isSpace(cells.at(-1), cell, gap, explicit)) {
      cells.push({ ...cell, text: " ", left: edge, right: cell.left });
    }
    if (!blank) cells.push(cell);
    else if (cells.length && cells.at(-1)?.text.trim()) cells.push({ ...cell, text: " " });
    // A stretched space ends no piece by itself: the gap is measured from letter to letter.
    if (!blank) edge = Math.max(edge, cell.right);
  }
  if (cells.some(({ text }) => text.trim())) pieces.push(pieceOf(cells));
  return pieces;
}

/** Where the file draws no spaces, gaps are; where it does, only wide gaps are. */
function isSpace(before: Cell | undefined, cell: Cell, gap: number, explicit: boolean): boolean {
  if (!before?.text.trim()) return false;
  return gap > cell.size * (explicit ? 0.4 : 0.15);
}

function pieceOf(cells: Cell[]): Piece {
  while (cells.length && !cells.at(-1)?.text.trim()) cells.pop();
  const letters = cells.filter(({ text }) => text.trim());
  const sizes = letters.map(({ size }) => size).sort((a, b) => a - b);
  return {
    cells,
    left: Math.min(...letters.map(({ left }) => left)),
    right: Math.max(...letters.map(({ right }) => right)),
    y: letters[0]?.y ?? 0,
    size: sizes[sizes.length >> 1] ?? 0,
  };
}
