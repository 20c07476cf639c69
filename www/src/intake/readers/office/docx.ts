import { BULLET, CELL, plainText, type TextBlock } from "../blocks.ts";
import { ReadError, type Reader } from "../read.ts";
import { elementsIn, parseXml } from "../xml.ts";
import { Budget, members, memberText } from "../zip.ts";

/** What was struck out, what only the drawing of a text needs, and the copy for old programs. */
const SILENT = new Set(["w:del", "w:moveFrom", "w:pPr", "w:rPr", "w:instrText", "w:sectPr", "w:tblPr", "w:trPr", "w:tcPr", "w:footnoteReference", "mc:Fallback", "w:fldData"]);

/** A Word document: paragraphs, items, rows and footnotes; no headers, no footers, nothing struck out. */
export const read: Reader = async (bytes, name) => {
  const [all, budget] = [members(bytes), new Budget()];
  const main = memberText(bytes, all, "word/document.xml", budget);
  if (main === undefined) throw new ReadError("damaged");
  const blocks = blocksOf(parseXml(main));
  const notes = memberText(bytes, all, "word/footnotes.xml", budget);
  if (notes) blocks.push(...blocksOf(parseXml(notes)));
  const text = plainText(blocks);
  if (!text) throw new ReadError("noText");
  return [{ name, text, source: { format: "docx", notes: [] } }];
};

function blocksOf(document: Document): TextBlock[] {
  const blocks: TextBlock[] = [];
  let row: Element | undefined;
  let cell: Element | undefined;
  for (const element of elementsIn(document.documentElement, SILENT)) {
    if (element.nodeName !== "w:p") continue;
    const text = wordsOf(element);
    const [inRow, inCell] = [element.closest("tr") ?? undefined, element.closest("tc") ?? undefined];
    const last = blocks.at(-1);
    if (inRow && inRow === row && last) {
      if (text) last.text += (inCell === cell ? " " : CELL) + text;
    } else {
      const item = element.querySelector(":scope > pPr > numPr") !== null;
      blocks.push({ text: item && text ? BULLET + text : text, tight: (item && !!last?.text.startsWith(BULLET)) || (inRow !== undefined && inRow.parentElement === row?.parentElement) });
    }
    [row, cell] = [inRow, inCell];
  }
  return blocks;
}

/** The words of a paragraph; those of a box that hangs on it are a paragraph of their own. */
function wordsOf(paragraph: Element): string {
  let text = "";
  for (const element of elementsIn(paragraph, new Set([...SILENT, "w:p", "w:txbxContent"]))) {
    if (element.nodeName === "w:t") text += element.textContent ?? "";
    else if (element.nodeName === "w:tab") text += " ";
    else if (element.nodeName === "w:br" || element.nodeName === "w:cr") text += "\n";
    else if (element.nodeName === "w:noBreakHyphen") text += "-";
    else if (element.nodeName === "w:sym") text += " ";
  }
  return text.trim();
}
