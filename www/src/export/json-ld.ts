import type { EventFact, Quote } from "../report.ts";
import type { Content } from "./format.ts";
import { oneLine, type Given, type Written } from "./given.ts";
import { namesOf, officesOf, type Named, type Names } from "./named.ts";

/** A node of the graph; what is undefined is left out. */
type Thing = { "@type": string } & Record<string, unknown>;

const TYPES: Record<Named["type"], string> = { person: "Person", organization: "Organization", place: "Place", misc: "Thing" };

/** schema.org: the articles, who and what they name, what was said, what happened. */
export function jsonLdOf(given: Given): Content {
  const { names, documents } = namesOf(given);
  const graph = [
    ...documents.map((written) => article(written, names)),
    ...names.all.map((one) => thing(one, names, documents)),
    ...documents.flatMap((written) => written.report.quotes.map((quote, at) => quotation(quote, at, written, names))),
    ...documents.flatMap((written) => written.report.events.flatMap((event, at) => (event.negated ? [] : [happening(event, at, written, names)]))),
  ];
  return `${JSON.stringify({ "@context": "https://schema.org", "@graph": graph }, null, 1)}\n`;
}

function article(written: Written, names: Names): Thing {
  const { report } = written;
  const short = [...report.summary.sentences].sort((a, b) => a.start - b.start).map((span) => oneLine(written.words(span)));
  return {
    "@id": idOf(written),
    "@type": "NewsArticle",
    headline: written.title || undefined,
    inLanguage: report.language || undefined,
    datePublished: report.published?.value,
    publisher: report.outlet ? { "@type": "NewsMediaOrganization", name: report.outlet } : undefined,
    dateline: report.dateline?.place ?? undefined,
    abstract: short.join(" ") || undefined,
    keywords: report.keyphrases.map(({ text }) => text),
    mentions: names.all.filter(({ documents }) => documents.includes(written.id)).map(reference),
  };
}

function thing(one: Named, names: Names, documents: Written[]): Thing {
  const { wikidata, geonames, lat, lon, country } = one.link ?? {};
  const sameAs = [wikidata && `http://www.wikidata.org/entity/${wikidata}`, geonames && `https://sws.geonames.org/${geonames}/`].filter(Boolean);
  const latin = one.latin ? [{ "@value": one.latin, "@language": "ar-Latn" }] : [];
  return {
    "@id": nodeId(one),
    "@type": TYPES[one.type],
    name: one.name,
    alternateName: [...one.aliases, ...latin],
    sameAs: sameAs.length ? sameAs : undefined,
    subjectOf: one.documents.flatMap((id) => documents.filter((written) => written.id === id)).map((written) => ({ "@id": idOf(written) })),
    ...(one.type === "person" ? offices(one, names) : {}),
    ...(one.type === "place" && typeof lat === "number" && typeof lon === "number" ? { geo: { "@type": "GeoCoordinates", latitude: lat, longitude: lon } } : {}),
    ...(one.type === "place" && country ? { address: { "@type": "PostalAddress", addressCountry: country } } : {}),
  };
}

function offices(one: Named, names: Names): Record<string, unknown> {
  const bodies = one.offices.flatMap(({ organization }) => names.get(organization) ?? []);
  return {
    jobTitle: officesOf(one).map(({ title }) => oneLine(title)),
    worksFor: [...new Set(bodies)].filter(({ type }) => type === "organization").map(reference),
  };
}

function quotation(quote: Quote, at: number, written: Written, names: Names): Thing {
  const who = names.of(written, quote.speakerEntity);
  return {
    "@id": `${idOf(written)}#quote-${at + 1}`,
    "@type": "Quotation",
    text: written.words(quote),
    creator: who ? reference(who) : quote.speaker ? { "@type": "Person", name: oneLine(quote.speaker.text) } : undefined,
    isPartOf: { "@id": idOf(written) },
  };
}

function happening(event: EventFact, at: number, written: Written, names: Names): Thing {
  const [agent, target, place] = [event.agent, event.target, event.place].map((id) => names.of(written, id));
  return {
    "@id": `${idOf(written)}#event-${at + 1}`,
    "@type": "Event",
    name: oneLine(event.trigger.text),
    description: written.sentenceAt(event.trigger),
    additionalType: event.type,
    startDate: event.date && /^\d{4}(-\d\d(-\d\d(T[\d:]+)?)?)?$/u.test(event.date) ? event.date : undefined,
    eventStatus: event.planned ? "https://schema.org/EventScheduled" : undefined,
    location: place && reference(place),
    actor: agent && reference(agent),
    about: target && reference(target),
    subjectOf: { "@id": idOf(written) },
  };
}

function idOf(written: Written): string {
  return `urn:uuid:${written.uuid}`;
}

/** Counted within this file: the same name elsewhere need not be the same thing. */
function nodeId({ id }: Named): string {
  return `_:${id.replaceAll(/[^A-Za-z0-9]/gu, "-")}`;
}

function reference(one: Named): { "@id": string } {
  return { "@id": nodeId(one) };
}
