import { escaped } from "./clean.ts";
import type { Content } from "./format.ts";
import type { Given, Written } from "./given.ts";
import { oneLine } from "./given.ts";
import { namesOf, officesOf, type Named, type Names } from "./named.ts";
import { pairsOf } from "./pairs.ts";

type Attributes = Record<string, string | number | null | undefined>;

/** Attributes of nodes and edges with their GraphML types. */
const NODE = { label: "string", type: "string", latin: "string", roles: "string", mentions: "int", documents: "int", country: "string", latitude: "double", longitude: "double", wikidata: "string", corrections: "string" } as const;
const EDGE = { kind: "string", label: "string", weight: "int", documents: "int" } as const;

interface Edge {
  from: Named;
  to: Named;
  about: Attributes & { kind: string };
}

/**
 * Who and what is tied to whom. Every edge is directed, since readers that take no mixture would
 * refuse the file; one whose kind is `together` goes both ways.
 */
export function graphmlOf(given: Given): Content {
  const { names, documents } = namesOf(given);
  const edges = [...together(given, names), ...offices(names), ...documents.flatMap((written) => [...quotes(written, names), ...events(written, names)])];
  return `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
${keys("node", NODE)}
${keys("edge", EDGE)}
<graph id="khulasa" edgedefault="directed">
${[...names.all.map(node), ...summed(edges).map(edge)].join("\n")}
</graph>
</graphml>
`;
}

function keys(of: "node" | "edge", attributes: Record<string, string>): string {
  return Object.entries(attributes).map(([name, type]) => `<key id="${of}-${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>`).join("\n");
}

function node(one: Named): string {
  const { country, lat, lon, wikidata } = one.link ?? {};
  const attributes = {
    label: one.name, type: one.type, latin: one.latin, roles: officesOf(one).map(({ title }) => oneLine(title)).join(" | "),
    mentions: one.stands.filter(({ boilerplate }) => !boilerplate).length, documents: one.documents.length,
    country, latitude: lat, longitude: lon, wikidata, corrections: one.corrections.join(" | "),
  };
  return `<node id="${escaped(one.id)}">${data("node", attributes)}</node>`;
}

function edge({ from, to, about }: Edge, at: number): string {
  return `<edge id="t${at + 1}" source="${escaped(from.id)}" target="${escaped(to.id)}">${data("edge", about)}</edge>`;
}

function data(of: "node" | "edge", attributes: Attributes): string {
  const some = Object.entries(attributes).filter(([, value]) => value !== null && value !== undefined && value !== "");
  return some.map(([name, value]) => `<data key="${of}-${name}">${escaped(String(value))}</data>`).join("");
}

function together(given: Given, names: Names): Edge[] {
  return pairsOf(given, names).map(({ first, second, weight, documents }) => ({ from: first, to: second, about: { kind: "together", weight, documents } }));
}

function offices(names: Names): Edge[] {
  return names.all.flatMap((one) => officesOf(one).flatMap(({ title, organization, place }) =>
    [organization, place].flatMap((id) => {
      const to = names.get(id);
      return to && to !== one ? [{ from: one, to, about: { kind: "role", label: oneLine(title), weight: 1 } }] : [];
    }),
  ));
}

/** From who speaks to whom and what the statement names. */
function quotes(written: Written, names: Names): Edge[] {
  return written.report.quotes.flatMap((quote) => {
    const from = names.of(written, quote.speakerEntity);
    if (!from) return [];
    const named = written.report.entities.filter(({ mentions }) => mentions.some(({ start, end }) => quote.start <= start && end <= quote.end));
    const about = new Set(named.flatMap(({ id }) => names.of(written, id) ?? []));
    return [...about].filter((to) => to !== from).map((to) => ({ from, to, about: { kind: "quote", weight: 1 } }));
  });
}

function events(written: Written, names: Names): Edge[] {
  return written.report.events.flatMap(({ agent, target, type, negated }) => {
    const [from, to] = [names.of(written, agent), names.of(written, target)];
    return from && to && from !== to && !negated ? [{ from, to, about: { kind: "event", label: type, weight: 1 } }] : [];
  });
}

/** Edges alike in all but weight are one. */
function summed(edges: Edge[]): Edge[] {
  const all = new Map<string, Edge>();
  for (const one of edges) {
    const key = JSON.stringify([one.from.id, one.to.id, one.about.kind, one.about.label]);
    const known = all.get(key);
    if (known) known.about.weight = Number(known.about.weight) + Number(one.about.weight);
    else all.set(key, { ...one, about: { ...one.about } });
  }
  return [...all.values()];
}
