/** A piece of what a page shows that is one thing to a reader: mostly a letter, sometimes a word. */
export interface Cell {
  /** In logical order within itself. */
  text: string;
  /** Left and right edge, and the line that letters stand on; y grows downwards. In points. */
  left: number;
  right: number;
  y: number;
  size: number;
  /** The file itself says what the text is (ActualText): its brackets are not mirrored again. */
  told: boolean;
  /** The file marks it as no content: running heads and page numbers. */
  artifact: boolean;
}

/** What the text worker sends: runs of glyphs between marks. */
export type PdfItem = GlyphRun | MarkedContent | { type: "endMarkedContent" };

interface GlyphRun {
  glyphs: string[];
  /** Left end, right end and size of each glyph: x, y, x, y, size. */
  places: number[];
}

interface MarkedContent {
  type: "beginMarkedContent" | "beginMarkedContentProps";
  tag: string | null;
  actualText?: string | null;
}

type Transform = readonly number[];

/** A mark that is open while its content is read. */
interface Open {
  artifact: boolean;
  told?: { text: string; cells: Cell[] };
  /** How many cells there were when it opened. */
  from: number;
  /** Texts told inside it that are drawn, and that are not. */
  drawn: number;
  undrawn: number;
}

/** Cells in the order in which the file draws them. Text that does not run across the page is left out. */
export function cellsOf(items: readonly PdfItem[], transform: Transform): Cell[] {
  const cells: Cell[] = [];
  const open: Open[] = [];
  for (const item of items) {
    if ("glyphs" in item) {
      const told = open.find((mark) => mark.told)?.told;
      (told?.cells ?? cells).push(...cellsOfRun(item, transform, open.some(({ artifact }) => artifact)));
    } else if (item.type === "endMarkedContent") {
      const mark = open.pop();
      if (mark) close(mark, open, cells);
    } else {
      const text = "actualText" in item && typeof item.actualText === "string" ? item.actualText : undefined;
      open.push({ artifact: item.tag === "Artifact", told: text === undefined ? undefined : { text, cells: [] }, from: cells.length, drawn: 0, undrawn: 0 });
    }
  }
  return cells;
}

function close(mark: Open, outer: readonly Open[], cells: Cell[]): void {
  const { told } = mark;
  if (!told) {
    // A line of the next page, of which one tall letter reaches into this one: Chromium tells it all.
    if (mark.undrawn > mark.drawn) cells.length = mark.from;
    return;
  }
  if (outer.some((one) => one.told)) return;
  const around = outer.at(-1);
  if (around && told.text) around[told.cells.length ? "drawn" : "undrawn"]++;
  cells.push(...toldCell(told));
}

function cellsOfRun({ glyphs, places }: GlyphRun, transform: Transform, artifact: boolean): Cell[] {
  const scale = Math.hypot(transform[0] ?? 1, transform[1] ?? 0);
  return glyphs.flatMap((text, n): Cell[] => {
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0, size = 0] = places.slice(n * 5, n * 5 + 5);
    const [from, to] = [moved(x0, y0, transform), moved(x1, y1, transform)];
    if (Math.abs(to.y - from.y) > Math.abs(to.x - from.x) || !text) return [];
    return [{ text, left: Math.min(from.x, to.x), right: Math.max(from.x, to.x), y: from.y, size: size * scale, told: false, artifact }];
  });
}

function moved(x: number, y: number, [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Transform): { x: number; y: number } {
  return { x: a * x + c * y + e, y: b * x + d * y + f };
}

/** Glyphs that together are the text that the file tells. */
function toldCell({ text, cells }: { text: string; cells: Cell[] }): Cell[] {
  // The widest of them is the letter; dots and marks stand above and below the line.
  const base = [...cells].sort((a, b) => b.right - b.left - (a.right - a.left))[0];
  if (!base || !text) return [];
  const inline = cells.filter(({ y }) => Math.abs(y - base.y) < base.size * 0.1);
  return [{ ...base, text, left: Math.min(...inline.map(({ left }) => left)), right: Math.max(...inline.map(({ right }) => right)), told: true }];
}
