import { css, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { LAYERS, type Layer } from "../reading/layers.ts";
import type { ArticleReport, Entity, TextSpan } from "../report.ts";
import type { Article } from "../session.ts";
import { readableDate } from "../strings/values.ts";
import { controls, KhulasaElement } from "./element.ts";
import type { KhulasaEvents } from "./events.ts";
import type { KhulasaArticle } from "./khulasa-article.ts";
import type { KhulasaEntities } from "./khulasa-entities.ts";
import "./khulasa-article.ts";
import "./khulasa-entities.ts";
import "./khulasa-facts.ts";
import "./khulasa-legend.ts";
import "./khulasa-notes.ts";
import "./khulasa-progress.ts";
import "./khulasa-summary.ts";
import "./khulasa-walker.ts";

const PANELS = ["summary", "entities", "facts"] as const;
type Panel = (typeof PANELS)[number];

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
  @query("khulasa-article") private text?: KhulasaArticle;
  @query("khulasa-entities") private entities?: KhulasaEntities;

  constructor() {
    super();
    this.addEventListener("khulasa-goto", (event) => void this.goTo(event.detail));
    this.addEventListener("khulasa-select", (event) => void this.select(event.detail));
    this.addEventListener("khulasa-back", () => void this.back());
    this.addEventListener("khulasa-summary-length", (event) => (this.summaryLength = event.detail));
    this.addEventListener("khulasa-layer", (event) => this.toggle(event.detail));
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("article")) return;
    this.here = undefined;
    this.selected = undefined;
    this.atText = true;
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
          ${report ? this.head(report) : nothing}
          <khulasa-article .text=${text} .report=${report} .shown=${this.shown} .summaryLength=${this.summaryLength} .here=${this.here}></khulasa-article>
          <khulasa-walker .entity=${this.entity()} .mention=${this.selected?.mention ?? 0} ?hidden=${!this.here}></khulasa-walker>
        </div>
        ${report
          ? html`<div class="side">
              <khulasa-summary ?hidden=${this.panel !== "summary"} .text=${text} .report=${report} .length=${this.summaryLength}></khulasa-summary>
              <khulasa-entities ?hidden=${this.panel !== "entities"} .text=${text} .report=${report} .selected=${this.selected?.entity}></khulasa-entities>
              <khulasa-facts ?hidden=${this.panel !== "facts"} .text=${text} .report=${report}></khulasa-facts>
            </div>`
          : nothing}
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

  private head(report: ArticleReport): TemplateResult {
    return html`
      <header>
        ${this.facts(report)}
        <khulasa-notes .notes=${report.notes}></khulasa-notes>
        <khulasa-legend .shown=${this.shown} .counts=${countsOf(report)}></khulasa-legend>
      </header>
    `;
  }

  private facts({ outlet, dateline, published }: ArticleReport): TemplateResult | typeof nothing {
    const t = this.t.article;
    const day = published && readableDate(this.t.code, { value: published.value, precision: "day", calendar: "" });
    const from = published && ` (${t.publishedSource[published.source] ?? published.source})`;
    const rows = [[t.outlet, outlet ?? dateline?.outlet], [t.dateline, dateline?.place], [t.published, day && `${day}${from}`]].filter(([, value]) => value);
    if (!rows.length) return nothing;
    return html`<dl>${rows.map(([term, value]) => html`<div><dt>${term}</dt><dd><bdi>${value}</bdi></dd></div>`)}</dl>`;
  }

  private entity(): Entity | undefined {
    return this.article?.report?.entities.find(({ id }) => id === this.selected?.entity);
  }

  private show(part: Panel | "article"): void {
    this.atText = part === "article";
    if (part !== "article") this.panel = part;
    window.scrollTo({ top: Math.min(window.scrollY, this.offsetTop) });
  }

  private async goTo({ start, end }: TextSpan): Promise<void> {
    this.here = { start, end };
    this.atText = true;
    await this.updateComplete;
    await this.text?.reveal();
  }

  private async select({ entity, mention, from }: KhulasaEvents["khulasa-select"]): Promise<void> {
    const of = this.article?.report?.entities.find(({ id }) => id === entity);
    if (!of) return;
    const again = from === "list" && mention === undefined && this.selected?.entity === entity;
    this.selected = { entity, mention: mention ?? (again ? (this.selected?.mention ?? 0) : 0) };
    const place = of.mentions[this.selected.mention];
    if (from === "list" && place) return this.goTo(place);
    if (place) this.here = { start: place.start, end: place.end };
    await this.toRow(entity);
  }

  /** From the text to the row that it was reached from. */
  private async back(): Promise<void> {
    if (this.selected) await this.toRow(this.selected.entity);
    this.here = undefined;
  }

  private async toRow(entity: string): Promise<void> {
    this.panel = "entities";
    this.atText = false;
    await this.updateComplete;
    await this.entities?.focusRow(entity);
  }

  private toggle(layer: Layer): void {
    const shown = new Set(this.shown);
    if (!shown.delete(layer)) shown.add(layer);
    this.shown = shown;
  }

  static override styles = [
    controls,
    css`
      .room { display: grid; grid-template: "tabs" auto "sheet" auto / minmax(0, 1fr); }
      .sheet { grid-area: sheet; min-inline-size: 0; padding: clamp(1rem, 3.5vw, 2.4rem); background: var(--k-sheet); border: 1px solid var(--k-line); border-radius: calc(var(--k-radius) * 1.5); }
      .side { grid-area: sheet; padding: 1.1rem; background: var(--k-sheet); border: 1px solid var(--k-line); border-radius: calc(var(--k-radius) * 1.5); }
      khulasa-article { max-inline-size: 44rem; margin-inline: auto; }
      header { display: grid; gap: 0.9rem; max-inline-size: 44rem; margin-inline: auto; margin-block-end: 1.5rem; padding-block-end: 1.1rem; border-block-end: 1px solid var(--k-line); }
      khulasa-progress { max-inline-size: 44rem; margin-inline: auto; margin-block-end: 1.2rem; }
      dl { display: flex; flex-wrap: wrap; gap: 0.2rem 1.6rem; font-size: 0.88rem; }
      dl div { display: flex; gap: 0.4em; }
      dt { color: var(--k-soft); }
      dt::after { content: ":"; }
      nav { grid-area: tabs; position: sticky; inset-block-start: 0; z-index: 3; display: grid; grid-auto-flow: column; grid-auto-columns: 1fr; background: var(--k-paper); border-block-end: 1px solid var(--k-line); }
      nav button { min-block-size: 3rem; padding: 0; background: none; border: 0; border-block-end: 3px solid transparent; border-radius: 0; color: var(--k-soft); }
      nav .current { color: var(--k-accent); border-color: var(--k-accent); font-weight: 600; }

      @media (min-width: 60rem) {
        .room { grid-template: "sheet tabs" 3.2rem "sheet side" 1fr / minmax(0, 1fr) minmax(19rem, 25rem); column-gap: 1.6rem; align-items: start; }
        .room.bare { grid-template-columns: minmax(0, 1fr); }
        nav .text { display: none; }
        .side { grid-area: side; position: sticky; inset-block-start: 3.8rem; max-block-size: calc(100vh - 4.8rem); margin-block-start: 0.6rem; overflow-y: auto; scrollbar-width: thin; }
      }

      @media (max-width: 59.99rem) {
        nav { margin-inline: calc(-1 * var(--k-gutter, 1rem)); margin-block-end: 0.8rem; }
        .at-text nav .current { color: var(--k-soft); border-color: transparent; font-weight: 400; }
        .at-text nav .text { color: var(--k-accent); border-color: var(--k-accent); font-weight: 600; }
        .at-text .side, .at-panel .sheet { display: none; }
      }

      @media print {
        nav, khulasa-legend, khulasa-walker { display: none !important; }
      }
    `,
  ];
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
