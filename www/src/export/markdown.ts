import type { Content } from "./format.ts";
import type { Given, Options } from "./given.ts";
import { oneLine, writtenOf } from "./given.ts";
import { outlineOf, type Mark, type Part } from "./outline.ts";
import { wordsIn } from "./words.ts";

/** For notes: properties first, as Obsidian and static sites read them. */
export function markdownOf(given: Given, { language }: Options): Content {
  const parts = outlineOf(given, wordsIn(language)).map(part).filter(Boolean);
  return `${properties(given)}\n${parts.join("\n\n")}\n`;
}

/** YAML reads JSON's strings and lists as its own. */
function properties(given: Given): string {
  const [first, ...others] = writtenOf(given);
  const people = given.report.documents.flatMap(({ entities }) => entities.filter(({ type }) => type === "person").map(({ name }) => name));
  const known: [string, unknown][] = [
    ["title", first?.title],
    ["published", others.length ? undefined : first?.report.published?.value],
    ["outlet", others.length ? undefined : first?.report.outlet],
    ["people", [...new Set(people)]],
  ];
  const lines = known.filter(([, value]) => value).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return ["---", ...lines, "---", ""].join("\n");
}

function part(one: Part): string {
  switch (one.kind) {
    case "heading": return `${"#".repeat(one.level)} ${plain(one.words)}`;
    case "line": return `*${plain(one.words)}*`;
    case "list": return one.items.map((item) => `- ${plain(item)}`).join("\n");
    case "quote": return `> ${plain(one.words)}\n>\n> — ${plain(one.by)}`;
    case "table": return table(one.head, one.rows);
    case "text": return one.paragraphs.map(({ words, marks }) => paragraph(words, marks)).filter(Boolean).join("\n\n");
  }
}

function table(head: string[], rows: string[][]): string {
  const row = (cells: string[]) => `| ${cells.map(plain).join(" | ")} |`;
  return rows.length ? [row(head), row(head.map(() => "---")).replaceAll("\\", ""), ...rows.map(row)].join("\n") : "";
}

function paragraph(words: string, marks: Mark[]): string {
  let at = 0;
  const pieces = marks.map(({ start, end }) => {
    const [before, name] = [kept(words.slice(at, start)), words.slice(start, end)];
    at = end;
    // Beside a letter, asterisks bold no name that begins or ends with a sign.
    return /^[\p{L}\p{N}](?:.*[\p{L}\p{N}\p{M}])?$/su.test(name) ? `${before}**${plain(name)}**` : before + kept(name);
  });
  return (pieces.join("") + kept(words.slice(at))).trim();
}

/** One line in which no character is read as a mark. */
function plain(words: string): string {
  return kept(oneLine(words)).trim();
}

/** The same with the spaces at its ends: they part it from its neighbours. */
function kept(words: string): string {
  return words
    .replace(/\s+/gu, " ")
    .replace(/[\\`*_{}[\]<>#|~!&$^=]/gu, "\\$&")
    // A line that begins so would be a list item or a rule.
    .replace(/^( ?)([-+]|\d+[.)])(?=\s|$)/u, (_, space: string, mark: string) => `${space}${mark.slice(0, -1)}\\${mark.slice(-1)}`);
}
