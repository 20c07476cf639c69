import { css, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { directionOf, groupsOf, stretchesOf, type Group, type Stretch } from "../reading/blocks.ts";
import { LAYERS, marksOf, segmentsOf, type Layer, type Mark, type Segment } from "../reading/layers.ts";
import type { ArticleReport, TextSpan } from "../report.ts";
import { controls, KhulasaElement } from "./element.ts";
import { tell } from "./events.ts";
import { marks } from "./marks.ts";
import { typesetting } from "./typesetting.ts";

/** Characters set at once: a book of megabytes is set as far as it is read. */
const PAGE = 60_000;

/** The text in its blocks with all marks on it. Shows the bare text while there is no report. */
@customElement("khulasa-article")
export class KhulasaArticle extends KhulasaElement {
  @property({ attribute: false }) text = "";
  @property({ attribute: false }) report?: ArticleReport;
  @property({ attribute: false }) shown: ReadonlySet<Layer> = new Set(LAYERS);
  @property({ type: Number }) summaryLength = 3;
  /** Where the reader was led to. */
  @property({ attribute: false }) here?: TextSpan;
  @state() private limit = PAGE;
  /** The mention that the Tab key reaches; the arrows walk on from it. */
  private tabStop?: number;
  private stretches: Stretch[] = [];

  /** Brings the place in `here` into view and puts the focus on it. */
  async reveal(): Promise<void> {
    if (!this.here) return;
    if (this.here.start > this.limit) this.limit = this.here.end + PAGE;
    await this.updateComplete;
    const place = this.renderRoot.querySelector<HTMLElement>(`[data-start="${this.here.start}"]`);
    if (!place) return;
    place.closest("details")?.setAttribute("open", "");
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    place.scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
    place.focus({ preventScroll: true });
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("text")) {
      this.limit = PAGE;
      this.tabStop = undefined;
    }
    if (changed.has("text") || changed.has("report")) this.stretches = stretchesOf(this.text, this.report?.blocks ?? []);
  }

  override render(): TemplateResult {
    const stretches = this.stretches.flatMap((stretch) => this.within(stretch));
    const all = this.report ? marksOf(this.report, this) : [];
    const marking = all.filter((mark) => mark.start < this.limit);
    const first = marking.find((mark) => mark.entity)?.start;
    this.tabStop ??= first;
    const cut = this.text.length > this.limit && (stretches.at(-1)?.end ?? 0) >= this.limit;
    return html`
      <article lang="ar" @click=${this.choose} @keydown=${this.key}>
        ${groupsOf(stretches).map((group) => this.group(group, marking))}
        ${cut ? html`<button @click=${() => (this.limit += PAGE * 2)}>${this.t.article.more}</button>` : nothing}
      </article>
    `;
  }

  /** A stretch as far as it lies within the page; one without line ends may be megabytes long. */
  private within(stretch: Stretch): Stretch[] {
    if (stretch.start >= this.limit) return [];
    return [{ ...stretch, end: Math.min(stretch.end, this.limit) }];
  }

  private group({ kind, stretches }: Group, marking: Mark[]): TemplateResult {
    if (kind === "single") return html`${stretches.map((stretch) => this.block(stretch, marking))}`;
    if (kind === "list") return html`<ul>${stretches.map((stretch) => this.item(stretch, marking))}</ul>`;
    return html`
      <details>
        <summary lang=${this.t.code} dir=${this.t.direction}>${this.t.article.hidden(stretches.length)}</summary>
        ${stretches.map((stretch) => html`<p class="boilerplate" dir=${this.direction(stretch)}>${this.words(stretch, marking)}</p>`)}
      </details>
    `;
  }

  private item(stretch: Stretch, marking: Mark[]): TemplateResult {
    // An item that brings its own number needs no bullet.
    const bare = /^[\d٠-٩]+\s*[.)\-–]/u.test(this.text.slice(stretch.start, stretch.start + 6));
    return html`<li class=${bare ? "bare" : ""} dir=${this.direction(stretch)}>${this.words(stretch, marking)}</li>`;
  }

  private block(stretch: Stretch, marking: Mark[]): TemplateResult {
    const words = this.words(stretch, marking);
    const dir = this.direction(stretch);
    switch (stretch.role) {
      case "headline":
        return html`<h2 dir=${dir}>${words}</h2>`;
      case "subheading":
        return html`<h3 dir=${dir}>${words}</h3>`;
      case "quote":
        return html`<blockquote dir=${dir}>${words}</blockquote>`;
      default:
        return html`<p class=${stretch.role} dir=${dir}>${words}</p>`;
    }
  }

  private direction({ start, end }: Stretch): "rtl" | "ltr" {
    return directionOf(this.text.slice(start, Math.min(end, start + 2000)));
  }

  private words(stretch: Stretch, marking: Mark[]): (TemplateResult | string)[] {
    return segmentsOf(stretch, marking).map((segment) => this.segment(segment));
  }

  // No space may stand between the tag and the words: it would be set.
  private segment({ start, end, marks: over }: Segment): TemplateResult | string {
    const words = this.text.slice(start, end);
    if (!over.length) return words;
    const names = [...new Set(["mark", ...over.flatMap(({ layer, variant = layer }) => [layer, variant])])].join(" ");
    const mention = over.findLast((mark) => mark.entity);
    if (mention) {
      const tab = mention.start === this.tabStop ? 0 : -1;
      return html`<span class=${names} role="button" tabindex=${tab} data-start=${start} data-entity=${mention.entity ?? nothing} data-mention=${mention.mention ?? nothing}>${words}</span>`;
    }
    return html`<span class=${names} data-start=${start} tabindex=${over.some((mark) => mark.layer === "here") ? -1 : nothing}>${words}</span>`;
  }

  private choose(event: Event): void {
    const mention = mentionAt(event);
    if (mention) this.select(mention);
  }

  private select({ dataset }: HTMLElement): void {
    this.moveTabStop(dataset["start"]);
    tell(this, "khulasa-select", { entity: dataset["entity"] ?? "", mention: Number(dataset["mention"]), from: "text" });
  }

  private key(event: KeyboardEvent): void {
    if (event.key === "Escape") return tell(this, "khulasa-back", undefined);
    const mention = mentionAt(event);
    if (!mention) return;
    if (event.key === "Enter" || event.key === " ") this.select(mention);
    else if (!this.walk(mention, event.key)) return;
    event.preventDefault();
  }

  /** Arabic runs to the left: the left arrow leads on. */
  private walk(from: HTMLElement, key: string): boolean {
    const step = { ArrowLeft: 1, ArrowDown: 1, ArrowRight: -1, ArrowUp: -1 }[key];
    if (!step) return false;
    const all = [...this.renderRoot.querySelectorAll<HTMLElement>("[data-entity]")];
    const next = all[all.indexOf(from) + step];
    if (!next) return true;
    this.moveTabStop(next.dataset["start"]);
    next.focus();
    return true;
  }

  private moveTabStop(start?: string): void {
    this.tabStop = Number(start);
    this.requestUpdate();
  }

  static override styles = [controls, marks, typesetting, css`
    [role="button"] { cursor: pointer; }
    [role="button"]:hover { --k-tint: color-mix(in srgb, var(--k-type) 28%, transparent); }
    [data-start]:focus { outline: 2px solid var(--k-accent); outline-offset: 0; border-radius: 2px; }
  `];
}

function mentionAt(event: Event): HTMLElement | undefined {
  const target = event.composedPath()[0];
  return target instanceof HTMLElement && target.dataset["entity"] ? target : undefined;
}
