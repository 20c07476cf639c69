import { css, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { which, type EntityType, type Which } from "../corrections/index.ts";
import { findWords } from "../reading/find.ts";
import type { ArticleReport, TextSpan } from "../report.ts";
import { controls, KhulasaElement } from "./element.ts";
import { entityOptions, TYPES } from "./entity-options.ts";
import { dismissOnEscape, tell } from "./events.ts";
import { icon } from "./icons.ts";

/** Makes a name of words that the reader has selected: first one button, then the whole form. */
@customElement("khulasa-mark")
export class KhulasaMark extends KhulasaElement {
  @property({ attribute: false }) text = "";
  @property({ attribute: false }) report?: ArticleReport;
  @property({ attribute: false }) place?: TextSpan;
  @property() article = "";
  @property({ type: Boolean, reflect: true }) open = false;
  @state() private type: EntityType = "person";
  @query("select") private as?: HTMLSelectElement;
  @query("input") private everywhere?: HTMLInputElement;

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("place") && changed.get("place")?.start !== this.place?.start) this.open = false;
  }

  /** Takes the focus in. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>("button")?.focus({ preventScroll: true });
  }

  override render(): TemplateResult | typeof nothing {
    const { place } = this;
    if (!place) return nothing;
    return html`<div role="dialog" aria-label=${this.t.correct.mark} @keydown=${dismissOnEscape}>${this.open ? this.form(place) : this.offer()}</div>`;
  }

  private offer(): TemplateResult {
    return html`<button class="offer" @click=${() => (this.open = true)}>${icon("plus")}${this.t.correct.mark}</button>`;
  }

  private form(place: TextSpan): TemplateResult {
    const t = this.t.correct;
    const words = this.text.slice(place.start, place.end);
    const count = findWords(this.text, words).length;
    return html`
      <form @submit=${(event: Event) => this.mark(event, place, words)}>
        <p class="words reading" lang="ar" dir="auto">${words}</p>
        <fieldset>
          <legend>${t.type}</legend>
          <div class="row">${TYPES.map((type) => html`<button type="button" class="small" aria-pressed=${type === this.type ? "true" : "false"} @click=${() => (this.type = type)}>${this.t.kinds[type]}</button>`)}</div>
        </fieldset>
        <label for="as">${t.is}</label>
        <select id="as"><option value="">${t.newName}</option>${entityOptions(this.t, this.report)}</select>
        <label class="check"><input type="checkbox" checked /><span>${t.everywhere(count)}</span></label>
        <div class="row">
          <button class="small primary" type="submit">${t.add}</button>
          <button class="small" type="button" @click=${() => tell(this, "khulasa-dismiss", undefined)}>${t.cancel}</button>
        </div>
      </form>
    `;
  }

  private mark(event: Event, place: TextSpan, words: string): void {
    event.preventDefault();
    const known = this.report?.entities.find(({ id }) => id === this.as?.value);
    const as: Which = known ? which(known) : { type: this.type, name: words };
    const everywhere = this.everywhere?.checked ?? false;
    tell(this, "khulasa-correct", { kind: "mark", place: { article: this.article, start: place.start, end: place.end }, words, as, everywhere });
  }

  static override styles = [
    controls,
    css`
      :host { inline-size: fit-content; max-inline-size: 100%; }
      [role="dialog"] { max-block-size: inherit; overflow-y: auto; }
      form { display: grid; gap: 0.55rem; inline-size: min(20rem, 100%); padding: 1rem 1.1rem; background: var(--k-raised); border: 1px solid var(--k-line); border-radius: calc(var(--k-radius) * 1.3); box-shadow: var(--k-shadow); }
      .offer { display: inline-flex; gap: 0.3rem; align-items: center; border-radius: 2rem; background: var(--k-ink); border-color: var(--k-ink); color: var(--k-sheet); box-shadow: var(--k-shadow); }
      .words { font-size: 1.15rem; font-weight: 700; line-height: 1.7; }
      fieldset { margin: 0; padding: 0; border: 0; }
      label, legend { padding: 0; color: var(--k-soft); font-size: 0.8rem; }
      .check { display: flex; gap: 0.5rem; align-items: center; color: var(--k-ink); font-size: 0.9rem; }
      select { min-block-size: 2.2rem; padding: 0.2rem 0.6rem; background: var(--k-sheet); border: 1px solid var(--k-edge); border-radius: var(--k-radius); }
      input { inline-size: 1.1rem; block-size: 1.1rem; accent-color: var(--k-accent); }
      .row { display: flex; flex-wrap: wrap; gap: 0.4rem; }
      button[aria-pressed="true"] { background: var(--k-accent); border-color: var(--k-accent); color: var(--k-on-accent); }
    `,
  ];
}
