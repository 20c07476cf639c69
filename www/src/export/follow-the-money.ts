import type { Content } from "./format.ts";
import { uuidOf } from "./fingerprint.ts";
import { oneLine, titleOf, type Given, type Written } from "./given.ts";
import { namesOf, officesOf, type Named, type Names } from "./named.ts";
import { pairsOf } from "./pairs.ts";

/** An entity of FollowTheMoney: every property has a list of strings. */
interface Proxy {
  id: string;
  schema: string;
  properties: Record<string, string[]>;
}

type Loose = Record<string, (string | null | undefined)[]>;

/** Names that are no actor and no place have no schema to go by, and are left out. */
const SCHEMAS: Partial<Record<Named["type"], string>> = { person: "Person", organization: "Organization", place: "Address" };

/** One sentence that names two is chance. */
const LINKED = 2;

/** Entities of FollowTheMoney, one JSON object a line, as Aleph and its tools read them. */
export function followTheMoneyOf(given: Given): Content {
  const { names, documents } = namesOf(given);
  const base = uuidOf(given.texts.join("\n"));
  const lines = new Lines(base, names, documents);
  return [
    ...documents.map((written) => lines.article(written)),
    ...names.all.flatMap((one) => lines.actor(one)),
    ...names.all.flatMap((one) => lines.mentions(one)),
    ...names.all.flatMap((one) => lines.offices(one)),
    ...documents.flatMap((written) => lines.quotes(written)),
    ...documents.flatMap((written) => lines.events(written)),
    ...lines.links(given),
  ].map((proxy) => `${JSON.stringify(proxy)}\n`).join("");
}

class Lines {
  private readonly byId: Map<string, Written>;

  constructor(private readonly base: string, private readonly names: Names, documents: Written[]) {
    this.byId = new Map(documents.map((written) => [written.id, written]));
  }

  article(written: Written): Proxy {
    const { report } = written;
    const named = (type: Named["type"]) => report.entities.filter((one) => one.type === type).map(({ name }) => name);
    return this.proxy(`article-${written.uuid}`, "Article", {
      name: [written.title || written.id],
      title: [written.title],
      fileName: [`${written.id}.txt`],
      publishedAt: [report.published?.value],
      publisher: [report.outlet],
      language: [languageOf(report.language)],
      bodyText: [written.text],
      keywords: report.keyphrases.map(({ text }) => text),
      summary: report.summary.sentences.map((span) => oneLine(written.words(span))),
      peopleMentioned: named("person"),
      companiesMentioned: named("organization"),
      locationMentioned: named("place"),
    });
  }

  actor(one: Named): Proxy[] {
    const schema = SCHEMAS[one.type];
    if (!schema) return [];
    const { wikidata, lat, lon, country } = one.link ?? {};
    const place = one.type === "place";
    return [this.proxy(one.id, schema, {
      name: [one.name],
      alias: [...one.aliases, one.latin],
      country: [country?.toLowerCase()],
      wikidataId: [wikidata],
      proof: one.documents.map((id) => this.documentId(id)),
      notes: one.corrections.map((what) => `corrected by hand: ${what}`),
      ...(one.type === "person" ? { position: officesOf(one).map(({ title }) => oneLine(title)) } : {}),
      ...(place ? { full: [one.name], latitude: [lat?.toString()], longitude: [lon?.toString()] } : {}),
    })];
  }

  /** A form of a name in a document, once. */
  mentions(one: Named): Proxy[] {
    const schema = SCHEMAS[one.type];
    if (!schema || schema === "Address") return [];
    const forms = [...new Map(one.stands.map((stand) => [`${stand.document} ${stand.text}`, stand])).values()];
    return forms.map(({ document, text, start }) => this.proxy(`${one.id}-${document}-${start}`, "Mention", {
      document: [this.documentId(document)],
      resolved: [this.id(one.id)],
      name: [oneLine(text)],
      detectedSchema: [schema],
    }));
  }

