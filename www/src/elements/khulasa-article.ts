import { css, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { directionOf, groupsOf, stretchesOf, type Group, type Stretch } from "../reading/blocks.ts";
import { LAYERS, marksOf, segmentsOf, type Layer, type Mark, type Segment } from "../reading/layers.ts";
import { breaksOf, type PageBreak, type Pages } from "../reading/pages.ts";
import { selectedSpan } from "../reading/selection.ts";
import type { ArticleReport, TextSpan } from "../report.ts";
import { inDigits } from "../strings/preferences.ts";
import { controls, KhulasaElement } from "./element.ts";
import { tell, type Pointed } from "./events.ts";
import { marks } from "./marks.ts";
import { pageBreak, pageBreaks } from "./page-break.ts";
import { typesetting } from "./typesetting.ts";

/** Characters set at once: a book of megabytes is set as far as it is read. */
const PAGE = 60_000;
/** Milliseconds that a pointer rests on a mention before its card comes. */
const REST = 320;

/** The text in its blocks with all marks on it. Shows the bare text while there is no report. */
@customElement("khulasa-article")
export class KhulasaArticle extends KhulasaElement {
  @property({ attribute: false }) text = "";
  @property({ attribute: false }) report?: ArticleReport;
  /** Where the pages of its file begin. */
  @property({ attribute: false }) pages?: Pages;
  @property({ attribute: false }) shown: ReadonlySet<Layer> = new Set(LAYERS);
  @property({ type: Number }) summaryLength = 3;
  /** Where the reader was led to. */
  @property({ attribute: false }) here?: TextSpan;
  /** What a search found. */
  @property({ attribute: false }) finds: readonly TextSpan[] = [];
  @state() private limit = PAGE;
  /** The mention that the Tab key reaches; the arrows walk on from it. */
  private tabStop?: number;
  private stretches: Stretch[] = [];
  private breaks: PageBreak[] = [];
  /** Pages that begin with a stretch, or between it and the one before, by where the stretch begins. */
  private opened: ReadonlyMap<number, number> = new Map();
  private settling?: ReturnType<typeof setTimeout>;
  private quiet = false;
  private resting?: ReturnType<typeof setTimeout>;

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener("selectionchange", this.reselect);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener("selectionchange", this.reselect);
    clearTimeout(this.resting);
    clearTimeout(this.settling);
  }

  /** Puts the focus back on a mention. */
  focusMention(entity: string, mention: number): void {
    const place = this.renderRoot.querySelector<HTMLElement>(`[data-entity="${CSS.escape(entity)}"][data-mention="${mention}"]`);
    // The card was just sent away: coming back to its mention must not bring it again.
    this.quiet = true;
    place?.focus({ preventScroll: true });
    this.quiet = false;
  }

  /** Brings a mention to the upper part of the screen, where a sheet from below leaves room. */
  lift({ box }: Pick<Pointed, "box">): void {
    const wanted = innerHeight * 0.2;
    if (box.top > wanted) scrollBy({ top: box.top - wanted, behavior: isCalm() ? "auto" : "smooth" });
  }

  /** Where on the screen a place is that has a mark of its own. */
  boxOf({ start }: TextSpan): DOMRect | undefined {
    return this.renderRoot.querySelector(`[data-start="${start}"]`)?.getBoundingClientRect();
  }

  /** Brings the place in `here` into view and, if wanted, puts the focus on it. */
  async reveal(focus = true): Promise<void> {
    if (!this.here) return;
    if (this.here.start > this.limit) this.limit = this.here.end + PAGE;
    await this.updateComplete;
    const place = this.renderRoot.querySelector<HTMLElement>(`[data-start="${this.here.start}"]`);
    if (!place) return;
    place.closest("details")?.setAttribute("open", "");
    place.scrollIntoView({ block: "center", behavior: isCalm() ? "auto" : "smooth" });
    if (focus) place.focus({ preventScroll: true });
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("text")) {
      this.limit = PAGE;
      this.tabStop = undefined;
    }
    if (changed.has("text") || changed.has("report")) this.stretches = stretchesOf(this.text, this.report?.blocks ?? []);
    if (changed.has("text") || changed.has("pages")) this.breaks = breaksOf(this.pages, this.text.length);
    if (changed.has("text") || changed.has("report") || changed.has("pages")) this.opened = openedBy(this.stretches, this.breaks);
  }

  override render(): TemplateResult {
    const stretches = this.stretches.flatMap((stretch) => this.within(stretch));
    const all = this.report ? marksOf(this.report, this) : [];
    const marking = all.filter((mark) => mark.start < this.limit);
    const first = marking.find((mark) => mark.entity)?.start;
    this.tabStop ??= first;
    const cut = this.text.length > this.limit && (stretches.at(-1)?.end ?? 0) >= this.limit;
    return html`
      <article lang="ar" @click=${this.choose} @keydown=${this.key} @pointerover=${this.hover} @pointerout=${this.unhover} @focusin=${this.focused} @focusout=${this.unhover} @pointerup=${this.offer} @keyup=${this.offer}>
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
    if (kind === "single") return html`${stretches.map((stretch) => html`${this.above(stretch)}${this.block(stretch, marking)}`)}`;
    if (kind === "list") return html`<ul>${stretches.map((stretch) => this.item(stretch, marking))}</ul>`;
    return html`
      <details>
        <summary lang=${this.t.code} dir=${this.t.direction}>${this.t.article.hidden(stretches.length)}</summary>
        ${stretches.map((stretch) => html`<p class="boilerplate" data-from=${stretch.start} dir=${this.direction(stretch)}>${this.opening(stretch)}${this.words(stretch, marking)}</p>`)}
      </details>
    `;
  }

  private item(stretch: Stretch, marking: Mark[]): TemplateResult {
    // An item that brings its own number needs no bullet.
    const bare = /^[\d٠-٩]+\s*[.)\-–]/u.test(this.text.slice(stretch.start, stretch.start + 6));
    return html`<li class=${bare ? "bare" : ""} data-from=${stretch.start} dir=${this.direction(stretch)}>${this.opening(stretch)}${this.words(stretch, marking)}</li>`;
  }

  private block(stretch: Stretch, marking: Mark[]): TemplateResult {
    const words = this.words(stretch, marking);
    const dir = this.direction(stretch);
    switch (stretch.role) {
      case "headline":
        return html`<h2 data-from=${stretch.start} dir=${dir}>${words}</h2>`;
      case "subheading":
        return html`<h3 data-from=${stretch.start} dir=${dir}>${words}</h3>`;
      case "quote":
        return html`<blockquote data-from=${stretch.start} dir=${dir}>${words}</blockquote>`;
      default:
        return html`<p class=${stretch.role} data-from=${stretch.start} dir=${dir}>${words}</p>`;
    }
  }

  private above({ start }: Stretch): TemplateResult | typeof nothing {
    const page = this.opened.get(start);
    return page ? pageBreak(this.t, page, "above") : nothing;
  }

  /** In a list and in what is folded there is no room between: the page is marked where the words begin. */
  private opening({ start }: Stretch): TemplateResult | typeof nothing {
    const page = this.opened.get(start);
    return page ? pageBreak(this.t, page, "inside") : nothing;
  }

  private direction({ start, end }: Stretch): "rtl" | "ltr" {
    return directionOf(this.text.slice(start, Math.min(end, start + 2000)));
  }

  private words(stretch: Stretch, marking: Mark[]): (TemplateResult | string)[] {
    const inside = this.breaks.filter(({ at }) => stretch.start < at && at < stretch.end);
    const from = [{ at: stretch.start, page: 0 }, ...inside];
    return from.flatMap(({ at, page }, n) => {
      const piece = { ...stretch, start: at, end: inside[n]?.at ?? stretch.end };
      return [...(page ? [pageBreak(this.t, page, "inside")] : []), ...segmentsOf(piece, marking).map((segment) => this.segment(segment))];
    });
  }

  // No space may stand between the tag and the words: it would be set.
  private segment({ start, end, marks: over }: Segment): TemplateResult | string {
    const words = inDigits(this.text.slice(start, end));
    if (!over.length) return words;
    const names = [...new Set(["mark", ...over.flatMap(({ layer, variant = layer }) => [layer, variant])])].join(" ");
    const mention = over.findLast((mark) => mark.entity);
    if (!mention) return html`<span class=${names} data-start=${start} tabindex=${over.some((mark) => mark.layer === "here") ? -1 : nothing}>${words}</span>`;
    // A name around another comes in pieces; the keyboard stops at its first one alone.
    if (mention.start !== start) return html`<span class=${names} data-start=${start} data-entity=${mention.entity ?? nothing} data-mention=${mention.mention ?? nothing}>${words}</span>`;
    const tab = start === this.tabStop ? 0 : -1;
    return html`<span class=${names} role="button" aria-haspopup="dialog" tabindex=${tab} data-start=${start} data-entity=${mention.entity ?? nothing} data-mention=${mention.mention ?? nothing}>${words}</span>`;
  }

  private choose(event: Event): void {
    const mention = mentionAt(event);
    // A click that ends a selection is meant for the words, not for the name among them.
    if (mention && !selectedSpan(this.renderRoot)) this.point(mention, "press");
  }

  private readonly hover = (event: PointerEvent): void => {
    const mention = mentionAt(event);
    if (!mention || event.pointerType !== "mouse" || event.buttons) return;
    clearTimeout(this.resting);
    this.resting = setTimeout(() => this.point(mention, "hover"), REST);
  };

  private readonly unhover = (event: Event): void => {
    if (!mentionAt(event)) return;
    clearTimeout(this.resting);
    tell(this, "khulasa-point", undefined);
  };

  private focused(event: Event): void {
    const mention = mentionAt(event);
    if (!this.quiet && mention?.matches(":focus-visible")) this.point(mention, "focus");
  }

  private point(mention: HTMLElement, by: Pointed["by"]): void {
    clearTimeout(this.resting);
    const { entity = "", mention: index, start } = mention.dataset;
    if (by === "press") this.moveTabStop(start);
    tell(this, "khulasa-point", { entity, mention: Number(index), box: mention.getBoundingClientRect(), by });
  }

  /** A selection that is done offers to make a name of its words. */
  private readonly offer = (): void => {
    // The browser settles the selection after the event.
    setTimeout(() => {
      const selected = this.report && selectedSpan(this.renderRoot);
      if (selected) tell(this, "khulasa-words", { ...trimmedTo(this.text, selected), box: selected.box });
    });
  };

  /** A finger that selects lets go of the words without telling: the selection that rests is done. */
  private readonly reselect = (): void => {
    clearTimeout(this.settling);
    if (!selectedSpan(this.renderRoot)) return tell(this, "khulasa-words", undefined);
    if (matchMedia("(pointer: coarse)").matches) this.settling = setTimeout(this.offer, 600);
  };

  private key(event: KeyboardEvent): void {
    const mention = mentionAt(event);
    if (!mention) return;
    if (event.key === "Enter" || event.key === " ") this.point(mention, "press");
    else if (!this.walk(mention, event.key)) return;
    event.preventDefault();
  }

  /** Arabic runs to the left: the left arrow leads on. */
  private walk(from: HTMLElement, key: string): boolean {
    const step = { ArrowLeft: 1, ArrowDown: 1, ArrowRight: -1, ArrowUp: -1 }[key];
    if (!step) return false;
    const all = [...this.renderRoot.querySelectorAll<HTMLElement>("[role=button]")];
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

  static override styles = [controls, marks, typesetting, pageBreaks, css`
    [data-entity] { cursor: pointer; }
    [data-entity]:hover { --k-tint: color-mix(in srgb, var(--k-type) 22%, transparent); }
    [data-start]:focus { outline: 2px solid var(--k-accent); outline-offset: 1px; border-radius: 2px; }
    [data-start] { scroll-margin-block: 5rem; }
  `];
}

function isCalm(): boolean {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}

function mentionAt(event: Event): HTMLElement | undefined {
  const target = event.composedPath()[0];
  return target instanceof HTMLElement && target.dataset["entity"] ? target : undefined;
}

/** The last page that begins after the end of each stretch's neighbour and not after its own beginning. */
function openedBy(stretches: readonly Stretch[], breaks: readonly PageBreak[]): Map<number, number> {
  const opened = new Map<number, number>();
  let [next, before] = [0, -1];
  for (const { start, end } of stretches) {
    for (; (breaks[next]?.at ?? Infinity) <= start; next++) if ((breaks[next]?.at ?? 0) >= before) opened.set(start, breaks[next]?.page ?? 0);
    before = end;
  }
  return opened;
}

/** The selection without the spaces and signs at its ends. */
function trimmedTo(text: string, { start, end }: TextSpan): TextSpan {
  const words = text.slice(start, end);
  const [head = ""] = /^[^\p{L}\p{N}]*/u.exec(words) ?? [];
  const [tail = ""] = /[^\p{L}\p{M}\p{N}]*$/u.exec(words) ?? [];
  return { start: start + head.length, end: end - tail.length };
}
