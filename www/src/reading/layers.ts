import type { ArticleReport, TextSpan } from "../report.ts";

/** The kinds of marks that a reader can switch on and off. */
export const LAYERS = ["person", "organization", "place", "misc", "quote", "date", "quantity", "summary"] as const;

/** One kind of mark. */
export type Layer = (typeof LAYERS)[number];

/** A mark over a stretch of the text. */
export interface Mark extends TextSpan {
  layer: Layer | "here" | "found";
  /** Another look within its layer. */
  variant?: "indirect";
  /** The entity that it mentions. */
  entity?: string;
  /** Which of the entity's mentions, from 0. */
  mention?: number;
}

/** A stretch of text under the same marks from end to end. */
export interface Segment extends TextSpan {
  marks: Mark[];
}

/** What of a report is to be marked. */
export interface Marking {
  shown: ReadonlySet<Layer>;
  /** How many sentences of the summary are marked. */
  summaryLength: number;
  /** Where the reader was led to. */
  here?: TextSpan;
  /** What a search found. */
  finds?: readonly TextSpan[];
}

/** All marks of an article, by their beginning. */
export function marksOf(report: ArticleReport, { shown, summaryLength, here, finds = [] }: Marking): Mark[] {
  const plain = (spans: readonly TextSpan[], layer: Mark["layer"]): Mark[] => spans.map(({ start, end }) => ({ start, end, layer }));
  const mentions = report.entities.flatMap((entity) =>
    entity.mentions.map(({ start, end }, mention) => ({ start, end, layer: entity.type, entity: entity.id, mention })),
  );
  const marks = [
    ...plain(report.summary.sentences.slice(0, summaryLength), "summary"),
    ...report.quotes.map(({ start, end, kind }): Mark => ({ start, end, layer: "quote", variant: kind === "indirect" ? kind : undefined })),
    ...plain(report.dates, "date"),
    ...plain(report.quantities, "quantity"),
    ...mentions,
  ].filter(({ layer }) => shown.has(layer as Layer));
  marks.push(...plain(finds, "found"));
  if (here) marks.push({ ...here, layer: "here" });
  return marks.filter((mark) => mark.end > mark.start).sort((a, b) => a.start - b.start || b.end - a.end);
}

/**
 * Cuts a stretch of the text where any mark begins or ends.
 *
 * The pieces are flat on purpose: marks may cross each other, and inline elements in one row
 * neither reorder Arabic nor break the joining of its letters.
 */
export function segmentsOf(stretch: TextSpan, marks: Mark[]): Segment[] {
  const inside = marks.filter((mark) => mark.start < stretch.end && mark.end > stretch.start);
  const cuts = new Set([stretch.start, stretch.end]);
  for (const { start, end } of inside) {
    if (start > stretch.start) cuts.add(start);
    if (end < stretch.end) cuts.add(end);
  }
  const at = [...cuts].sort((a, b) => a - b);
  return at.slice(0, -1).map((start, index) => {
    const end = at[index + 1] ?? stretch.end;
    return { start, end, marks: inside.filter((mark) => mark.start <= start && mark.end >= end) };
  });
}
