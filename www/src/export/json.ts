import type { Content } from "./format.ts";
import type { Given } from "./given.ts";

/** The report itself with the texts that its places count in, and the corrections made. */
export function jsonOf({ report, texts, corrections }: Given): Content {
  const documents = report.documents.map((document, at) => ({ ...document, text: texts[at] ?? "" }));
  return `${JSON.stringify({ ...report, documents, ...(corrections?.length ? { corrections } : {}) }, null, 1)}\n`;
}
