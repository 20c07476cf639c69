import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { factsAbout } from "../reading/about.ts";
import { findAll } from "../reading/find.ts";
import { LAYERS, type Layer } from "../reading/layers.ts";
import type { ArticleReport, Entity, TextSpan } from "../report.ts";
import type { Article } from "../session.ts";
import { readableDate } from "../strings/values.ts";
import { controls, KhulasaElement } from "./element.ts";
import { fileName } from "./file-name.ts";
import type { KhulasaEvents, Pointed, Selected } from "./events.ts";
import type { KhulasaArticle } from "./khulasa-article.ts";
import type { KhulasaEntities } from "./khulasa-entities.ts";
import { isPhone, placeBeside } from "./pop.ts";
import { readingRoom } from "./reading-room.ts";
import "./khulasa-article.ts";
import "./khulasa-card.ts";
import "./khulasa-entities.ts";
import "./khulasa-facts.ts";
import "./khulasa-find.ts";
import "./khulasa-legend.ts";
import "./khulasa-mark.ts";
import "./khulasa-notes.ts";
import "./khulasa-parts.ts";
import "./khulasa-progress.ts";
import "./khulasa-summary.ts";
import "./khulasa-walker.ts";

const PANELS = ["summary", "entities", "facts"] as const;
type Panel = (typeof PANELS)[number];

/** Milliseconds that a card waits for the pointer to come over to it. */
const GRACE = 260;

/** What lies over the text: a card on an entity, or the form that makes a name of words. */
type Over = ({ kind: "card" } & Pointed) | ({ kind: "words" } & Selected);

/** One article with all that was found in it: text beside facts, or one at a time on a phone. */
@customElement("khulasa-reading")
export class KhulasaReading extends KhulasaElement {
  @property({ attribute: false }) article?: Article;
  /** Changes whenever the article did: it is the session's own object. */
  @property({ type: Number }) version = 0;
  /** The panel beside the text. */
  @state() private panel: Panel = "summary";
  /** On a phone: the text is shown, not the panel. */
  @state() private atText = true;
  @state() private shown: ReadonlySet<Layer> = new Set(LAYERS);
  @state() private summaryLength = 3;
  @state() private here?: TextSpan;
  @state() private selected?: { entity: string; mention: number };
  @state() private over?: Over;
  /** The facts panel is about this entity alone. */
  @state() private about?: string;
  @state() private wanted = "";
  @state() private finds: TextSpan[] = [];
  @state() private findAt = 0;
  @query("khulasa-article") private text?: KhulasaArticle;
  @query("khulasa-entities") private entities?: KhulasaEntities;
  @query(".sheet") private sheet?: HTMLElement;
  @query(".over > :first-child") private overText?: HTMLElement;
  private dismissedAt = 0;
  private grace?: ReturnType<typeof setTimeout>;

