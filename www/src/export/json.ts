import type { Content } from "./format.ts";
import type { Given } from "./given.ts";

/** The report itself with the texts that its places count in, where the pages of a file begin in them, and the corrections made. */
export function jsonOf({ report, texts, pages, corrections }: Given): Content {
  const documents = report.documents.map((document, at) => ({ ...document, text: texts[at] ?? "", ...((pages?.[at]?.length ?? 0) > 1 && { pages: pages?.[at] }) }));
  return `${JSON.stringify({ ...report, documents, ...(corrections?.length ? { corrections } : {}) }, null, 1)}\n`;
}
