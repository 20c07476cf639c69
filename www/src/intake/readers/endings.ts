/**
 * The endings of names that are worth opening in a folder or an archive. The engine has the list; a page
 * asks for it before it has the engine, and a test holds the two together.
 */
export const READABLE: readonly string[] = [
  "txt", "text", "md", "markdown", "htm", "html", "xhtml", "shtml", "pdf", "docx", "odt", "rtf", "epub", "eml", "mht", "mhtml", "csv", "tsv",
  "json", "jsonl", "ndjson", "zip", "khulasa",
];

/** Whether a file that lies among others is worth opening: one that was chosen by itself always is. */
export function isReadableName(path: string): boolean {
  const name = path.split("/").at(-1) ?? "";
  return !name.startsWith(".") && READABLE.includes(/\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? "");
}
