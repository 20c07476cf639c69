import type { Encoding } from "../encoding.ts";

/** What a file is, told by its content. */
export type Format = "text" | "markdown" | "html" | "pdf" | "docx" | "odt" | "rtf" | "epub" | "email" | "web-archive" | "table" | "json" | "zip" | "session";

/** Why a file, or a part of one, gave no article. */
export type ReadFailure =
  | "emptyFile"
  | "unreadable"
  | "binary"
  | "image"
  | "media"
  | "oldOffice"
  | "office"
  | "otherArchive"
  | "damaged"
  | "password"
  | "wrongPassword"
  | "scanned"
  | "noText"
  | "noArticles"
  | "tooLarge"
  | "tooLong"
  | "bomb"
  | "tooDeep"
  | "tooManyFiles"
  | "readerMissing"
  | "cancelled";

/** What a reader of the article should know of how it was read. */
export type NoteCode =
  /** The name says another format than the content. */
  | "otherFormat"
  /** Arabic that was saved as Western letters was put right. */
  | "unscrambled"
  /** Letters that could not be read stand as U+FFFD. */
  | "brokenLetters"
  /** The letters that the PDF gives are not those that it shows. */
  | "distrusted"
  /** Pages that are pictures: their words are not in the text. */
  | "picturePages"
  /** Pages, rows or files beyond what is read at once. */
  | "cut"
  /** Rows and lines of the file in which no text was found. */
  | "skipped";

/** One such remark; `count` where it is about so many. */
export interface ReadNote {
  code: NoteCode;
  count?: number;
}

/** Where an article's text comes from. */
export interface Source {
  format: Format;
  /** How its bytes were read as letters, where that had to be found out. */
  encoding?: Encoding;
  /** The encoding is a guess from the letters. */
  guessed?: boolean;
  /** Where each page begins, in UTF-16 units of the text; pages count from 1. */
  pages?: readonly number[];
  title?: string;
  outlet?: string;
  /** The page's own address: shown, never followed. */
  address?: string;
  /** What the file's markup says of each line of the text: a block's role, or nothing. */
  roles?: readonly string[];
  notes: readonly ReadNote[];
}

/** One article as a file gave it. */
export interface Read {
  /** Of the file, with the folders and archives that it lay in. */
  name: string;
  text: string;
  /** ISO day on which the article says it was published. */
  published?: string;
  source: Source;
}

/** How far a long file has been read. */
export interface ReadProgress {
  name: string;
  done: number;
  all: number;
}

/** What a reader is called with beside the bytes. */
export interface ReadCall {
  /** Stops the reading; what was read until then is given. */
  signal?: AbortSignal;
  onProgress?: (progress: ReadProgress) => void;
  /** Opens a locked PDF or archive. */
  password?: string;
  /** The reader's own choice for text files. */
  encoding?: Encoding;
}

/** A failure with a code that an interface can put into its reader's language. */
export class ReadError extends Error {
  constructor(readonly code: ReadFailure, message: string = code) {
    super(message);
    this.name = "ReadError";
  }
}

/** Any thrown thing as a `ReadError`. */
export function asReadError(thrown: unknown, code: ReadFailure): ReadError {
  if (thrown instanceof ReadError) return thrown;
  return new ReadError(code, thrown instanceof Error ? thrown.message : String(thrown));
}

/** The page that a place of the text stands on. */
export function pageAt({ pages }: Pick<Source, "pages">, offset: number): number | undefined {
  return pages?.length ? pages.filter((start) => start <= offset).length || 1 : undefined;
}
