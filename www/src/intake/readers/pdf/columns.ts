import type { Piece } from "./rows.ts";

/** A line of one column: its pieces side by side. */
export type Row = Piece;

/** Lines that stand on both sides of a gutter at least. */
const LEAST = 4;
/** More pieces than a newspaper page has lines: a drawing, not columns. */
const MOST = 1500;
/** The same where the page before had its gutter there: the last lines of an article are few. */
const LEAST_ON = 2;

/**
 * The lines of a page column by column, the right one first where the page runs so. Lines across
 * both columns (a headline, a quotation) divide them: what is above is read first.
 */
export function columnsOf(pieces: readonly Piece[], rightToLeft: boolean, known: readonly number[] = []): Row[][] {
  const gutter = gutterOf(pieces) ?? known.find((one) => isGutter(pieces, one, LEAST_ON));
  if (gutter === undefined) return pieces.length ? [merged(pieces)] : [];
  return bandsOf(pieces, gutter).flatMap((band) => {
    if (band.across) return [merged(band.pieces)];
    const sides = [band.pieces.filter(({ left }) => left >= gutter), band.pieces.filter(({ left }) => left < gutter)];
    if (!rightToLeft) sides.reverse();
    return sides.flatMap((side) => columnsOf(side, rightToLeft, known));
  });
}

interface Band {
  across: boolean;
  pieces: Piece[];
}

/** An empty strip across the page, in sizes of the letters, that ends what stands beside each other. */
const EMPTY_STRIP = 2.8;

/** Cuts a page at the lines that go across a gutter, and where nothing stands beside it. */
function bandsOf(pieces: readonly Piece[], gutter: number): Band[] {
  const across = pieces.filter((piece) => piece.left < gutter && piece.right > gutter);
  const bands: Band[] = [];
  for (const piece of [...pieces].sort((a, b) => a.y - b.y)) {
    // Whatever shares a line with one that goes across goes across with it.
    const crosses = across.some(({ y }) => Math.abs(y - piece.y) < piece.size * 0.3);
    const band = bands.at(-1);
    const apart = piece.y - (band?.pieces.at(-1)?.y ?? piece.y) > piece.size * EMPTY_STRIP;
    if (band?.across === crosses && !apart) band.pieces.push(piece);
    else bands.push({ across: crosses, pieces: [piece] });
  }
  return bands;
}

/** The gutters of a page, for the next one: the last lines of an article are too few to show them. */
export function guttersOf(pieces: readonly Piece[]): number[] {
  const gutter = gutterOf(pieces);
  if (gutter === undefined) return [];
  const sides = [pieces.filter(({ left }) => left >= gutter), pieces.filter(({ right }) => right <= gutter)];
  return [gutter, ...sides.flatMap(guttersOf)];
}

function isGutter(pieces: readonly Piece[], gutter: number, least: number): boolean {
  return bandsOf(pieces, gutter).some(({ across, pieces: inside }) => !across && worthOf(inside, gutter, least) > 0);
}

/** Where most text stands on both sides of an empty strip; nothing where the page is one column. */
function gutterOf(pieces: readonly Piece[]): number | undefined {
  if (pieces.length < LEAST * 2 || pieces.length > MOST) return undefined;
  const candidates = new Set(pieces.flatMap(({ left, right, size }) => [Math.round(left - size * 0.3), Math.round(right + size * 0.3)]));
  let best: { gutter: number; score: number } | undefined;
  for (const gutter of candidates) {
    const [before, after] = [pieces.filter(({ right }) => right <= gutter).length, pieces.filter(({ left }) => left >= gutter).length];
    if (before < LEAST || after < LEAST) continue;
    const score = bandsOf(pieces, gutter).reduce((sum, { across, pieces: inside }) => (across ? sum : sum + worthOf(inside, gutter, LEAST)), 0);
    if (score > (best?.score ?? 0)) best = { gutter, score };
  }
  return best?.gutter;
}

/** Letters on the weaker side of a gutter, where both sides are columns of text. */
function worthOf(pieces: readonly Piece[], gutter: number, least: number): number {
  const [before, after] = [pieces.filter(({ right }) => right <= gutter), pieces.filter(({ left }) => left >= gutter)];
  const [a, b] = [before, after].map(sideOf);
  if (!a || !b || a.lines < least || b.lines < least) return 0;
  const strip = Math.min(...after.map(({ left }) => left)) - Math.max(...before.map(({ right }) => right));
  const common = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  const shorter = Math.min(a.bottom - a.top, b.bottom - b.top);
  if (strip < a.size * 0.6 || common < shorter * 0.5) return 0;
  // Rows of figures and names stand in columns too, and are read across.
  if (a.letters / a.lines < 12 || b.letters / b.lines < 12) return 0;
  return Math.min(a.letters, b.letters);
}

function sideOf(pieces: readonly Piece[]): { lines: number; letters: number; top: number; bottom: number; size: number } | undefined {
  if (!pieces.length) return undefined;
  const ys = pieces.map(({ y }) => y);
  const size = pieces.map((piece) => piece.size).sort((x, y) => x - y)[pieces.length >> 1] ?? 0;
  const lines = new Set(ys.map((y) => Math.round(y / Math.max(1, size * 0.5)))).size;
  return { lines, letters: pieces.reduce((sum, { cells }) => sum + cells.length, 0), top: Math.min(...ys), bottom: Math.max(...ys), size };
}

/** Pieces on one line as one, from above. */
function merged(pieces: readonly Piece[]): Row[] {
  const rows: Row[] = [];
  for (const piece of [...pieces].sort((a, b) => a.y - b.y || a.left - b.left)) {
    const row = rows.at(-1);
    if (!row || piece.y - row.y > Math.min(row.size, piece.size) * 0.4) rows.push({ ...piece, cells: [...piece.cells] });
    else join(row, piece);
  }
  return rows;
}

function join(row: Row, piece: Piece): void {
  const [before, after] = row.left <= piece.left ? [row, piece] : [piece, row];
  const [edge] = after.cells;
  row.cells = edge ? [...before.cells, { ...edge, text: " ", left: before.right, right: after.left }, ...after.cells] : before.cells;
  row.left = Math.min(row.left, piece.left);
  row.right = Math.max(row.right, piece.right);
  row.size = Math.max(row.size, piece.size);
}
