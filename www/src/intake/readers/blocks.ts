/** A paragraph, a heading, an item, a row: a line of the text to be. `tight`: belongs to the one above. */
export interface TextBlock {
  text: string;
  tight?: boolean;
}

/** What opens an item of a list. */
export const BULLET = "• ";
/** What stands between the cells of a row. */
export const CELL = " | ";

/** Blocks as a plain text: one a line, an empty line between those that stand apart. */
export function plainText(blocks: readonly TextBlock[]): string {
  let text = "";
  for (const { text: words, tight } of blocks) {
    const line = words.replace(/[^\S\n\u00a0]+/g, " ").replace(/ ?\n ?/g, "\n").trim();
    if (!line) continue;
    text += text ? `${tight ? "\n" : "\n\n"}${line}` : line;
  }
  return text;
}

/** The title on top of the text, unless the text opens with it anyway. */
export function withTitle(title: string | undefined, text: string): string {
  const words = title?.replace(/\s+/g, " ").trim();
  if (!words || !text) return text;
  const opening = text.slice(0, words.length * 2 + 200).replace(/\s+/g, " ");
  return opening.includes(words) ? text : `${words}\n\n${text}`;
}
