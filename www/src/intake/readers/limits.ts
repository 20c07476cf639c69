/** What one file may cost. News is short; these are far beyond it and still safe for a phone. */
export const LIMITS = {
  /** Bytes of a file. */
  file: 300e6,
  /** UTF-16 units of one article: beyond it no browser's memory holds the analysis. */
  text: 12e6,
  /** Bytes that an archive and all archives in it may unpack to. */
  unpacked: 200e6,
  /** Bytes of one member. */
  member: 100e6,
  /** How many times its size a member of more than a megabyte may unpack to. */
  ratio: 250,
  /** Files of one archive. */
  members: 5000,
  /** Articles of one table. */
  rows: 1000,
  /** Pages of a PDF. */
  pages: 1500,
  /** Archives in archives. */
  depth: 2,
};
