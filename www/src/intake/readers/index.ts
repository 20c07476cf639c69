/**
 * Articles from files of any kind: `readBytes(bytes, name)` gives one after the other. They are read by
 * the engine, as data; PDFs are drawn by pdf.js, which needs a browser. Nothing is fetched but the
 * readers themselves, each when it is first needed.
 */
export { ENCODINGS, type Encoding } from "../encoding.ts";
export { readPage, useDocumentsEngine } from "../../documents-engine.ts";
export { READABLE } from "./endings.ts";
export { LIMITS } from "./limits.ts";
export { readBytes, type Opened } from "./open.ts";
export { pageAt, ReadError, type Format, type NoteCode, type Read, type ReadCall, type ReadFailure, type ReadNote, type ReadProgress, type Source } from "./read.ts";