  constructor() {
    super();
    this.addEventListener("khulasa-goto", (event) => void this.goTo(event.detail));
    this.addEventListener("khulasa-select", (event) => void this.select(event.detail));
    this.addEventListener("khulasa-back", () => void this.back());
    this.addEventListener("khulasa-point", (event) => void this.point(event.detail));
    this.addEventListener("khulasa-words", (event) => this.words(event.detail));
    this.addEventListener("khulasa-dismiss", () => this.dismiss());
    this.addEventListener("khulasa-correct", () => this.dismiss());
    this.addEventListener("khulasa-facts-of", (event) => this.factsOf(event.detail));
    this.addEventListener("khulasa-find", (event) => this.find(event.detail));
    this.addEventListener("khulasa-summary-length", (event) => (this.summaryLength = event.detail));
    this.addEventListener("khulasa-layer", (event) => this.toggle(event.detail));
    this.addEventListener("keydown", (event) => this.key(event));
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("article") || changed.get("article")?.id === this.article?.id) return;
    this.here = this.selected = this.over = this.about = undefined;
    this.find("");
    this.atText = true;
  }

  override updated(changed: PropertyValues): void {
    const box = this.renderRoot.querySelector<HTMLElement>(".over");
    if (changed.has("over") && box && this.over && this.sheet) placeBeside(box, this.over.box, this.sheet.getBoundingClientRect());
  }

  /** Leads to a place of the text. */
  async goTo({ start, end }: TextSpan, focus = true): Promise<void> {
    this.here = { start, end };
    this.atText = true;
    this.over = undefined;
    await this.updateComplete;
    await this.text?.reveal(focus);
  }

  override render(): TemplateResult | typeof nothing {
    const article = this.article;
    if (!article) return nothing;
    const { report, text } = article;
    return html`
      <div class="room ${this.atText ? "at-text" : "at-panel"} ${report ? "" : "bare"}">
        ${report ? this.tabs() : nothing}
        <div class="sheet">
          <khulasa-progress ?hidden=${article.state === "ready"} .article=${article} .version=${this.version}></khulasa-progress>
          ${article.parts?.length ? html`<khulasa-parts .parts=${article.parts} .article=${article.id}></khulasa-parts>` : nothing}
          ${report ? this.head(report, article.name) : nothing}
          <khulasa-article .text=${text} .report=${report} .pages=${article.source?.pages} .shown=${this.shown} .summaryLength=${this.summaryLength} .here=${this.here} .finds=${this.finds}></khulasa-article>
          <khulasa-walker .entity=${this.entity(this.selected?.entity)} .mention=${this.selected?.mention ?? 0} ?hidden=${!this.here || !!this.over}></khulasa-walker>
          ${report && this.over ? this.overlay(article, report, this.over) : nothing}
        </div>
        ${report ? this.side(article, report) : nothing}
      </div>
    `;
  }

  private tabs(): TemplateResult {
    const t = this.t.tabs;
    return html`<nav aria-label=${t.label}>
      <button class="text" aria-current=${this.atText ? "true" : "false"} @click=${() => this.show("article")}>${t.article}</button>
      ${PANELS.map((panel) => {
        const current = panel === this.panel;
        return html`<button class=${current ? "current" : ""} aria-current=${current ? "true" : "false"} @click=${() => this.show(panel)}>${t[panel]}</button>`;
      })}
    </nav>`;
  }

  private head(report: ArticleReport, file?: string): TemplateResult {
    return html`
      <header>
        <div class="tools">
          ${this.facts(report, file)}
          <khulasa-find .wanted=${this.wanted} .count=${this.finds.length} .at=${this.findAt}
            @step=${(event: CustomEvent<number>) => void this.step(event.detail)} @mark=${this.markFind}></khulasa-find>
        </div>
        <khulasa-notes ?hidden=${!report.notes.length} .notes=${report.notes}></khulasa-notes>
        <khulasa-legend .shown=${this.shown} .counts=${countsOf(report)}></khulasa-legend>
      </header>
    `;
  }

  private facts({ outlet, dateline, published }: ArticleReport, file?: string): TemplateResult | typeof nothing {
    const t = this.t.article;
    const day = published && readableDate(this.t.code, { value: published.value, precision: "day", calendar: "" });
    const from = published && ` (${t.publishedSource[published.source] ?? published.source})`;
    const rows = [[t.outlet, outlet ?? dateline?.outlet], [t.dateline, dateline?.place], [t.published, day && `${day}${from}`], [t.file, file && fileName(file)]].filter(([, value]) => value);
    if (!rows.length) return nothing;
    return html`<dl>${rows.map(([term, value]) => html`<div><dt>${term}</dt><dd><bdi>${value}</bdi></dd></div>`)}</dl>`;
  }

  private side({ id, text, source }: Article, report: ArticleReport): TemplateResult {
    const about = this.entity(this.about);
    return html`<div class="side">
      <khulasa-summary ?hidden=${this.panel !== "summary"} .text=${text} .report=${report} .pages=${source?.pages} .length=${this.summaryLength}></khulasa-summary>
      <khulasa-entities ?hidden=${this.panel !== "entities"} .text=${text} .report=${report} .pages=${source?.pages} .article=${id} .selected=${this.selected?.entity}></khulasa-entities>
      <khulasa-facts ?hidden=${this.panel !== "facts"} .text=${text} .report=${about ? factsAbout(report, about) : report} .pages=${source?.pages} .about=${about?.id}></khulasa-facts>
    </div>`;
  }

  private overlay({ id, text, source }: Article, report: ArticleReport, over: Over): TemplateResult | typeof nothing {
    const card = over.kind === "card" ? this.entity(over.entity) : undefined;
    if (over.kind === "card" && !card) return nothing;
    return html`<div class="over ${over.kind}" @pointerenter=${() => clearTimeout(this.grace)} @pointerleave=${() => this.leave()}>
      ${over.kind === "card"
        ? html`<khulasa-card .text=${text} .report=${report} .entity=${card} .pages=${source?.pages} .article=${id} .mention=${over.mention} ?pinned=${over.by === "press"}></khulasa-card>`
        : html`<khulasa-mark .text=${text} .report=${report} .place=${over} .article=${id}></khulasa-mark>`}
    </div>`;
  }

  private entity(id?: string): Entity | undefined {
    return id === undefined ? undefined : this.article?.report?.entities.find((entity) => entity.id === id);
  }

  private show(part: Panel | "article"): void {
    this.atText = part === "article";
    if (part !== "article") this.panel = part;
    this.over = undefined;
    window.scrollTo({ top: Math.min(window.scrollY, this.offsetTop) });
  }

  private async select({ entity: id, mention }: KhulasaEvents["khulasa-select"]): Promise<void> {
    const entity = this.entity(id);
    if (!entity) return;
    const again = mention === undefined && this.selected?.entity === id;
    const told = Math.max(0, entity.mentions.findIndex(({ boilerplate }) => !boilerplate));
    this.selected = { entity: id, mention: mention ?? (again ? (this.selected?.mention ?? told) : told) };
    const place = entity.mentions[this.selected.mention];
    if (place) await this.goTo(place);
  }

  /** A pointer or the focus on a mention brings its card; a press makes it stay and takes the focus in. */
  private async point(pointed: Pointed | undefined): Promise<void> {
    if (!pointed) return this.leave();
    clearTimeout(this.grace);
    // What lay under a card that was just sent away did not ask for the pointer.
    if (pointed.by === "hover" && performance.now() - this.dismissedAt < 700) return;
    const pinned = this.over && (this.over.kind === "words" || this.over.by === "press");
    if (pinned && pointed.by !== "press") return;
    this.over = { kind: "card", ...pointed };
    if (pointed.by !== "press") return;
    this.selected = { entity: pointed.entity, mention: pointed.mention };
    if (isPhone()) this.text?.lift(pointed);
    await this.updateComplete;
    this.overText?.focus();
  }

  private words(selected: Selected | undefined): void {
    if (selected) this.over = { kind: "words", ...selected };
    else if (this.over?.kind === "words" && !this.renderRoot.querySelector("khulasa-mark[open]")) this.over = undefined;
  }

  private leave(): void {
    clearTimeout(this.grace);
    this.grace = setTimeout(() => {
      const inside = this.renderRoot.querySelector(".over")?.matches(":focus-within") ?? false;
      if (this.over?.kind === "card" && this.over.by !== "press" && !inside) this.over = undefined;
    }, GRACE);
  }

  private dismiss(): void {
    const { over } = this;
    if (!over) return;
    const inside = this.renderRoot.querySelector(".over")?.matches(":focus-within") ?? false;
    this.over = undefined;
    this.dismissedAt = performance.now();
    if (over.kind === "card" && inside) this.text?.focusMention(over.entity, over.mention);
  }

  /** From the text to the row that it was reached from. */
  private async back(): Promise<void> {
    const entity = this.over?.kind === "card" ? this.over.entity : this.selected?.entity;
    this.over = this.here = undefined;
    if (entity === undefined) return;
    this.selected = { entity, mention: this.selected?.entity === entity ? this.selected.mention : 0 };
    this.panel = "entities";
    this.atText = false;
    await this.updateComplete;
    await this.entities?.focusRow(entity);
  }

  private factsOf(entity: string | undefined): void {
    this.about = entity;
    if (entity !== undefined) this.show("facts");
  }

  private find(wanted: string): void {
    this.wanted = wanted;
    this.finds = wanted.trim() ? findAll(this.article?.text ?? "", wanted) : [];
    this.findAt = 0;
    const [first] = this.finds;
    if (first) void this.goTo(first, false);
    else this.here = undefined;
  }

  private async step(by: number): Promise<void> {
    const all = this.finds.length;
    if (!all) return;
    this.findAt = (this.findAt + by + all) % all;
    const place = this.finds[this.findAt];
    if (place) await this.goTo(place, false);
  }

  /** The way by keyboard to what a selection does by hand. */
  private readonly markFind = async (): Promise<void> => {
    const place = this.finds[this.findAt];
    const box = place && this.text?.boxOf(place);
    if (!place || !box) return;
    this.over = { kind: "words", ...place, box };
    await this.updateComplete;
    this.overText?.focus();
  };

  private key(event: KeyboardEvent): void {
    if (event.key === "Escape") return this.escape(event);
    const field = event.composedPath().some((node) => node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement || node instanceof HTMLSelectElement);
    if (event.key !== "/" || field || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    this.renderRoot.querySelector<HTMLElement>("khulasa-find")?.focus();
  }

  /** First what lies over the text goes, then the reader back to the list that led here. */
  private escape(event: KeyboardEvent): void {
    if (this.over) return this.dismiss();
    if (this.here && this.text && event.composedPath().includes(this.text)) void this.back();
  }

  private toggle(layer: Layer): void {
    const shown = new Set(this.shown);
    if (!shown.delete(layer)) shown.add(layer);
    this.shown = shown;
  }

  static override styles = [controls, readingRoom];
}

function countsOf(report: ArticleReport): Partial<Record<Layer, number>> {
  const of = (type: Entity["type"]) => report.entities.filter((entity) => entity.type === type).length;
  return {
    person: of("person"),
    organization: of("organization"),
    place: of("place"),
    misc: of("misc"),
    quote: report.quotes.length,
    date: report.dates.length,
    quantity: report.quantities.length,
    summary: report.summary.sentences.length,
  };
}
