import { BULLET, CELL, plainText, type TextBlock } from "../blocks.ts";

/** Elements that show no text of the article. */
const SILENT = new Set(["SCRIPT", "STYLE", "TEMPLATE", "NOSCRIPT", "IFRAME", "OBJECT", "EMBED", "SVG", "MATH", "CANVAS", "AUDIO", "VIDEO", "SELECT", "BUTTON", "INPUT", "TEXTAREA", "HEAD", "TITLE", "LINK", "META", "DIALOG", "MAP"]);

/** Elements that stand on lines of their own. */
const BLOCKS = new Set(["P", "DIV", "ARTICLE", "SECTION", "MAIN", "HEADER", "FOOTER", "NAV", "ASIDE", "H1", "H2", "H3", "H4", "H5", "H6", "UL", "OL", "LI", "DL", "DT", "DD", "BLOCKQUOTE", "FIGURE", "FIGCAPTION", "TABLE", "CAPTION", "TR", "PRE", "HR", "ADDRESS", "FORM", "FIELDSET", "DETAILS", "SUMMARY", "BODY", "HTML", "CENTER", "THEAD", "TBODY", "TFOOT"]);

/** The text of an element, block by block, as it would be read on a page. */
export function textOf(root: Element, skip: (element: Element) => boolean = () => false): string {
  return plainText(blocksOf(root, skip));
}

/** The blocks of an element. No recursion: a page may be nested a hundred thousand deep. */
export function blocksOf(root: Element, skip: (element: Element) => boolean): TextBlock[] {
  const lines = new Lines();
  let node: Node | null = root;
  while (node) {
    const enter: boolean = !(node instanceof Element) || isHeard(node, skip);
    if (node.nodeType === Node.TEXT_NODE) lines.add(node.nodeValue ?? "", node.parentElement);
    else if (enter && node instanceof Element) lines.open(node);
    const inner: Node | null = enter ? node.firstChild : null;
    if (inner) {
      node = inner;
      continue;
    }
    while (node && node !== root && !node.nextSibling) {
      if (node instanceof Element) lines.close(node);
      node = node.parentNode;
    }
    if (!node || node === root) break;
    if (node instanceof Element) lines.close(node);
    node = node.nextSibling;
  }
  return lines.done();
}

function isHeard(element: Element, skip: (element: Element) => boolean): boolean {
  if (SILENT.has(element.nodeName.toUpperCase())) return false;
  return !element.hasAttribute("hidden") && element.getAttribute("aria-hidden") !== "true" && !skip(element);
}

/** Collects words into lines while a tree is walked. */
class Lines {
  private readonly blocks: TextBlock[] = [];
  private line = "";
  private opening = "";
  private tight = false;

  add(words: string, parent: Element | null): void {
    this.line += parent?.closest("pre") ? words : words.replace(/[\t\n\r\f ]+/g, " ");
  }

  open(element: Element): void {
    const name = element.nodeName.toUpperCase();
    if (name === "BR") this.end(true);
    else if (name === "TD" || name === "TH") this.line += element.previousElementSibling ? CELL : "";
    else if (BLOCKS.has(name)) this.end(name === "TR" || name === "LI");
    if (name === "LI") this.opening = bulletOf(element);
  }

  close(element: Element): void {
    const name = element.nodeName.toUpperCase();
    if (BLOCKS.has(name)) this.end(false);
  }

  /** Ends the line; what comes next stands apart from it or not. */
  private end(tight: boolean): void {
    if (this.line.trim()) {
      this.blocks.push({ text: this.opening + this.line.trim(), tight: this.tight });
      this.opening = "";
    }
    this.line = "";
    this.tight = tight && this.blocks.length > 0;
  }

  done(): TextBlock[] {
    this.end(false);
    return this.blocks;
  }
}

function bulletOf(item: Element): string {
  if (item.parentElement?.nodeName.toUpperCase() !== "OL") return BULLET;
  const items = [...item.parentElement.children].filter(({ nodeName }) => nodeName.toUpperCase() === "LI");
  return `${items.indexOf(item) + 1}. `;
}
