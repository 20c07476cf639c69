import { writtenOf, type Given, type Written } from "./given.ts";
import type { Named, Names } from "./named.ts";

/** Two that sentences name together. */
export interface Pair {
  first: Named;
  second: Named;
  /** In so many sentences. */
  weight: number;
  /** In so many documents. */
  documents: number;
}

/** Who and what is named together: the dossier's network, or counted from the sentences. */
export function pairsOf(given: Given, names: Names): Pair[] {
  const { dossier } = given.report;
  if (!dossier) return counted(given, names);
  return dossier.network.edges.flatMap(({ first, second, weight, documents }) => {
    const [one, other] = [names.get(first), names.get(second)];
    return one && other ? [{ first: one, second: other, weight, documents }] : [];
  });
}

/** A sentence that lists more is a list: its pairs say nothing, and their number would explode. */
const MOST = 12;

function counted(given: Given, names: Names): Pair[] {
  const pairs = new Map<string, Pair & { seen: Set<string> }>();
  for (const written of writtenOf(given)) {
    for (const named of sentencesOf(written, names)) {
      for (const [at, first] of named.entries()) {
        for (const second of named.slice(at + 1)) add(pairs, first, second, written.id);
      }
    }
  }
  return [...pairs.values()].map(({ seen, ...pair }) => ({ ...pair, documents: seen.size })).sort((a, b) => b.weight - a.weight);
}

function add(pairs: Map<string, Pair & { seen: Set<string> }>, one: Named, other: Named, document: string): void {
  const [first, second] = one.id < other.id ? [one, other] : [other, one];
  const key = `${first.id} ${second.id}`;
  const pair = pairs.get(key) ?? { first, second, weight: 0, documents: 0, seen: new Set() };
  pair.weight++;
  pair.seen.add(document);
  pairs.set(key, pair);
}

/** For each sentence whom and what it names, each once. */
function sentencesOf(written: Written, names: Names): Named[][] {
  const { entities, sentences } = written.report;
  const mentions = entities.flatMap((entity) => entity.mentions.filter(({ boilerplate }) => !boilerplate).map(({ start }) => ({ start, one: names.of(written, entity.id) })));
  mentions.sort((a, b) => a.start - b.start);
  let at = 0;
  return sentences.map(({ end }) => {
    const found = new Set<Named>();
    for (; (mentions[at]?.start ?? end) < end; at++) {
      const one = mentions[at]?.one;
      if (one) found.add(one);
    }
    return found.size > MOST ? [] : [...found];
  });
}
