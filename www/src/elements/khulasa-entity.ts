import { css, html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { quotesAbout, quotesBy } from "../reading/about.ts";
import { contextOf } from "../reading/context.ts";
import type { Pages } from "../reading/pages.ts";
import type { ArticleReport, Entity, Link, Quote, Role, TextSpan } from "../report.ts";
import { inDigits } from "../strings/preferences.ts";
import { countryName } from "../strings/values.ts";
import { controls, KhulasaElement } from "./element.ts";
import { tell } from "./events.ts";
import { icon } from "./icons.ts";
import { knownAs } from "./known-as.ts";
import { pageMark } from "./page-mark.ts";
import { joined } from "./words.ts";
import "./khulasa-correct.ts";

/** More mentions than these are shown when asked for. */
const FEW = 4;

/** A link with what else it may be, which earlier reports do not tell. */
type Linked = Link & { alternatives?: readonly { id: string; name: string | null; country: string | null }[] };

/** All that an article tells of one entity, and the ways to correct it. */
@customElement("khulasa-entity")
export class KhulasaEntity extends KhulasaElement {
  @property({ attribute: false }) text = "";
  @property({ attribute: false }) report?: ArticleReport;
  @property({ attribute: false }) entity?: Entity;
  /** Where the pages of its file begin. */
  @property({ attribute: false }) pages?: Pages;
  /** The article's id on the desk, for corrections of one place. */
  @property() article = "";
  /** The mention that the reader points at, where it is one. */
  @property({ type: Number }) mention?: number;
  @state() private all = false;
  @state() private correcting = false;

  override render(): TemplateResult | typeof nothing {
    const { entity, report } = this;
    if (!entity || !report) return nothing;
    const t = this.t.entities;
    return html`
      ${this.facts(entity)}
      ${this.mentions(entity)}
      ${this.quotes(t.quotes, quotesBy(report, entity))}
      ${this.quotes(t.quotesAbout, quotesAbout(report, entity))}
      <div class="acts">
        <button class="small" @click=${() => tell(this, "khulasa-facts-of", entity.id)}>${t.facts}</button>
        <button class="small" aria-expanded=${this.correcting ? "true" : "false"} @click=${() => (this.correcting = !this.correcting)}>${icon("pen")}${this.t.correct.open}</button>
      </div>
      ${this.correcting
        ? html`<khulasa-correct .report=${report} .entity=${entity} .article=${this.article} .mention=${this.mention}></khulasa-correct>`
        : nothing}
    `;
  }

  private facts(entity: Entity): TemplateResult {
    const t = this.t.entities;
    const rows: [string, unknown[]][] = [
      [t.roles, entity.roles.map((role) => this.office(role))],
      [t.aliases, entity.aliases.length ? [joined(this.t, entity.aliases.map((alias) => html`<bdi class="reading" lang="ar">${alias}</bdi>`))] : []],
      [t.reasons, this.reasons(entity)],
      [t.link, entity.link ? this.link(entity.link) : []],
    ];
    return html`<dl>${rows.filter(([, values]) => values.length).map(([term, values]) => html`<div><dt>${term}</dt>${values.map((value) => html`<dd>${value}</dd>`)}</div>`)}</dl>`;
  }

  private office({ title, organization, place }: Role): TemplateResult {
    const named = [organization, place].map((id) => this.report?.entities.find((entity) => entity.id === id)?.name);
    // «وزير الخارجية الأردني» says the body already.
    const missing = named.filter((name) => name && !title.text.includes(name));
    return this.jump(title, html`${[title.text, ...missing].join(" · ")}`);
  }

  private reasons({ aliases, reasons }: Entity): TemplateResult[] {
    const hand = reasons.filter((rule) => rule.startsWith("correction/"));
    const told = aliases.length ? reasons : hand;
    const phrases = told.map((rule) => (hand.includes(rule) ? this.t.correct.byHand : (this.t.identity[rule.replace(/^.*\//, "")] ?? rule)));
    return told.length ? [html`${joined(this.t, [...new Set(phrases)])}`] : [];
  }

  private link(link: Linked): TemplateResult[] {
    const parts = knownAs(this.t, link, [this.entity?.name, this.entity?.latin]);
    const others = this.otherPlaces(link);
    return [...(parts.length ? [html`<span class="row">${parts}</span>`] : []), ...(others ? [others] : [])];
  }

  /** What else the name may be: Tripoli of Lebanon beside that of Libya. */
  private otherPlaces({ alternatives = [] }: Linked): TemplateResult | undefined {
    if (!alternatives.length) return undefined;
    const told = alternatives.slice(0, 3).map(({ id, name, country }) => html`<bdi>${[name ?? id, country && countryName(this.t.code, country)].filter((part) => part).join(this.t.code === "ar" ? "، " : ", ")}</bdi>`);
    return html`<span class="soft">${this.t.entities.orElse} ${told.map((one, at) => [at ? " · " : "", one])}</span>`;
  }

  private mentions(entity: Entity): TemplateResult {
    const t = this.t.entities;
    const told = entity.mentions.map((place, index) => ({ place, index })).filter(({ place, index }) => !place.boilerplate || index === this.mention);
    const shown = this.all ? told : told.slice(0, FEW);
    return html`
      <section>
        <h4>${t.mentions(told.length)}</h4>
        <ol>${shown.map(({ place, index }) => this.line(entity, place, index))}</ol>
        ${told.length > FEW ? html`<button class="more" aria-expanded=${this.all ? "true" : "false"} @click=${() => (this.all = !this.all)}>${this.all ? t.fewer : t.all(told.length)}</button>` : nothing}
      </section>
    `;
  }

  private line({ id }: Entity, place: TextSpan, index: number): TemplateResult {
    const { before, words, after } = contextOf(this.text, place);
    return html`<li class="mention" dir="rtl">
      <button class="place line ${index === this.mention ? "current" : ""}" lang="ar" dir="rtl" aria-current=${index === this.mention ? "true" : nothing}
        @click=${() => tell(this, "khulasa-select", { entity: id, mention: index })}>${inDigits(before)}<b>${words}</b>${inDigits(after)}</button>${pageMark(this.t, this.pages, place)}
    </li>`;
  }

  private quotes(heading: string, quotes: Quote[]): TemplateResult | typeof nothing {
    if (!quotes.length) return nothing;
    return html`<section><h4>${heading}</h4><ul>${quotes.map((quote) => html`<li>${this.jump(quote, html`<span class="said">${inDigits(this.text.slice(quote.start, quote.end))}</span>`)}</li>`)}</ul></section>`;
  }

  private jump(place: TextSpan, words: TemplateResult): TemplateResult {
    const { start, end } = place;
    return html`<button class="place" lang="ar" dir="rtl" title=${this.t.facts.goTo} @click=${() => tell(this, "khulasa-goto", { start, end })}>${words} ${pageMark(this.t, this.pages, place)}</button>`;
  }

  static override styles = [
    controls,
    css`
      :host { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.75rem; font-size: 0.92rem; }
      dl { display: grid; gap: 0.45rem; }
      dl:empty { display: none; }
      dt, h4 { margin: 0; color: var(--k-soft); font-size: 0.8rem; font-weight: 400; }
      dd { line-height: 1.8; }
      .row { display: flex; flex-wrap: wrap; gap: 0 0.9rem; }
      a { display: inline-flex; gap: 0.25em; align-items: center; color: var(--k-accent); text-underline-offset: 0.3em; }
      a .icon { inline-size: 0.85em; block-size: 0.85em; }
      ol, ul { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.1rem; }
      .place { inline-size: 100%; min-block-size: 1.5rem; padding: 0; background: none; border: 0; text-align: start; font-family: var(--k-reading); font-size: 1rem; line-height: 1.8; }
      .place:hover { color: var(--k-accent); }
      .mention { display: flex; gap: 0.6rem; align-items: baseline; }
      .mention .place { flex: 1; min-inline-size: 0; inline-size: auto; }
      .line { overflow: hidden; color: var(--k-soft); white-space: nowrap; text-overflow: ellipsis; }
      .line b { color: var(--k-ink); font-weight: 700; }
      .line.current b { background: var(--k-here); }
      .said { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden; padding-inline-start: 0.7rem; border-inline-start: 2px solid var(--k-quote); }
      .said + .page { display: block; padding-inline-start: calc(0.7rem + 2px); }
      li + li .said { margin-block-start: 0.3rem; }
      .more { min-block-size: 1.8rem; padding: 0; background: none; border: 0; color: var(--k-accent); font-size: 0.84rem; }
      .acts { display: flex; flex-wrap: wrap; gap: 0.4rem; }
    `,
  ];
}
