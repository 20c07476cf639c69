import { css, html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { namedInArticle } from "../reading/named.ts";
import type { Pages } from "../reading/pages.ts";
import type { ArticleReport, Entity } from "../report.ts";
import { number } from "../strings/plural.ts";
import { controls, KhulasaElement } from "./element.ts";
import { tell } from "./events.ts";
import { TYPES } from "./entity-options.ts";
import { marks } from "./marks.ts";
import "./khulasa-entity.ts";

/** A list longer than this gets a field to search it. */
const LONG = 12;

/** Every named thing with its mentions, grouped by type, the most mentioned first. */
@customElement("khulasa-entities")
export class KhulasaEntities extends KhulasaElement {
  @property({ attribute: false }) text = "";
  @property({ attribute: false }) report?: ArticleReport;
  /** Where the pages of its file begin. */
  @property({ attribute: false }) pages?: Pages;
  /** The article's id on the desk. */
  @property() article = "";
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
        <h3 id=${type}><span class="dot ${type}"></span>${this.t.layers[type]}</h3>
        <ul>${members.map((entity) => this.row(entity))}</ul>
      </section>
    `;
  }

  private row(entity: Entity): TemplateResult {
    const open = entity.id === this.selected;
    const count = entity.mentions.length;
    return html`
      <li class=${open ? "open" : ""}>
        <button data-row=${entity.id} aria-expanded=${open ? "true" : "false"} @click=${() => tell(this, "khulasa-select", { entity: entity.id })}>
          <bdi class="reading" lang="ar">${entity.name}</bdi>
          <span class="count"><span aria-hidden="true">${number(this.t.code, count)}</span><span class="unseen">${this.t.entities.mentions(count)}</span></span>
        </button>
        ${open ? this.details(entity) : nothing}
      </li>
    `;
  }

  private details(entity: Entity): TemplateResult {
    const whole = this.report?.entities.find(({ id }) => id === entity.id);
    return html`<div class="details">
      ${entity.latin ? html`<p class="soft"><bdi lang="ar-Latn">${entity.latin}</bdi></p>` : nothing}
      <khulasa-entity .text=${this.text} .report=${this.report} .entity=${whole} .pages=${this.pages} .article=${this.article}></khulasa-entity>
    </div>`;
  }

  static override styles = [
    controls,
    marks,
    css`
      section { margin-block-start: 0.8rem; }
      h3 { display: flex; gap: 0.5em; align-items: center; margin-block-end: 0.2rem; }
      .dot { inline-size: 0.6em; block-size: 0.6em; border-radius: 50%; background: var(--k-type) !important; }
      input { inline-size: 100%; margin-block-start: 0.5rem; padding: 0.35rem 0.7rem; background: var(--k-paper); border: 1px solid var(--k-line); border-radius: var(--k-radius); }
      li > button { display: flex; justify-content: space-between; gap: 0.8rem; align-items: center; inline-size: 100%; padding: 0.1rem 0.6rem; background: none; border-color: transparent; text-align: start; }
      li > button:hover { background: var(--k-well); border-color: transparent; }
      li > button bdi { font-size: 1.05rem; line-height: 1.8; }
      .open { background: var(--k-well); border-radius: var(--k-radius); }
      .open > button bdi { font-weight: 700; }
      .count { min-inline-size: 1.9rem; padding-inline: 0.45rem; background: var(--k-well); border-radius: 1rem; text-align: center; font-size: 0.82rem; font-variant-numeric: tabular-nums; }
      .open .count { background: var(--k-sheet); }
      .details { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.4rem; padding: 0.1rem 0.6rem 0.8rem; }
    `,
  ];
}
