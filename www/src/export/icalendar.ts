import { forXml } from "./clean.ts";
import { uuidOf } from "./fingerprint.ts";
import type { Content } from "./format.ts";
import { titleOf, type Given, type Options } from "./given.ts";
import { spanOfTime, type TimeSpan } from "./time-span.ts";
import { momentsOf, type Moment } from "./moments.ts";
import { wordsIn, type Words } from "./words.ts";

/** Octets in a line, its end not counted. */
const LINE = 75;
const SUMMARY = 120;

/** A calendar of what happened when; lengths, repetitions and days without a year have no place in it. */
export function icsOf(given: Given, { now = new Date(), language }: Options): Content {
  const events = momentsOf(given).flatMap((moment) => {
    const time = spanOfTime(moment.value);
    return time ? event(moment, time, now, wordsIn(language)) : [];
  });
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Khulasa//Khulasa 1//AR",
    "CALSCALE:GREGORIAN",
    `X-WR-CALNAME:${text(titleOf(given))}`,
    ...events,
    "END:VCALENDAR",
  ];
  return lines.flatMap(folded).map((line) => `${line}\r\n`).join("");
}

function event({ value, told }: Moment, { start, end, allDay }: TimeSpan, now: Date, words: Words): string[] {
  const kind = allDay ? ";VALUE=DATE" : "";
  const sentences = [...new Set(told.map(({ title, sentence, page }) => [sentence, sourceOf(title, page && words.page(page))].filter(Boolean).join("\n— ")))];
  const first = told[0]?.sentence ?? value;
  return [
    "BEGIN:VEVENT",
    `UID:${uuidOf(`${value}\n${sentences.join("\n")}`)}`,
    `DTSTAMP:${now.toISOString().replace(/[-:]|\.\d+/gu, "")}`,
    `DTSTART${kind}:${start}`,
    ...(end ? [`DTEND${kind}:${end}`] : []),
    `SUMMARY:${text(shortened(first))}`,
    `DESCRIPTION:${text(sentences.join("\n\n"))}`,
    `X-KHULASA-VALUE:${text(value)}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}

function sourceOf(...parts: (string | number | undefined)[]): string {
  return parts.filter(Boolean).join(" · ");
}

/** Cut between words. */
function shortened(words: string): string {
  if (words.length <= SUMMARY) return words;
  return `${words.slice(0, SUMMARY).replace(/\s+\S*$/u, "").replace(/[\uD800-\uDBFF]$/u, "")}…`;
}

/** TEXT of RFC 5545. */
function text(words: string): string {
  return forXml(words).replace(/[\\;,]/gu, "\\$&").replace(/\r\n?|\n/gu, "\\n");
}

/** Long lines go on in the next one after a space; no character is cut in two. */
function folded(line: string): string[] {
  const lines: string[] = [];
  let [piece, room] = ["", LINE];
  for (const character of line) {
    const octets = octetsOf(character);
    if (octets > room) {
      lines.push(piece);
      [piece, room] = [" ", LINE - 1];
    }
    piece += character;
    room -= octets;
  }
  return [...lines, piece];
}

function octetsOf(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
}
