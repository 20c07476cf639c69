/**
 * Articles from files of any kind: `readBytes(bytes, name)` gives one after the other. For browsers:
 * pages and documents are parsed by the browser's own parser, inert. Nothing is fetched but the
 * readers themselves, each when its format first comes.
 */
export { ENCODINGS, type Encoding } from "../encodings/encoding.ts";
export { readPage, useHtmlEngine } from "../../html-engine.ts";
export { LIMITS } from "./limits.ts";
export { readBytes, type Opened } from "./open.ts";
export { pageAt, ReadError, type Format, type NoteCode, type Read, type ReadCall, type ReadFailure, type ReadNote, type ReadProgress, type Source } from "./read.ts";
