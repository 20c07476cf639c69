import type { Conflict, Dossier, DossierEntity, Entity, LoneFact, Member, Moment, Passage, SharedFact, Source, Story, TextSpan, Voice } from "../report.ts";
import { oneLine } from "../export/given.ts";
import type { Pages } from "../reading/pages.ts";
import type { Look } from "./look.ts";
import type { GatheredArticle, Made } from "./desk.ts";

/** A dossier as the reader looks at it: what the filters let through, and the words behind it. */
export class DossierView {
  readonly dossier: Dossier;
  private readonly articles: ReadonlyMap<string, GatheredArticle>;
  private readonly entities: ReadonlyMap<string, DossierEntity>;
  /** Documents that the filters let through. */
  private readonly documents: ReadonlySet<string>;
  private readonly found = new Map<string, unknown>();
  /** Where the filter's entity is named, by document. */
  private readonly named?: ReadonlyMap<string, readonly TextSpan[]>;

  constructor({ dossier, articles }: Made, readonly look: Look) {
    this.dossier = dossier;
    this.articles = new Map(articles.map((article) => [article.id, article]));
    this.entities = new Map(dossier.entities.map((entity) => [entity.id, entity]));
    this.documents = new Set(this.chosenDocuments());
    this.named = look.entity ? this.placesOf(look.entity) : undefined;
  }

  /** The entity of one article that an entity over all articles was made from. */
  local({ document, entity }: Member): Entity | undefined {
    return this.articles.get(document)?.report.entities.find(({ id }) => id === entity);
  }

  entity(id: string | null | undefined): DossierEntity | undefined {
    return id ? this.entities.get(id) : undefined;
  }

  /** An entity's name, where it is one of this dossier. */
  name(id: string | null | undefined): string | undefined {
    return this.entity(id)?.name;
  }

  words(document: string, { start, end }: TextSpan): string {
    return this.articles.get(document)?.text.slice(start, end) ?? "";
  }

  /** Where the pages of an article's file begin. */
  pages(document: string): Pages | undefined {
    return this.articles.get(document)?.pages;
  }

  /** The headline of an article, or else how it begins. */
  title(id: string): string {
    const report = this.articles.get(id)?.report;
    const span = report?.title ?? report?.sentences[0];
    return span ? oneLine(this.words(id, span)) : "";
  }

  /** The day of an article, where it is known. */
  day(id: string): string | undefined {
    return this.articles.get(id)?.report.published?.value;
  }

  outlet(id: string): string | undefined {
    const report = this.articles.get(id)?.report;
    return report?.outlet ?? report?.dateline?.outlet ?? undefined;
  }

  /** Documents in the dossier's order, those that the filters leave out left out. */
  get shownDocuments(): string[] {
    return this.once("shownDocuments", () => this.dossier.documents.filter((id) => this.documents.has(id)));
  }

  get stories(): Story[] {
    return this.once("stories", () => {
      const { story, entity } = this.look;
      return this.dossier.stories.filter(({ id, documents }) => (!story || id === story) && documents.some((one) => this.documents.has(one) && (!entity || this.named?.has(one))));
    });
  }

  get people(): DossierEntity[] {
    return this.once("people", () => {
      const { entity } = this.look;
      return this.dossier.entities.filter(({ id, members }) => (entity ? id === entity : members.some(({ document }) => this.documents.has(document))));
    });
  }

  get timeline(): Moment[] {
    return this.once("timeline", () => this.dossier.timeline.filter((moment) => this.isInTime(moment.value) && this.lets(moment.sources, momentEntities(moment))));
  }

  /** The voices with the statements that are let through. */
  get voices(): Voice[] {
    return this.once("voices", () =>
      this.dossier.voices
        .map((voice) => ({ ...voice, statements: voice.statements.filter(({ sources, about }) => this.lets(sources, [voice.entity, ...about])) }))
        .filter(({ statements }) => statements.length));
  }

  get shared(): SharedFact[] {
    return this.once("shared", () => this.dossier.shared.filter(({ sources, entities }) => this.lets(sources, entities)));
  }

  get only(): LoneFact[] {
    return this.once("only", () => this.dossier.only.filter(({ source, entities }) => this.lets([source], entities)));
  }

  get conflicts(): Conflict[] {
    return this.once("conflicts", () => this.dossier.conflicts.filter(({ sides }) => this.lets(sides.flatMap(({ sources }) => sources))));
  }

  get passages(): Passage[] {
    return this.once("passages", () => this.dossier.duplicates.filter(({ sources }) => this.lets(sources)));
  }

  /** Where an entity is named, by document, what is no part of an article left out. */
  placesOf(id: string): Map<string, TextSpan[]> {
    const places = new Map<string, TextSpan[]>();
    for (const member of this.entities.get(id)?.members ?? []) {
      const { document } = member;
      const mentions = this.local(member)?.mentions.filter(({ boilerplate }) => !boilerplate) ?? [];
      if (mentions.length) places.set(document, [...(places.get(document) ?? []), ...mentions]);
    }
    return places;
  }

  /** A view never changes: what its tabs count and its parts show is looked for once. */
  private once<Found>(name: string, find: () => Found): Found {
    if (!this.found.has(name)) this.found.set(name, find());
    return this.found.get(name) as Found;
  }

  /** Whether the filters let something through that stands there and speaks of these entities. */
  private lets(sources: readonly Source[], entities: readonly (string | null)[] = []): boolean {
    const inside = sources.filter(({ document }) => this.documents.has(document));
    if (!inside.length) return false;
    const { entity } = this.look;
    return !entity || entities.includes(entity) || inside.some((source) => this.isNamedIn(source));
  }

  private isNamedIn({ document, sentence }: Source): boolean {
    return this.named?.get(document)?.some(({ start, end }) => sentence.start <= start && end <= sentence.end) ?? false;
  }

  private isInTime(value: string): boolean {
    const { from, to } = this.look;
    if (!from && !to) return true;
    // ISO values of unlike length compare by what both have.
    const reaches = (bound: string, order: 1 | -1) => {
      const length = Math.min(bound.length, value.length);
      const [mine, theirs] = [value.slice(0, length), bound.slice(0, length)];
      return order > 0 ? mine >= theirs : mine <= theirs;
    };
    return !value.startsWith("X") && (!from || reaches(from, 1)) && (!to || reaches(to, -1));
  }

  private chosenDocuments(): string[] {
    const { story, article } = this.look;
    const ofStory = story ? (this.dossier.stories.find(({ id }) => id === story)?.documents ?? []) : this.dossier.documents;
    return article ? ofStory.filter((id) => id === article) : ofStory;
  }
}

function momentEntities({ events }: Moment): (string | null)[] {
  return events.flatMap(({ agent, target, place }) => [agent, target, place]);
}
