import { css, html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import type { Pages } from "../reading/pages.ts";
import type { ArticleReport, DateFact, EventFact, Keyphrase, Quantity, Quote, TextSpan } from "../report.ts";
import { number } from "../strings/plural.ts";
import { readableDate, readableDay, readableQuantity } from "../strings/values.ts";
import { inDigits } from "../strings/preferences.ts";
import { controls, KhulasaElement } from "./element.ts";
import { entityOptions } from "./entity-options.ts";
import { tell } from "./events.ts";
import { icon } from "./icons.ts";
import { pageMark } from "./page-mark.ts";

/** What the text tells beside names: offices, quotes, dates, figures, events, key phrases. */
@customElement("khulasa-facts")
export class KhulasaFacts extends KhulasaElement {
  @property({ attribute: false }) text = "";
  /** The whole report, or the facts of one entity in it. */
  @property({ attribute: false }) report?: ArticleReport;
  /** Where the pages of its file begin. */
  @property({ attribute: false }) pages?: Pages;
  /** Id of the entity that the facts are about, where they are about one. */
  @property() about?: string;

  override render(): TemplateResult {
    const t = this.t.facts;
    const report = this.report;
    const panels = report
      ? [
          this.panel(t.keyphrases, report.keyphrases.map((phrase) => this.keyphrase(phrase)), "phrases"),
          this.panel(t.headline, (report.headline?.missing ?? []).map((missing) => this.item(missing, missing.text, ""))),
          this.panel(t.roles, this.roles(report), "pairs"),
          this.panel(t.quotes, report.quotes.map((quote) => this.quote(quote))),
          this.panel(t.events, report.events.map((event) => this.event(event))),
          this.panel(t.dates, report.dates.map((date) => this.date(date)), "pairs"),
          this.panel(t.quantities, report.quantities.map((quantity) => this.quantity(quantity)), "pairs"),
        ]
      : [];
    const some = panels.some((panel) => panel !== nothing);
    return html`<h2>${t.heading}</h2>${this.filter()}${some ? panels : html`<p class="soft">${t.none}</p>`}`;
  }

  private filter(): TemplateResult | typeof nothing {
    const t = this.t.facts;
    const options = entityOptions(this.t, this.report);
    if (options === nothing) return nothing;
    const choose = (event: Event) => tell(this, "khulasa-facts-of", (event.target as HTMLSelectElement).value || undefined);
    return html`<div class="filter">
      <select aria-label=${t.about} .value=${live(this.about ?? "")} @change=${choose}><option value="">${t.ofAll}</option>${options}</select>
      ${this.about ? html`<button class="all" aria-label=${t.ofAll} @click=${() => tell(this, "khulasa-facts-of", undefined)}>${icon("close")}</button>` : nothing}
    </div>`;
  }

  private panel(heading: string, items: TemplateResult[], kind = ""): TemplateResult | typeof nothing {
    if (!items.length) return nothing;
    return html`
      <details open>
        <summary><h3>${heading}</h3> <span class="soft">${number(this.t.code, items.length)}</span></summary>
        <ul class=${kind}>${items}</ul>
      </details>
    `;
  }

  /** An item that leads to its place in the text. */
  private item(place: TextSpan, words: string, about: unknown, rule?: string): TemplateResult {
    const hint = rule ? `${this.t.facts.goTo} (${this.t.facts.rule}: ${rule})` : this.t.facts.goTo;
    return html`<li>
      <button title=${hint} @click=${() => this.goTo(place)}>
        <bdi class="reading" lang="ar">${inDigits(words)}</bdi>
        <span class="soft">${about}${this.page(place, about !== "")}</span>
      </button>
    </li>`;
  }

  private goTo({ start, end }: TextSpan): void {
    tell(this, "khulasa-goto", { start, end });
  }

  private page(place: TextSpan, beside: boolean): TemplateResult | typeof nothing {
    const mark = pageMark(this.t, this.pages, place);
    return mark === nothing ? nothing : html`${beside ? " · " : nothing}${mark}`;
  }

  private roles({ entities }: ArticleReport): TemplateResult[] {
    return entities.flatMap((entity) =>
      entity.roles.map((role) => this.item(role.title, role.title.text, html`<bdi lang="ar">${entity.name}</bdi>`, role.rule)),
    );
  }

  private quote(quote: Quote): TemplateResult {
    const t = this.t.facts;
    const speaker = this.name(quote.speakerEntity) ?? quote.speaker?.text ?? t.unknownSpeaker;
    const about = [html`<bdi lang="ar">${speaker}</bdi>`, t[quote.kind], t.polarities[quote.polarity], quote.medium && html`<bdi lang="ar">${quote.medium.text}</bdi>`];
    const parts = about.filter((part) => part).map((part) => html`<span class="part">${part}</span>`);
    return this.item(quote, this.text.slice(quote.start, quote.end), parts, quote.rule);
  }

  private event(event: EventFact): TemplateResult {
    const t = this.t.facts;
    const parts = ([[t.agent, this.name(event.agent) ?? event.agentText?.text], [t.target, this.name(event.target) ?? event.targetText?.text], [t.place, this.name(event.place)], [t.date, event.date && readableDay(this.t.code, event.date)]] as const)
      .filter(([, value]) => value)
      .map(([label, value]) => html`<span class="part">${label}: <bdi>${value}</bdi></span>`);
    const flags = [event.negated && t.negated, event.planned && t.planned].filter((flag) => flag);
    const family = [this.t.events[event.type] ?? event.type, ...flags].join(" · ");
    return this.item(event.trigger, event.trigger.text, html`<span class="part">${family}</span>${parts}`, event.rule);
  }

  private date(date: DateFact): TemplateResult {
    const precision = this.t.precisions[date.precision] ?? date.precision;
    return this.item(date, date.text, html`<bdi>${readableDate(this.t.code, date)}</bdi> · ${precision}`, date.rule);
  }

  private quantity(quantity: Quantity): TemplateResult {
    const of = quantity.of ? html` · <bdi lang="ar">${quantity.of.text}</bdi>` : nothing;
    const kind = this.t.facts.quantityKinds[quantity.kind];
    return this.item(quantity, quantity.text, html`<bdi>${readableQuantity(this.t.code, quantity)}</bdi> · ${kind}${of}`, quantity.rule);
  }

  private keyphrase({ text, mentions }: Keyphrase): TemplateResult {
    const first = mentions[0];
    if (!first) return html`<li><bdi class="reading">${text}</bdi></li>`;
    const count = mentions.length > 1 ? html`<span class="soft">× ${number(this.t.code, mentions.length)}</span>` : nothing;
    return html`<li><button title=${this.t.facts.goTo} @click=${() => this.goTo(first)}><bdi class="reading" lang="ar">${inDigits(text)}</bdi>${count}</button></li>`;
  }

  private name(id?: string | null): string | undefined {
    return id ? this.report?.entities.find((entity) => entity.id === id)?.name : undefined;
  }

  static override styles = [
    controls,
    css`
      .filter { display: flex; gap: 0.3rem; margin-block-start: 0.5rem; }
      .filter select { flex: 1; min-inline-size: 0; min-block-size: 2.2rem; padding-inline: 0.6rem; background: var(--k-paper); border: 1px solid var(--k-edge); border-radius: var(--k-radius); }
      .filter .all { display: grid; place-items: center; inline-size: 2.2rem; padding: 0; }
      details { margin-block-start: 0.7rem; }
      summary { display: flex; gap: 0.5rem; align-items: baseline; cursor: pointer; list-style: none; }
      summary::-webkit-details-marker { display: none; }
      summary::before { content: "+"; inline-size: 0.9em; color: var(--k-accent); font-weight: 600; }
      details[open] > summary::before { content: "−"; }
      summary h3 { color: var(--k-ink); }
      ul { display: grid; gap: 0.1rem; margin-block-start: 0.2rem; }
      button { display: grid; inline-size: 100%; min-block-size: 0; padding: 0.25rem 0.6rem; background: none; border: 0; text-align: start; }
      button:hover { background: var(--k-well); }
      .pairs button { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 0.9rem; align-items: baseline; }
      bdi.reading { font-size: 1.02rem; line-height: 1.8; }
      .part + .part::before { content: " · "; }
      .phrases { display: flex; flex-wrap: wrap; gap: 0.4rem; }
      .phrases button { display: inline-flex; gap: 0.4rem; align-items: baseline; padding: 0.05rem 0.75rem; background: var(--k-well); border-radius: 2rem; }
    `,
  ];
}
