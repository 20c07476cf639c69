/** The text without what XML 1.0 cannot hold: control characters, non-characters, halves of surrogate pairs. */
export function forXml(text: string): string {
  return text.replace(/\p{Cs}/gu, "\uFFFD").replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu, "");
}

/** The text with the marks of XML and HTML escaped, for elements and for attributes. */
export function escaped(text: string): string {
  const MARKS: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
  return forXml(text).replace(/[&<>"']/gu, (mark) => MARKS[mark] ?? mark);
}
