/** What is refused before the engine is asked: it knows more limits, and these too. */
export const LIMITS = {
  /** Bytes of a file. */
  file: 300e6,
  /** UTF-16 units of one text: beyond it no browser's memory holds the analysis. */
  text: 12e6,
  /** Pages of a PDF. */
  pages: 1500,
};
