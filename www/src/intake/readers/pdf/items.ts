import type { PdfText } from "../../../../pkg/khulasa_documents.js";

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

/** Hands what a page draws to the engine. */
export function collect(text: PdfText, items: readonly PdfItem[]): void {
  for (const item of items) {
    if ("glyphs" in item) text.run(item.glyphs, Float64Array.from(item.places));
    else if (item.type === "endMarkedContent") text.end();
    else text.begin(item.tag === "Artifact", item.actualText ?? undefined);
  }
}
