import type { Given } from "./given.ts";
import { oneLine, titleOf, type Written } from "./given.ts";
import type { Source } from "../report.ts";
import { namesOf, officesOf, type Named, type Names } from "./named.ts";
import { momentsOf } from "./moments.ts";
import type { Words } from "./words.ts";

/** A part of a document for people, whatever it is written in. */
export type Part =
  | { kind: "heading"; level: 1 | 2 | 3; words: string }
  | { kind: "line"; words: string }
  | { kind: "list"; items: string[] }
  | { kind: "table"; head: string[]; rows: string[][] }
  | { kind: "quote"; words: string; by: string }
  /** The text itself: paragraphs, with the places of names in each. */
  | { kind: "text"; paragraphs: { words: string; marks: Mark[] }[] };

/** A name within a paragraph. */
export interface Mark {
  start: number;
  end: number;
  type: Named["type"];
}

/** All that a reader wants on paper: the dossier as a whole, then article by article. */
export function outlineOf(given: Given, words: Words): Part[] {
  const { names, documents } = namesOf(given);
  const several = documents.length > 1;
  return [
    heading(1, titleOf(given) || words.untitled),
    line(words.madeBy),
    ...(several ? together(given, names, documents, words) : []),
    ...documents.flatMap((written) => [
      ...(several ? [heading(1, written.title || words.untitled)] : []),
      ...article(written, names, words, several),
    ]),
  ];
}

function together(given: Given, names: Names, documents: Written[], words: Words): Part[] {
  return [
    ...section(2, words.articles, [list(documents.map((written) => [written.title || words.untitled, written.report.outlet, written.report.published?.value].filter(Boolean).join(" · ")))]),
    ...dossier(given, documents, words),
    ...section(2, words.names, nameTables(names.all, words)),
    ...section(2, words.timeline, [moments(given, words)]),
  ];
}

function dossier({ report }: Given, documents: Written[], words: Words): Part[] {
  const { dossier: all } = report;
  if (!all) return [];
  const byId = new Map(documents.map((written) => [written.id, written]));
  const said = (source: { document: string; start: number; end: number }) => oneLine(byId.get(source.document)?.words(source) ?? "");
  const titles = (ids: string[]) => ids.map((id) => byId.get(id)?.title || id).join("؛ ");
  const titlesOf = (sources: Source[]) => distinct(sources.map((source) => onPage(byId.get(source.document)?.title || source.document, byId.get(source.document), source, words))).join("؛ ");
  const conflicts = all.conflicts.map(({ about, sides }) => `${about}: ${sides.map(({ value, sources }) => `${value} (${titlesOf(sources)})`).join(" ≠ ")}`);
  return [
    ...section(2, words.inShort, [list(all.summary.sentences.map(({ source }) => said(source)))]),
    ...section(2, words.stories, [list(all.stories.map((story) => [story.title && said(story.title), story.from, titles(story.documents)].filter(Boolean).join(" · ")))]),
    ...section(2, words.shared, [list(all.shared.map(({ text }) => oneLine(text)))]),
    ...section(2, words.conflicts, [list(conflicts)]),
  ];
}

function article(written: Written, names: Names, words: Words, several: boolean): Part[] {
  const { outlet, published, summary } = written.report;
  const facts = [outlet && `${words.outlet}: ${outlet}`, published && `${words.published}: ${published.value}`].filter((fact) => !!fact) as string[];
  const short = [...summary.sentences].sort((a, b) => a.start - b.start).map((span) => onPage(oneLine(written.words(span)), written, span, words));
  const here = several ? [] : nameTables(names.all, words);
  return [
    list(facts),
    ...section(2, words.inShort, [list(short)]),
    ...section(2, words.names, here),
    ...section(2, words.quotes, quotes(written, names, words)),
    ...(several ? [] : section(2, words.timeline, [moments({ report: { schema: "", documents: [written.report] }, texts: [written.text], pages: [written.pages] }, words)])),
    ...section(2, words.figures, [table([words.figure, words.what], written.report.quantities.map((figure) => [figure.text, onPage(written.sentenceAt(figure), written, figure, words)]))]),
    ...section(2, words.events, [events(written, names, words)]),
    ...section(2, words.text, [text(written)]),
  ];
}

