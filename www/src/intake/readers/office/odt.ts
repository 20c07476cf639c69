import { BULLET, CELL, plainText, type TextBlock } from "../blocks.ts";
import { ReadError, type Reader } from "../read.ts";
import { parseXml } from "../xml.ts";
import { Budget, members, memberText } from "../zip.ts";

const SILENT = new Set(["text:tracked-changes", "office:annotation", "office:annotation-end", "text:note-citation", "text:sequence-decls", "office:forms", "svg:title", "svg:desc", "text:bookmark"]);
const BREAKS = new Set(["text:p", "text:h"]);

/** An OpenDocument text: paragraphs, headings, items, rows and notes. */
export const read: Reader = async (bytes, name) => {
  const content = memberText(bytes, members(bytes), "content.xml", new Budget());
  if (content === undefined) throw new ReadError("damaged");
  const body = parseXml(content).getElementsByTagName("office:text")[0];
  const text = body ? plainText(blocksOf(body)) : "";
  // A protected document's content is no XML; one that parses has simply no words.
  if (!text) throw new ReadError("noText");
  return [{ name, text, source: { format: "odt", notes: [] } }];
};

/** Paragraphs may lie in paragraphs (notes, frames): each is its own block. */
function blocksOf(body: Element): TextBlock[] {
  const blocks: TextBlock[] = [];
  const open: { element: Element; block: TextBlock }[] = [];
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => (SILENT.has(node.nodeName) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT));
  while (walker.nextNode()) {
    const node = walker.currentNode;
    while (open.length && !open.at(-1)?.element.contains(node)) open.pop();
    if (node instanceof Element && BREAKS.has(node.nodeName)) open.push({ element: node, block: opened(blocks, node) });
    const block = open.at(-1)?.block;
    if (block) block.text += wordsOf(node);
  }
  return blocks;
}

function opened(blocks: TextBlock[], element: Element): TextBlock {
  const row = element.closest("table-row");
  const last = blocks.at(-1) as (TextBlock & { row?: Element | null }) | undefined;
  if (row && last?.row === row) {
    last.text += last.text ? CELL : "";
    return last;
  }
  const item = element.parentElement?.nodeName === "text:list-item" && element.parentElement.firstElementChild === element;
  const tight = (item && !!last?.text.startsWith(BULLET)) || (row !== null && !!last?.row && last.row.parentElement === row.parentElement);
  const block: TextBlock & { row?: Element | null } = { text: item ? BULLET : "", tight, row };
  blocks.push(block);
  return block;
}

function wordsOf(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return (node.nodeValue ?? "").replace(/\s+/g, " ");
  if (node.nodeName === "text:s") return " ".repeat(Math.min(8, Number((node as Element).getAttribute("text:c") ?? 1)));
  if (node.nodeName === "text:tab") return " ";
  return node.nodeName === "text:line-break" ? "\n" : "";
}
