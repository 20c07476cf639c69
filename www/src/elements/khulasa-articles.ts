import { css, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { ENCODINGS, type Encoding } from "../intake/encoding.ts";
import { isPiece } from "../reading/pages.ts";
import type { Article } from "../session.ts";
import { languageName, readableDay } from "../strings/values.ts";
import { controls, KhulasaElement } from "./element.ts";
import { tell } from "./events.ts";
import { icon } from "./icons.ts";
import { pageSaid } from "./page-mark.ts";

/** What a card that is being dragged is known by; other drags are none of its business. */
export const CARD_TYPE = "application/x-khulasa-card";

/** The articles on the desk as cards. */
@customElement("khulasa-articles")
export class KhulasaArticles extends KhulasaElement {
  @property({ attribute: false }) articles: readonly Article[] = [];
  @property() current?: string;
  /** The card that another one is held over. */
  @state() private under?: string;
  private refocus?: { id: string; name: string };

  override updated(changed: PropertyValues<this>): void {
    if (changed.has("current")) this.renderRoot.querySelector("[data-current]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
    if (!this.refocus) return;
    // A card that was moved by the keyboard keeps the focus on its button.
    this.renderRoot.querySelector<HTMLElement>(`[data-id="${this.refocus.id}"] .${this.refocus.name}`)?.focus();
    this.refocus = undefined;
  }

  override render(): TemplateResult {
    const t = this.t.intake;
    return html`
      <nav aria-label=${t.articles}>
        <ul>${this.articles.map((article, at) => this.card(article, at))}</ul>
      </nav>
    `;
  }

  private card(article: Article, at: number): TemplateResult {
    const { id, state } = article;
    const title = titleOf(article) || this.t.intake.untitled;
    const current = id === this.current;
    return html`
      <li class="${state} ${this.under === id ? "under" : ""}" data-id=${id} ?data-current=${current} draggable="true"
        @dragstart=${(event: DragEvent) => event.dataTransfer?.setData(CARD_TYPE, id)} @dragover=${(event: DragEvent) => this.over(event, id)}
        @dragleave=${() => (this.under = undefined)} @drop=${(event: DragEvent) => this.drop(event, at)}>
        <button class="open" aria-current=${current ? "true" : "false"} @click=${() => tell(this, "khulasa-open", id)}>
          <bdi class="title reading">${title}</bdi>
          <span class="soft">${this.facts(article, current).map((fact) => html`<span><bdi>${fact}</bdi></span>`)}</span>
        </button>
        ${current ? this.origin(article) : nothing}
        ${this.acts(article, at, title, current)}
      </li>
    `;
  }

  private acts({ id, state }: Article, at: number, title: string, current: boolean): TemplateResult {
    const t = this.t.intake;
    const working = state === "waiting" || state === "reading";
    return html`<span class="acts">
      ${current
        ? html`
            <button class="earlier" aria-label=${t.earlier(title)} title=${t.earlier("")} ?disabled=${at === 0} @click=${() => this.move(id, at - 1, "earlier")}>${icon("earlier")}</button>
            <button class="later" aria-label=${t.later(title)} title=${t.later("")} ?disabled=${at === this.articles.length - 1} @click=${() => this.move(id, at + 1, "later")}>${icon("later")}</button>
            ${working ? nothing : html`<button class="again" aria-label=${t.readAgain(title)} title=${t.again} @click=${() => tell(this, "khulasa-read-again", id)}>${icon("again")}</button>`}`
        : nothing}
      <button class="remove" aria-label=${t.remove(title)} title=${t.remove("")} @click=${() => tell(this, "khulasa-remove", id)}>${icon("close")}</button>
    </span>`;
  }

  /** How the file was read: what to know of it, and the encoding to choose another. */
  private origin(article: Article): TemplateResult | typeof nothing {
    const { source, bytes, id } = article;
    if (!source || (!source.notes.length && !source.encoding)) return nothing;
    const t = this.t.readers;
    return html`<div class="origin">
      ${source.notes.map(({ code, count }) => html`<p class="note">${t.notes[code]?.(count ?? 0) ?? code}</p>`)}
      ${source.encoding && !bytes ? html`<p class="soft">${t.encoding}: <bdi>${t.encodings[source.encoding]}</bdi>${source.guessed ? ` (${t.guessed})` : nothing}. ${t.reopen}</p>` : nothing}
      ${source.encoding && bytes
        ? html`<label>${t.encoding}${source.guessed ? html` <span class="soft">(${t.guessed})</span>` : nothing}
            <select @change=${(event: Event) => this.recode(id, source.encoding, event.target as HTMLSelectElement)}>
              ${ENCODINGS.map((encoding) => html`<option value=${encoding} .selected=${encoding === source.encoding}>${t.encodings[encoding]}</option>`)}
            </select></label>`
        : nothing}
    </div>`;
  }

  /** The field shows the choice once it has been followed: in some encodings a file is no text at all. */
  private recode(id: string, present: Encoding | undefined, field: HTMLSelectElement): void {
    const encoding = field.value as Encoding;
    field.value = present ?? encoding;
    tell(this, "khulasa-encoding", { id, encoding });
  }

  private facts(article: Article, current: boolean): string[] {
    const { state, report, name, source } = article;
    const t = this.t.readers;
    const day = report?.published && readableDay(this.t.code, report.published.value);
    const language = report && (current || report.language !== "ar") ? languageName(this.t.code, report.language) : undefined;
    const outlet = source?.outlet ?? report?.outlet ?? report?.dateline?.outlet;
    const format = source && source.format !== "text" ? t.formats[source.format] : undefined;
    const pages = this.pages(article);
    const encoding = source?.encoding && source.encoding !== "utf-8" ? t.encodings[source.encoding] : undefined;
    const warning = !current && source?.notes.length ? t.warning : undefined;
    const facts = state === "ready" ? [outlet, day, language, this.t.intake.words(wordsOf(article)), format, pages, encoding, warning] : [this.t.states[state], name];
    return facts.filter((fact): fact is string => !!fact);
  }

  /** How many pages, or of a piece of a longer file which. */
  private pages({ source, text }: Article): string | undefined {
    const { pages } = source ?? {};
    if (!pages) return undefined;
    return isPiece(pages, text.length) ? pageSaid(this.t, pages, { start: 0, end: text.length })?.short : this.t.readers.pages(pages.length);
  }

  private move(id: string, to: number, name: string): void {
    this.refocus = { id, name };
    tell(this, "khulasa-move", { id, to });
  }

  private over(event: DragEvent, id: string): void {
    if (!event.dataTransfer?.types.includes(CARD_TYPE)) return;
    event.preventDefault();
    this.under = id;
  }

  private drop(event: DragEvent, to: number): void {
    const id = event.dataTransfer?.getData(CARD_TYPE);
    this.under = undefined;
    if (!id) return;
    event.preventDefault();
    tell(this, "khulasa-move", { id, to });
  }

  static override styles = [
    controls,
    css`
      ul { display: grid; grid-auto-flow: column; grid-auto-columns: minmax(14rem, 19rem); gap: 0.6rem; align-items: start; overflow-x: auto; padding: 2px 2px 0.4rem; scrollbar-width: thin; }
      li { position: relative; display: grid; grid-template-columns: minmax(0, 1fr); background: var(--k-sheet); border: 1px solid var(--k-line); border-radius: var(--k-radius); content-visibility: auto; contain-intrinsic-block-size: 5.5rem; }
      li:hover { border-color: var(--k-edge); }
      li[data-current] { border-color: var(--k-accent); border-inline-start-width: 4px; }
      li.under { outline: 2px dashed var(--k-accent); outline-offset: 1px; }
      .open { display: grid; align-content: start; gap: 0.15rem; min-inline-size: 0; padding: 0.65rem 0.9rem; padding-inline-end: 2.3rem; text-align: start; background: none; border: 0; }
      .title { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden; line-height: 1.65; font-weight: 700; }
      .soft { font-size: 0.8rem; line-height: 1.6; }
      .soft > span { display: inline-block; max-inline-size: 100%; }
      .soft > span:not(:last-child)::after { content: "·"; margin-inline: 0.4em; }
      .origin { display: grid; gap: 0.4rem; padding: 0 0.9rem 0.4rem; font-size: 0.8rem; line-height: 1.6; }
      .origin .note { padding: 0.3rem 0.6rem; background: var(--k-warn-well); color: var(--k-warn); border-radius: 0.3rem; }
      .origin label { display: flex; flex-wrap: wrap; gap: 0.2rem 0.5rem; align-items: center; color: var(--k-soft); }
      .origin select { min-block-size: 1.9rem; padding: 0 0.4rem; background: var(--k-paper); color: var(--k-ink); border: 1px solid var(--k-line); border-radius: 0.4rem; }
      .acts { position: absolute; inset-block-start: 0.25rem; inset-inline-end: 0.25rem; }
      li[data-current] .acts { position: static; display: flex; padding: 0 0.5rem 0.35rem; }
      li[data-current] .acts .remove { margin-inline-start: auto; }
      li[data-current] .open { padding-inline-end: 0.9rem; padding-block-end: 0.2rem; }
      .acts button { display: inline-grid; place-items: center; min-block-size: 1.9rem; inline-size: 1.9rem; padding: 0; background: none; border: 0; color: var(--k-soft); }
      .acts button:hover { color: var(--k-accent); background: var(--k-well); }
      .acts button:disabled { opacity: 0.35; cursor: default; background: none; }
      .icon { inline-size: 1.05rem; block-size: 1.05rem; }
      .failed .soft { color: var(--k-warn); }
      .reading .soft, .waiting .soft { color: var(--k-accent); }
      /* In a row the neighbours stand beside, not above and below. */
      .earlier .icon, .later .icon { rotate: -90deg; }
      .earlier:dir(rtl) .icon, .later:dir(rtl) .icon { rotate: 90deg; }
      @media (max-width: 40rem) {
        .title { -webkit-line-clamp: 1; }
        .open { padding-block: 0.45rem; }
        ul { grid-auto-columns: minmax(16.5rem, 19rem); }
        /* The buttons stand at the end of the last line of facts; where it is full, this makes them another. */
        li[data-current]:not(:has(.origin)) .open .soft::after { content: ""; display: inline-block; inline-size: 7rem; block-size: 1.9rem; vertical-align: middle; }
        li[data-current]:not(:has(.origin)) .open { padding-block-end: 0.15rem; }
        li[data-current]:not(:has(.origin)) .acts { position: absolute; inset-block: auto 0.15rem; inset-inline-end: 0; gap: 0; padding: 0; padding-inline: 0.3rem; }
      }
      @media (min-width: 78rem) {
        ul { grid-auto-flow: row; grid-template-columns: minmax(0, 1fr); gap: 0.5rem; overflow: visible; padding: 0; }
        li { contain-intrinsic-block-size: auto 5.5rem; }
        .earlier .icon, .later .icon, .earlier:dir(rtl) .icon, .later:dir(rtl) .icon { rotate: none; }
      }
    `,
  ];
}

/** The headline, else the beginning of the text. */
export function titleOf({ report, text }: Pick<Article, "report" | "text">): string {
  const title = report?.title;
  const words = title ? text.slice(title.start, title.end) : text.trimStart().slice(0, 160).split("\n", 1)[0];
  return words?.trim() ?? "";
}

const counts = new WeakMap<Article, number>();

/** Words between spaces; counted once, since a text may be megabytes long. */
function wordsOf(article: Article): number {
  const known = counts.get(article);
  if (known !== undefined) return known;
  let words = 0;
  for (const _ of article.text.matchAll(/\S+/g)) words++;
  counts.set(article, words);
  return words;
}
