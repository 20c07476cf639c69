import type { TextSpan } from "../report.ts";

/**
 * The words selected inside a set text: blocks in it say by `data-from` at which character they
 * begin, and hold the text's characters from there on and no others.
 */
export function selectedSpan(root: HTMLElement | DocumentFragment): (TextSpan & { box: DOMRect }) | undefined {
  const range = root instanceof ShadowRoot ? selectedRange(root) : undefined;
  if (!range || range.collapsed || !root.contains(range.startContainer) || !root.contains(range.endContainer)) return undefined;
  const start = offsetOf(range.startContainer, range.startOffset);
  const end = offsetOf(range.endContainer, range.endOffset);
  if (start === undefined || end === undefined || end <= start) return undefined;
  return { start, end, box: boxOf(range) };
}

function selectedRange(root: ShadowRoot): StaticRange | Range | undefined {
  const selection = document.getSelection();
  // The method is newer than some browsers, which have one of their own instead.
  const [composed] = selection && "getComposedRanges" in selection ? selection.getComposedRanges({ shadowRoots: [root] }) : [];
  if (composed) return composed;
  const own = (root as ShadowRoot & { getSelection?(): Selection | null }).getSelection?.();
  return own?.rangeCount ? own.getRangeAt(0) : undefined;
}

/** The text's character at a place of the document. */
function offsetOf(node: Node, offset: number): number | undefined {
  const block = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>("[data-from]");
  if (!block) return undefined;
  const before = document.createRange();
  before.setStart(block, 0);
  before.setEnd(node, offset);
  return Number(block.dataset["from"]) + before.toString().length;
}

function boxOf({ startContainer, startOffset, endContainer, endOffset }: StaticRange | Range): DOMRect {
  const range = document.createRange();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return range.getBoundingClientRect();
}
