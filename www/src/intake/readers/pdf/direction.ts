import type { Cell } from "./cells.ts";
import { isMirrored, mirrored } from "./fold.ts";

/** What direction a letter gives: right to left, left to right, a digit, or none of its own. */
type Kind = "right" | "left" | "digit" | "none";

const RIGHT = /[\u0590-\u05ff\u0608\u060b\u060d\u061b-\u064a\u066d-\u066f\u0671-\u06d5\u06e5\u06e6\u06ee\u06ef\u06fa-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const DIGIT = /[0-9٠-٩۰-۹]/;
const LEFT = /\p{L}/u;
/** A single one of these between two digits belongs to the number. */
const IN_NUMBER = /^[.,:/٫٬]$/;

function kindOf(text: string): Kind {
  if (RIGHT.test(text)) return "right";
  if (DIGIT.test(text)) return "digit";
  return LEFT.test(text) ? "left" : "none";
}

/** Whether there is a letter that runs right to left. */
export function hasRight(cells: readonly Pick<Cell, "text">[]): boolean {
  return cells.some(({ text }) => kindOf(text) === "right");
}

/** Whether there is a letter that runs left to right. */
export function hasLeft(cells: readonly Pick<Cell, "text">[]): boolean {
  return cells.some(({ text }) => kindOf(text) === "left");
}

/** Whether a text is set from right to left: Arabic is, and may hold more foreign letters than its own. */
export function runsRight(cells: readonly Pick<Cell, "text">[]): boolean {
  let [right, left] = [0, 0];
  for (const { text } of cells) {
    const kind = kindOf(text);
    if (kind === "right") right++;
    else if (kind === "left") left++;
  }
  return right * 3 > left;
}

/**
 * The cells of a line, which stand as they are seen from left to right, as they are read. In a line
 * that runs right to left, numbers and foreign words run the other way, and brackets that the file
 * gives as they look are turned where `mirror` says so.
 */
export function logical(seen: readonly Cell[], rightToLeft: boolean, mirror: boolean): string {
  const kinds = seen.map(({ text }) => kindOf(text));
  if (!rightToLeft) return seen.map(({ text }) => text).join("");
  const cells = [...seen].reverse();
  kinds.reverse();
  let text = "";
  for (let at = 0; at < cells.length; ) {
    const end = leftRunEnd(cells, kinds, at);
    if (end > at) text += foreign(cells.slice(at, end).reverse());
    else text += turned(cells[at], mirror);
    at = Math.max(end, at + 1);
  }
  return text;
}

/** A run from left to right; where one shape stands for both brackets, they are told by what they close. */
function foreign(cells: readonly Cell[]): string {
  const signs = cells.map(({ text }) => text).filter(isMirrored);
  const turn = wellFormed(signs.map(mirrored)) > wellFormed(signs);
  return cells.map(({ text }) => (turn ? mirrored(text) : text)).join("");
}

function turned(cell: Cell | undefined, mirror: boolean): string {
  if (!cell) return "";
  return mirror && !cell.told && isMirrored(cell.text) ? mirrored(cell.text) : cell.text;
}

/** The end of a run that goes from left to right and begins here: a number, or words of another script. */
function leftRunEnd(cells: readonly Cell[], kinds: readonly Kind[], from: number): number {
  if ("()[]".includes(cells[from]?.text || "?")) {
    // 'Blue Harbour (BHF)': the bracket that closes is the run's first from the right.
    const end = "()[]".includes(cells[from + 1]?.text || "?") ? from : leftRunEnd(cells, kinds, from + 1);
    return brackets(cells.slice(from + 1, end)) % 2 ? end : from;
  }
  if (kinds[from] !== "digit" && kinds[from] !== "left") return from;
  let end = numberEnd(cells, kinds, from);
  for (let at = end; at < cells.length && kinds[at] !== "right"; at++) {
    // What lies between two foreign words, or between a foreign word and its number, goes with them.
    if (kinds[at] === "left") end = at + 1;
    else if (kinds[at] === "digit" && kinds.slice(from, end).includes("left")) end = at = numberEnd(cells, kinds, at);
    if (end > at && kinds[at] !== "left") at = end - 1;
  }
  return end;
}

function brackets(cells: readonly Cell[]): number {
  return cells.filter(({ text }) => "()[]".includes(text)).length;
}

function numberEnd(cells: readonly Cell[], kinds: readonly Kind[], from: number): number {
  let at = from + 1;
  if (kinds[from] !== "digit") return at;
  for (;;) {
    if (kinds[at] === "digit") at++;
    else if (kinds[at + 1] === "digit" && IN_NUMBER.test(cells[at]?.text ?? "")) at += 2;
    else return at;
  }
}

/** Of two readings of a page's brackets, whether the turned one closes what it opens more often. */
export function bracketsAreMirrored(lines: readonly { cells: readonly Cell[] }[]): boolean {
  const signs = lines.flatMap(({ cells }) => (hasRight(cells) ? cells.filter(({ text, told }) => !told && isMirrored(text)).map(({ text }) => text).reverse() : []));
  return wellFormed(signs.map(mirrored)) > wellFormed(signs);
}

/** Pairs that open and close with nothing of their kind between. */
function wellFormed(signs: readonly string[]): number {
  let pairs = 0;
  let open: string | undefined;
  for (const sign of signs) {
    if ("([{<«‹﴿".includes(sign)) open = sign;
    else if (open !== undefined && mirrored(open) === sign) {
      pairs++;
      open = undefined;
    }
  }
  return pairs;
}
