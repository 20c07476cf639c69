import type { TextSpan } from "../report.ts";
import { CodePoints } from "./code-points.ts";
import { uuidOf } from "./fingerprint.ts";
import type { Content } from "./format.ts";
import type { Given, Options, Written } from "./given.ts";
import { isCorrection, namesOf, type Named, type Names } from "./named.ts";

type Body = Record<string, unknown>;
type Annotation = Record<string, unknown>;

/** Code units of the text around a place that tell it from others in the same words. */
const AROUND = 32;

/** W3C Web Annotations: one for each name, statement, date, figure and event where it stands. */
export function annotationsOf(given: Given, { now = new Date() }: Options): Content {
  const { names, documents } = namesOf(given);
  const items = documents.flatMap((written) => new Pen(written, names, now).all());
  const page = {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id: `urn:uuid:${uuidOf(given.texts.join("\n"))}`,
    type: "AnnotationPage",
    startIndex: 0,
    items,
  };
  return `${JSON.stringify(page, null, 1)}\n`;
}

class Pen {
  private readonly points: CodePoints;
  private readonly source: string;

  constructor(private readonly written: Written, private readonly names: Names, private readonly now: Date) {
    this.points = new CodePoints(written.text);
    this.source = `urn:uuid:${written.uuid}`;
  }

  all(): Annotation[] {
    const { report } = this.written;
    return [
      ...this.mentions(),
      ...report.quotes.map((quote, at) => this.annotation(`quote-${at}`, quote, quote.rule, [
        tag("quote"), tag(quote.kind), about("speaker", this.name(quote.speakerEntity) ?? quote.speaker?.text),
      ])),
      ...report.dates.map((date, at) => this.annotation(`date-${at}`, date, date.rule, [tag("date"), about("value", date.value)])),
      ...report.quantities.map((figure, at) => this.annotation(`figure-${at}`, figure, figure.rule, [
        tag(figure.kind), about("value", [figure.value, figure.upper].filter((value) => value !== null).join("–")), about("unit", figure.unit),
      ])),
      ...report.events.map((event, at) => this.annotation(`event-${at}`, event.trigger, event.rule, [
        tag("event"), tag(event.type), ...(["agent", "target", "place"] as const).map((part) => about(part, this.name(event[part]))), about("date", event.date),
      ])),
    ];
  }

  private mentions(): Annotation[] {
    return this.names.all.flatMap((one) => one.stands.filter(({ document }) => document === this.written.id).map((stand) =>
      this.annotation(`mention-${stand.start}-${stand.end}`, stand, stand.rule, [tag(one.type), identity(one), ...one.corrections.map(edited)]),
    ));
  }

  private annotation(id: string, span: TextSpan, rule: string, bodies: (Body | undefined)[]): Annotation {
    return {
      id: `${this.source}#${id}`,
      type: "Annotation",
      motivation: ["tagging", "identifying"],
      generator: { id: "urn:khulasa:1", type: "Software", name: "Khulasa" },
      generated: `${this.now.toISOString().slice(0, 19)}Z`,
      body: [...bodies.filter((body) => !!body), ...this.page(span), isCorrection(rule) ? edited(rule) : { type: "TextualBody", purpose: "describing", value: `rule: ${rule}`, format: "text/plain" }],
      target: { source: this.source, selector: this.selectors(span) },
    };
  }

  /** The page of the file that the text is from; the text itself has none. */
  private page(span: TextSpan): Body[] {
    const page = this.written.pageOf(span);
    return page ? [{ type: "TextualBody", purpose: "describing", value: `page: ${page}`, format: "text/plain" }] : [];
  }

  /** Either finds the place: by its words where the text was changed, by its count where it was not. */
  private selectors({ start, end }: TextSpan): Body[] {
    const { text } = this.written;
    return [
      {
        type: "TextQuoteSelector",
        exact: text.slice(start, end),
        prefix: text.slice(Math.max(0, start - AROUND), start).replace(/^[\uDC00-\uDFFF]/u, ""),
        suffix: text.slice(end, end + AROUND).replace(/[\uD800-\uDBFF]$/u, ""),
      },
      { type: "TextPositionSelector", start: this.points.at(start), end: this.points.at(end) },
    ];
  }

  private name(id: string | null): string | undefined {
    return this.names.of(this.written, id)?.name;
  }
}

function tag(value: string): Body {
  return { type: "TextualBody", purpose: "tagging", value, format: "text/plain" };
}

function about(what: string, value: string | null | undefined): Body | undefined {
  return value ? { type: "TextualBody", purpose: "describing", value: `${what}: ${value}`, format: "text/plain" } : undefined;
}

function edited(what: string): Body {
  return { type: "TextualBody", purpose: "editing", value: what, format: "text/plain" };
}

function identity({ name, link }: Named): Body {
  if (link?.wikidata) return { type: "SpecificResource", purpose: "identifying", source: `http://www.wikidata.org/entity/${link.wikidata}` };
  return { type: "TextualBody", purpose: "identifying", value: name, format: "text/plain" };
}
