import type { Entity, TextSpan } from "../report.ts";
import type { Content } from "./format.ts";
import { writtenOf, type Given, type Written } from "./given.ts";

const TAGS: Record<Entity["type"], string> = { person: "PER", organization: "ORG", place: "LOC", misc: "MISC" };

/** A word of letters, a number, or one other character. */
const TOKEN = /[\p{L}\p{M}\p{Cf}_]+|\p{N}+(?:[.,٫٬:/]\p{N}+)*|[^\s\p{C}]/gu;

/** What parts tokens and is none: also what other readers than JavaScript split lines at. */
const NOTHING = /^[\p{Cf}\p{Cc}\p{Cs}\s]*$/u;

interface Tagged extends TextSpan {
  type: Entity["type"];
}

/** Tokens and their tags (BIO), two columns, an empty line after each sentence, as CoNLL-2003 has it. */
export function conllOf(given: Given): Content {
  return writtenOf(given).map((written) => ["-DOCSTART-\tO\n", ...sentencesOf(written)].map((sentence) => `${sentence}\n`).join("")).join("");
}

function sentencesOf(written: Written): string[] {
  const names = outermost(written);
  let at = 0;
  return piecesOf(written, names).flatMap((piece) => {
    const from = at;
    while ((names[at]?.start ?? piece.end) < piece.end) at++;
    const lines = linesOf(written.text, piece, names.slice(from, at));
    return lines.length ? [lines.join("")] : [];
  });
}

/** The text cut at its sentences, nothing left out, no name cut in two. */
function piecesOf({ report, text }: Written, names: Tagged[]): TextSpan[] {
  const borders = [...new Set([...report.sentences.flatMap(({ start, end }) => [start, end]), text.length])].sort((a, b) => a - b);
  const pieces: TextSpan[] = [];
  let [start, at] = [0, 0];
  for (const end of borders) {
    while ((names[at]?.end ?? Infinity) <= end) at++;
    if (end > start && (names[at]?.start ?? Infinity) >= end) {
      pieces.push({ start, end });
      start = end;
    }
  }
  return pieces;
}

/** One column has room for one layer: of names that cross or lie inside others, the longer. */
function outermost({ report }: Written): Tagged[] {
  const all = report.entities.flatMap(({ type, mentions }) => mentions.map(({ start, end }) => ({ start, end, type })));
  let free = 0;
  return all.sort((a, b) => a.start - b.start || b.end - a.end).filter(({ start, end }) => {
    if (start < free || end <= start) return false;
    free = end;
    return true;
  });
}

/** A name begins and ends a token: what is joined to it (وبالقاهرة) is one of its own. */
function linesOf(text: string, piece: TextSpan, names: Tagged[]): string[] {
  let at = piece.start;
  const lines: string[] = [];
  for (const { start, end, type } of names) {
    lines.push(...tokens(text.slice(at, start)).map((token) => `${token}\tO\n`));
    lines.push(...tokens(text.slice(start, end)).map((token, nth) => `${token}\t${nth ? "I" : "B"}-${TAGS[type]}\n`));
    at = end;
  }
  return [...lines, ...tokens(text.slice(at, piece.end)).map((token) => `${token}\tO\n`)];
}

function tokens(words: string): string[] {
  return (words.match(TOKEN) ?? []).filter((token) => !NOTHING.test(token));
}
