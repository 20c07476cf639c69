import { css, html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { namedInArticle } from "../reading/named.ts";
import type { ArticleReport, Entity, Link, Role } from "../report.ts";
import { number } from "../strings/plural.ts";
import { countryName } from "../strings/values.ts";
import { controls, KhulasaElement } from "./element.ts";
import { tell } from "./events.ts";
import { marks } from "./marks.ts";

const TYPES: Entity["type"][] = ["person", "organization", "place", "misc"];
/** A list longer than this gets a field to search it. */
const LONG = 12;

/** Every named thing with its mentions, grouped by type, the most mentioned first. */
@customElement("khulasa-entities")
export class KhulasaEntities extends KhulasaElement {
  @property({ attribute: false }) text = "";
  @property({ attribute: false }) report?: ArticleReport;
  /** Id of the entity that is open. */
  @property() selected?: string;
  @state() private filter = "";

  /** Puts the focus on an entity's row. */
  async focusRow(entity: string): Promise<void> {
    this.filter = "";
    await this.updateComplete;
    const row = this.renderRoot.querySelector<HTMLElement>(`[data-row="${CSS.escape(entity)}"]`);
    row?.scrollIntoView({ block: "nearest" });
    row?.focus({ preventScroll: true });
  }

  override render(): TemplateResult {
    const t = this.t.entities;
    const entities = namedInArticle(this.report);
    return html`
      <h2>${t.heading} ${entities.length ? html`<span class="soft">${number(this.t.code, entities.length)}</span>` : nothing}</h2>
      ${entities.length ? nothing : html`<p class="soft">${t.none}</p>`}
      ${entities.length > LONG
        ? html`<input type="search" aria-label=${t.filter} placeholder=${t.filter} .value=${this.filter}
            @input=${(event: Event) => (this.filter = (event.target as HTMLInputElement).value)} />`
        : nothing}
      ${TYPES.map((type) => this.group(type, entities))}
    `;
  }

  private group(type: Entity["type"], entities: Entity[]): TemplateResult | typeof nothing {
    const wanted = this.filter.trim().toLowerCase();
    const matches = ({ name, latin, aliases }: Entity) => [name, latin, ...aliases].some((form) => form.toLowerCase().includes(wanted));
    const members = entities
      .filter((entity) => entity.type === type && matches(entity))
      .sort((a, b) => b.mentions.length - a.mentions.length);
    if (!members.length) return nothing;
    return html`
      <section aria-labelledby=${type}>
        <h3 id=${type}><span class="mark ${type}">${this.t.layers[type]}</span></h3>
        <ul>${members.map((entity) => this.row(entity))}</ul>
      </section>
    `;
  }

  private row(entity: Entity): TemplateResult {
    const open = entity.id === this.selected;
    const count = entity.mentions.length;
    return html`
      <li class=${open ? "open" : ""}>
        <button data-row=${entity.id} aria-expanded=${open ? "true" : "false"} @click=${() => tell(this, "khulasa-select", { entity: entity.id, from: "list" })}>
          <bdi class="reading" lang="ar">${entity.name}</bdi>
          <span class="count"><span aria-hidden="true">${number(this.t.code, count)}</span><span class="unseen">${this.t.entities.mentions(count)}</span></span>
        </button>
        ${open ? this.details(entity) : nothing}
      </li>
    `;
  }

  private details(entity: Entity): TemplateResult {
    const t = this.t.entities;
    const quotes = this.report?.quotes.filter((quote) => quote.speakerEntity === entity.id) ?? [];
    return html`
      <dl>
        ${entity.roles.length ? this.fact(t.roles, entity.roles.map((role) => this.office(role))) : nothing}
        ${entity.aliases.length ? this.fact(t.aliases, entity.aliases.map((alias) => html`<bdi class="reading" lang="ar">${alias}</bdi>`)) : nothing}
        ${entity.aliases.length && entity.reasons.length ? this.fact(t.reasons, [html`${this.reasons(entity)}`]) : nothing}
        ${entity.latin ? this.fact(t.latin, [html`<bdi lang="ar-Latn">${entity.latin}</bdi>`]) : nothing}
        ${entity.link ? this.fact(t.link, this.link(entity.link)) : nothing}
        ${quotes.length ? this.fact(t.quotes, quotes.map(({ start, end }) => this.place({ start, end }, this.text.slice(start, end)))) : nothing}
      </dl>
    `;
  }

  private fact(term: string, values: TemplateResult[]): TemplateResult {
    return html`<div><dt>${term}</dt>${values.map((value) => html`<dd>${value}</dd>`)}</div>`;
  }

  private reasons({ reasons }: Entity): string {
    const phrases = reasons.map((rule) => this.t.identity[rule.replace(/^.*\//, "")] ?? rule);
    return [...new Set(phrases)].join(this.t.code === "ar" ? "، " : ", ");
  }

  private office({ title, organization, place }: Role): TemplateResult {
    const named = [organization, place].map((id) => this.report?.entities.find((entity) => entity.id === id)?.name);
    // «وزير الخارجية الأردني» says the body already.
    const missing = named.filter((name) => name && !title.text.includes(name));
    return this.place(title, [title.text, ...missing].join(" · "));
  }

  private place({ start, end }: { start: number; end: number }, words: string): TemplateResult {
    return html`<button class="place reading" lang="ar" dir="rtl" @click=${() => tell(this, "khulasa-goto", { start, end })}>${words}</button>`;
  }

  private link({ country, lat, lon, wikidata, geonames }: Link): TemplateResult[] {
    const parts: TemplateResult[] = [];
    if (country) parts.push(html`${countryName(this.t.code, country)}`);
    if (lat != null && lon != null) parts.push(html`<bdi dir="ltr">${lat.toFixed(2)}°, ${lon.toFixed(2)}°</bdi>`);
    if (wikidata) parts.push(html`<bdi dir="ltr">Wikidata ${wikidata}</bdi>`);
    if (geonames) parts.push(html`<bdi dir="ltr">GeoNames ${geonames}</bdi>`);
    return parts;
  }

  static override styles = [
    controls,
    marks,
    css`
      section { margin-block-start: 0.8rem; }
      h3 { margin-block-end: 0.25rem; }
      h3 .mark { background-image: none; color: var(--k-ink); }
      input { inline-size: 100%; margin-block-start: 0.5rem; padding: 0.35rem 0.7rem; background: var(--k-paper); border: 1px solid var(--k-line); border-radius: var(--k-radius); }
      li > button { display: flex; justify-content: space-between; gap: 0.8rem; align-items: center; inline-size: 100%; padding: 0.1rem 0.6rem; background: none; border-color: transparent; text-align: start; }
      li > button:hover { background: var(--k-well); border-color: transparent; }
      li > button bdi { font-size: 1.05rem; line-height: 1.8; }
      .open { background: var(--k-well); border-radius: var(--k-radius); }
      .open > button bdi { font-weight: 700; }
      .count { min-inline-size: 1.9rem; padding-inline: 0.45rem; background: var(--k-well); border-radius: 1rem; text-align: center; font-size: 0.82rem; font-variant-numeric: tabular-nums; }
      .open .count { background: var(--k-sheet); }
      dl { display: grid; gap: 0.4rem; padding: 0.1rem 0.6rem 0.7rem; font-size: 0.92rem; }
      dl:empty { padding: 0; }
      dt { color: var(--k-soft); font-size: 0.8rem; }
      .place { min-block-size: 0; padding: 0; background: none; border: 0; text-align: start; line-height: 1.8; font-size: 1rem; text-decoration: underline dotted var(--k-line); text-underline-offset: 0.35em; }
      .place:hover { text-decoration-color: var(--k-accent); }
    `,
  ];
}
