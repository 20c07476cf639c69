import type { DossierEntity, Entity, Link, Report } from "../report.ts";
import { writtenOf, type Given, type Written } from "./given.ts";

/** An office of somebody, with ids of this list. */
export interface Office {
  title: string;
  organization?: string;
  place?: string;
  /** The document that gives it, and where. */
  document: string;
  start: number;
  end: number;
}

/** A mention with its document. */
export interface Stand {
  document: string;
  start: number;
  end: number;
  text: string;
  score: number;
  rule: string;
  boilerplate: boolean;
}

/** A person, body, place or other named thing over everything that is exported. */
export interface Named {
  id: string;
  type: Entity["type"];
  name: string;
  latin: string;
  aliases: string[];
  offices: Office[];
  link: Link | null;
  stands: Stand[];
  documents: string[];
  /** What the reader's hand did to it, such as `correction/merge`. */
  corrections: string[];
}

/** Who and what is named: one list, whether one article is exported or a dossier. */
export class Names {
  readonly all: Named[];
  private readonly byMember = new Map<string, Named>();
  private readonly byId = new Map<string, Named>();

  constructor(given: Given) {
    const groups = groupsOf(given.report);
    this.all = groups.map(named);
    groups.forEach(({ members }, at) => {
      const one = this.all[at];
      if (one) for (const { document, entity } of members) this.byMember.set(key(document.id, entity.id), one);
    });
    for (const one of this.all) this.byId.set(one.id, one);
    for (const { members } of groups) for (const member of members) this.addOffices(member);
  }

  /** The one that a document's entity id means. */
  of(document: Written | string, entity: string | null | undefined): Named | undefined {
    const id = typeof document === "string" ? document : document.id;
    return entity ? this.byMember.get(key(id, entity)) : undefined;
  }

  /** By its id in this list; in a dossier these are the dossier's. */
  get(id: string | null | undefined): Named | undefined {
    return id ? this.byId.get(id) : undefined;
  }

  private addOffices({ document, entity }: Member): void {
    const holder = this.of(document.id, entity.id);
    for (const { title, organization, place } of entity.roles) {
      holder?.offices.push({
        title: title.text,
        organization: this.of(document.id, organization)?.id,
        place: this.of(document.id, place)?.id,
        document: document.id,
        start: title.start,
        end: title.end,
      });
    }
  }
}

/** Each office once, in the words that came first. */
export function officesOf({ offices }: Named): Office[] {
  return offices.filter(({ title }, at) => offices.findIndex((other) => other.title === title) === at);
}

/** The names of the documents that an export is of. */
export function namesOf(given: Given): { names: Names; documents: Written[] } {
  return { names: new Names(given), documents: writtenOf(given) };
}

interface Member {
  document: Report["documents"][number];
  entity: Entity;
}

interface Group {
  id: string;
  over?: DossierEntity;
  members: Member[];
}

/** The dossier's entities, then what a document has that the dossier leaves out. */
function groupsOf({ documents, dossier }: Report): Group[] {
  const found = new Map(documents.flatMap((document) => document.entities.map((entity) => [key(document.id, entity.id), { document, entity }] as const)));
  const groups: Group[] = (dossier?.entities ?? []).map((over) => ({
    id: over.id,
    over,
    members: over.members.flatMap(({ document, entity }) => {
      const member = found.get(key(document, entity));
      found.delete(key(document, entity));
      return member ? [member] : [];
    }),
  }));
  const alone = [...found.values()].map((member) => ({ id: documents.length > 1 ? `${member.document.id}.${member.entity.id}` : member.entity.id, members: [member] }));
  return [...groups.filter(({ members }) => members.length), ...alone];
}

function named({ id, over, members }: Group): Named {
  const first = members[0]?.entity;
  const name = over?.name ?? first?.name ?? "";
  const stands = members.flatMap(({ document, entity }) => entity.mentions.map((mention) => ({ ...mention, document: document.id })));
  return {
    id,
    type: over?.type ?? first?.type ?? "misc",
    name,
    latin: over?.latin ?? first?.latin ?? "",
    aliases: distinct([...(over?.spellings.map(({ text }) => text) ?? []), ...members.flatMap(({ entity }) => entity.aliases)]).filter((alias) => alias !== name),
    offices: [],
    link: over?.link ?? first?.link ?? null,
    stands,
    documents: distinct(members.map(({ document }) => document.id)),
    corrections: distinct(members.flatMap(({ entity }) => entity.reasons.filter(isCorrection))),
  };
}

/** A rule or reason that says: a reader's hand did this. */
export function isCorrection(rule: string): boolean {
  return rule.startsWith("correction/");
}

function key(document: string, entity: string): string {
  return `${document} ${entity}`;
}

function distinct(list: string[]): string[] {
  return [...new Set(list)];
}
