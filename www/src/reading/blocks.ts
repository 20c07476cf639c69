import type { ArticleReport, Block, TextSpan } from "../report.ts";

/** A stretch of the text that is typeset as one. */
export interface Stretch extends TextSpan {
  role: Block["role"];
}

/** Neighbouring stretches of one kind that are set together: a list, the folded rest. */
export interface Group {
  kind: "single" | "list" | "boilerplate";
  stretches: Stretch[];
}

/** The article's stretches in order. Words that no block claims are shown too: nothing is lost. */
export function stretchesOf(text: string, blocks: ArticleReport["blocks"]): Stretch[] {
  const found: Stretch[] = [];
  let at = 0;
  for (const block of blocks) {
    if (!isBullet(text.slice(at, block.start), block.role)) found.push(...trimmed(text, { start: at, end: block.start, role: "paragraph" }));
    found.push(...trimmed(text, block));
    at = Math.max(at, block.end);
  }
  return [...found, ...trimmed(text, { start: at, end: text.length, role: "paragraph" })];
}

/** Stretches in the groups that they are typeset in. */
export function groupsOf(stretches: Stretch[]): Group[] {
  const groups: Group[] = [];
  for (const stretch of stretches) {
    const kind = stretch.role === "listItem" ? "list" : stretch.role === "boilerplate" ? "boilerplate" : "single";
    const last = groups.at(-1);
    if (last && kind !== "single" && last.kind === kind) last.stretches.push(stretch);
    else groups.push({ kind, stretches: [stretch] });
  }
  return groups;
}

/** A list item's own bullet, maybe on a line of its own: the page sets one in its place. */
const BULLET = /^[\s•·▪▫●○◦■□*✓➤►–—-]*/u;

/** A bullet alone on the line before its item. */
function isBullet(words: string, role: Block["role"]): boolean {
  return role === "listItem" && words.length < 12 && BULLET.exec(words)?.[0].length === words.length;
}

/** Without spaces at either end; none where nothing is left. */
function trimmed(text: string, { start, end, role }: Stretch): Stretch[] {
  const words = text.slice(start, end);
  const from = start + (role === "listItem" ? (BULLET.exec(words)?.[0].length ?? 0) : words.length - words.trimStart().length);
  const to = start + words.trimEnd().length;
  return to > from ? [{ start: from, end: to, role }] : [];
}

/** `rtl` where any Arabic letter stands, so that a Latin first word does not turn a paragraph. */
export function directionOf(words: string): "rtl" | "ltr" {
  return /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/.test(words) || !/\p{L}/u.test(words) ? "rtl" : "ltr";
}