function nameTables(all: Named[], words: Words): Part[] {
  return (["person", "organization", "place", "misc"] as const).flatMap((type) => {
    const rows = all.filter((one) => one.type === type && one.stands.some(({ boilerplate }) => !boilerplate));
    const head = [words.name, words.offices, words.latin, words.mentions];
    return section(3, words.types[type], [table(head, rows.map((one) => nameRow(one, words)))]);
  });
}

function nameRow(one: Named, words: Words): string[] {
  const name = one.corrections.length ? `${one.name} (${words.corrected})` : one.name;
  const offices = officesOf(one).map(({ title }) => oneLine(title)).join("، ");
  return [name, offices, one.latin, String(one.stands.filter(({ boilerplate }) => !boilerplate).length)];
}

function quotes(written: Written, names: Names, words: Words): Part[] {
  return written.report.quotes.map((quote) => {
    const who = names.of(written, quote.speakerEntity)?.name ?? quote.speaker?.text ?? words.unknownSpeaker;
    return { kind: "quote", words: oneLine(written.words(quote)), by: onPage([who, quote.medium?.text].filter(Boolean).map((part) => oneLine(part ?? "")).join("، "), written, quote, words) };
  });
}

/** Of several articles it does not tell which one says so, and a page alone would say nothing. */
function moments(given: Given, words: Words): Part {
  const alone = given.report.documents.length === 1;
  return table([words.date, words.what], momentsOf(given).map(({ value, told }) => [value, distinct(told.map(({ sentence, page }) => (page && alone ? beside(sentence, words.page(page)) : sentence))).join(" · ")]));
}

function events(written: Written, names: Names, words: Words): Part {
  return list(written.report.events.map((event) => {
    const who = [event.agent, event.target, event.place].map((id) => names.of(written, id)?.name).filter(Boolean).join("، ");
    const state = [event.negated && words.denied, event.planned && words.planned].filter(Boolean).join("، ");
    return onPage(`${event.trigger.text}${who ? `: ${who}` : ""}${event.date ? ` · ${event.date}` : ""}${state ? ` (${state})` : ""}`, written, event.trigger, words);
  }));
}

/** Words with the page that they stand on, where the article's file has several. */
function onPage(told: string, written: Written | undefined, place: { start: number }, words: Words): string {
  const page = written?.pageOf(place);
  return told && page ? beside(told, words.page(page)) : told;
}

function beside(told: string, page: string): string {
  return `${told} (${page})`;
}

/** What is no part of the article is left out; names are marked where they stand. */
function text({ report, text: whole }: Written): Part {
  const rest = report.entities.flatMap(({ type, mentions }) => mentions.map(({ start, end }) => ({ start, end, type }))).sort((a, b) => b.start - a.start || a.end - b.end);
  const blocks = report.blocks.filter(({ role }) => role !== "boilerplate");
  return { kind: "text", paragraphs: blocks.map((block) => ({ words: whole.slice(block.start, block.end), marks: marksIn(rest, block) })) };
}

/** Takes a block's marks off the end of the list, counted from its start; of two that cross, the first and longer. */
function marksIn(rest: Mark[], block: { start: number; end: number }): Mark[] {
  const found: Mark[] = [];
  let free = block.start;
  for (let mark = rest.at(-1); mark && mark.start < block.end; mark = rest.at(-1)) {
    rest.pop();
    if (mark.start < free || mark.end > block.end) continue;
    free = mark.end;
    found.push({ ...mark, start: mark.start - block.start, end: mark.end - block.start });
  }
  return found;
}

function section(level: 2 | 3, words: string, parts: Part[]): Part[] {
  const some = parts.filter((part) => !isEmpty(part));
  return some.length ? [heading(level, words), ...some] : [];
}

function isEmpty(part: Part): boolean {
  if (part.kind === "list") return !part.items.length;
  if (part.kind === "table") return !part.rows.length;
  return part.kind === "text" && !part.paragraphs.length;
}

function heading(level: 1 | 2 | 3, words: string): Part {
  return { kind: "heading", level, words };
}

function line(words: string): Part {
  return { kind: "line", words };
}

function list(items: string[]): Part {
  return { kind: "list", items: items.filter(Boolean) };
}

function table(head: string[], rows: string[][]): Part {
  return { kind: "table", head, rows };
}

function distinct(list: string[]): string[] {
  return [...new Set(list)];
}
