/** What a column of a table, or a field of an object, holds. */
export type Column = "text" | "title" | "published" | "outlet" | "address";

/** Usual names, the surest first; compared without case, spaces, signs and the article. */
const NAMES: Record<Column, string[]> = {
  text: ["text", "fulltext", "articletext", "articlebody", "maintext", "body", "content", "article", "story", "نص", "نصالخبر", "نصالمقال", "نصالمقالة", "متن", "محتوى", "محتوي", "خبر", "مقال", "مقالة"],
  title: ["title", "headline", "heading", "عنوان", "عنوانالخبر", "عنوانالمقال", "عنوانالمقالة"],
  published: ["published", "publishedat", "datepublished", "publishdate", "publicationdate", "pubdate", "date", "datetime", "time", "createdat", "timestamp", "تاريخ", "تاريخالنشر", "يوم"],
  outlet: ["outlet", "source", "sourcename", "publisher", "newspaper", "agency", "media", "site", "sitename", "website", "domain", "مصدر", "صحيفة", "جريدة", "موقع", "وكالة", "ناشر"],
  address: ["url", "link", "address", "uri", "رابط"],
};

/** What a field of this name holds, and how surely (0 the surest); nothing for other fields. */
export function columnNamed(name: string): { column: Column; rank: number } | undefined {
  const plain = name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "").replace(/^ال/, "");
  for (const [column, names] of Object.entries(NAMES) as [Column, string[]][]) {
    const rank = names.indexOf(plain);
    if (rank >= 0) return { column, rank };
  }
  return undefined;
}

/** Which field holds what: the surest name wins. */
export function columnsOf(fields: readonly string[]): Partial<Record<Column, string>> {
  const chosen: Partial<Record<Column, { field: string; rank: number }>> = {};
  for (const field of fields) {
    const known = columnNamed(field);
    if (known && known.rank < (chosen[known.column]?.rank ?? Infinity)) chosen[known.column] = { field, rank: known.rank };
  }
  return Object.fromEntries(Object.entries(chosen).map(([column, { field }]) => [column, field]));
}

/** What stands between the cells of a table's first line, where it is one. */
export function detectTable(text: string, hinted: boolean): string | undefined {
  const [head = ""] = text.split(/\r?\n/, 1);
  if (!head || head.length > 2000) return undefined;
  const cut = [",", "\t", ";", "|"].map((delimiter) => ({ delimiter, cells: head.split(delimiter).map((cell) => cell.trim().replace(/^"|"$/g, "")) }));
  const named = cut.find(({ cells }) => {
    const known = cells.flatMap((cell) => columnNamed(cell)?.column ?? []);
    return cells.length >= 2 && known.includes("text") && (hinted || known.length >= 2);
  });
  if (named || !hinted) return named?.delimiter;
  return cut.filter(({ cells }) => cells.length >= 2).sort((a, b) => b.cells.length - a.cells.length)[0]?.delimiter;
}
