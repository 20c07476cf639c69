import type { Given, Options } from "./given.ts";

/** What a format is for: how the menu groups it. */
export type Purpose = "reading" | "tables" | "single" | "data" | "language";

/** A kind of file that a report can be written to. */
export interface Format {
  /** Such as `csv` or `web-annotation`. */
  readonly id: string;
  /** What its file name ends in, with the dot. */
  readonly ending: string;
  readonly mediaType: string;
  readonly purpose: Purpose;
  /** It says something only where there is a dossier. */
  readonly dossier?: boolean;
  /** The whole file. Code that weighs is loaded when it is first needed. */
  write(given: Given, options?: Options): Content | Promise<Content>;
}

/** A file's content; text is UTF-8 on the disk. */
export type Content = string | Uint8Array<ArrayBuffer>;
