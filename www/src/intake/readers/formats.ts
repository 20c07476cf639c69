import { read as readText, readSession } from "./text.ts";
import type { Format, Reader } from "./read.ts";

/** The reader of each format; all but the smallest come when they are first needed. */
export const READERS: Record<Exclude<Format, "zip">, () => Promise<Reader>> = {
  text: async () => readText,
  session: async () => readSession,
  markdown: async () => (await import("./markdown.ts")).read,
  html: async () => (await import("./html/index.ts")).read,
  pdf: async () => (await import("./pdf/index.ts")).read,
  docx: async () => (await import("./office/docx.ts")).read,
  odt: async () => (await import("./office/odt.ts")).read,
  rtf: async () => (await import("./rtf/index.ts")).read,
  epub: async () => (await import("./epub.ts")).read,
  email: async () => (await import("./mail.ts")).read,
  "web-archive": async () => (await import("./mail.ts")).readArchive,
  table: async () => (await import("./table.ts")).read,
  json: async () => (await import("./json.ts")).read,
};
