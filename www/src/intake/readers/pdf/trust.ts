/**
 * Whether a text that a PDF gives can be what it shows. Fonts without a table of their letters give
 * signs that stand for nothing; some programs give each letter by itself, or letters without dots.
 */
export function isTrustworthy(text: string): boolean {
  const letters = text.match(/\S/gu)?.length ?? 0;
  if (!letters) return false;
  const odd = text.match(/[\ufffd\u0000-\u0008\u000b\u000e-\u001f\ue000-\uf8ff\u066e\u066f\u06a1\u06ba]/gu)?.length ?? 0;
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? [];
  const lone = words.filter((word) => /^[\u0621-\u064a]$/.test(word) && word !== "و").length;
  return odd < letters * 0.03 && lone < Math.max(4, words.length * 0.25) && !isReversed(text);
}

/** Words that begin with لا and end in ... are no Arabic: the article stands at their ends. */
function isReversed(text: string): boolean {
  const opening = text.match(/(?<!\p{L})ال\p{L}{2,}/gu)?.length ?? 0;
  const closing = text.match(/\p{L}{2,}لا(?!\p{L})/gu)?.length ?? 0;
  return closing > 5 && closing > opening;
}