  offices(one: Named): Proxy[] {
    if (one.type !== "person") return [];
    return officesOf(one).flatMap(({ title, organization, place, document }, at) => {
      const [body, where] = [this.names.get(organization), this.names.get(place)];
      const told = { role: [oneLine(title)], proof: [this.documentId(document)], date: [this.byId.get(document)?.report.published?.value] };
      if (body?.type === "organization") return [this.proxy(`${one.id}-office-${at}`, "Membership", { member: [this.id(one.id)], organization: [this.id(body.id)], ...told })];
      const other = [body, where].find((target) => target && target !== one && SCHEMAS[target.type]);
      return other ? [this.proxy(`${one.id}-office-${at}`, "UnknownLink", { subject: [this.id(one.id)], object: [this.id(other.id)], ...told })] : [];
    });
  }

  quotes(written: Written): Proxy[] {
    return written.report.quotes.map((quote, at) => {
      const who = this.names.of(written, quote.speakerEntity);
      const speaker = who && SCHEMAS[who.type] ? this.id(who.id) : undefined;
      return this.proxy(`${written.id}-quote-${at}`, "Note", {
        name: [oneLine(who?.name ?? quote.speaker?.text ?? quote.cue.text)],
        description: [written.words(quote)],
        notes: [pageNote(written, quote)],
        entity: [speaker],
        proof: [this.documentId(written.id)],
      });
    });
  }

  events(written: Written): Proxy[] {
    return written.report.events.flatMap((event, at) => {
      if (event.negated) return [];
      const involved = [event.agent, event.target].flatMap((id) => this.names.of(written, id) ?? []).filter(({ type }) => type === "person" || type === "organization");
      return [this.proxy(`${written.id}-event-${at}`, "Event", {
        name: [oneLine(event.trigger.text)],
        summary: [written.sentenceAt(event.trigger)],
        notes: [pageNote(written, event.trigger)],
        keywords: [event.type],
        date: [event.date && /^\d{4}(-\d\d(-\d\d)?)?$/u.test(event.date) ? event.date : null],
        location: [this.names.of(written, event.place)?.name],
        involved: involved.map(({ id }) => this.id(id)),
        proof: [this.documentId(written.id)],
      })];
    });
  }

  /** Named together, more often than once. */
  links(given: Given): Proxy[] {
    return pairsOf(given, this.names).filter(({ weight, first, second }) => weight >= LINKED && SCHEMAS[first.type] && SCHEMAS[second.type]).map(({ first, second, weight }) =>
      this.proxy(`${first.id}-${second.id}`, "UnknownLink", { subject: [this.id(first.id)], object: [this.id(second.id)], role: [`named together (${weight})`], summary: [titleOf(given)] }),
    );
  }

  private documentId(id: string): string | undefined {
    const written = this.byId.get(id);
    return written && this.id(`article-${written.uuid}`);
  }

  /** An article has one id in every export; all else is known within one. */
  private id(own: string): string {
    return own.startsWith("article-") ? own : `${this.base}-${own}`;
  }

  private proxy(own: string, schema: string, loose: Loose): Proxy {
    const filled = Object.entries(loose).map(([name, values]): [string, string[]] => [name, [...new Set(values.filter((value): value is string => !!value?.trim()))]]);
    return { id: this.id(own), schema, properties: Object.fromEntries(filled.filter(([, values]) => values.length)) };
  }
}

/** No property of its own is for the page that a proof stands on. */
function pageNote(written: Written, place: { start: number }): string | undefined {
  const page = written.pageOf(place);
  return page ? `page ${page}` : undefined;
}

/** FollowTheMoney counts languages by ISO 639-3. */
function languageOf(code: string): string | undefined {
  const known: Record<string, string> = { ar: "ara", fa: "fas", ur: "urd", ckb: "ckb", ps: "pus", ug: "uig", en: "eng", fr: "fra" };
  return known[code];
}
