import { css, html, nothing, type TemplateResult } from "lit";
import { customElement, property, query } from "lit/decorators.js";
import { entitiesAt } from "../reading/about.ts";
import type { Pages } from "../reading/pages.ts";
import type { ArticleReport, Entity } from "../report.ts";
import { controls, KhulasaElement } from "./element.ts";
import { dismissOnEscape, tell } from "./events.ts";
import { icon } from "./icons.ts";
import { marks } from "./marks.ts";
import "./khulasa-entity.ts";

/** What is known of the entity that the reader points at, right beside its mention. */
@customElement("khulasa-card")
export class KhulasaCard extends KhulasaElement {
  @property({ attribute: false }) text = "";
  @property({ attribute: false }) report?: ArticleReport;
  @property({ attribute: false }) entity?: Entity;
  /** Where the pages of its file begin. */
  @property({ attribute: false }) pages?: Pages;
  @property() article = "";
  @property({ type: Number }) mention = 0;
  /** It stays until dismissed, and shows all that it can do. */
  @property({ type: Boolean, reflect: true }) pinned = false;
  @query("[role=dialog]") private dialog?: HTMLElement;

  /** Takes the focus in. */
  override focus(): void {
    this.dialog?.focus({ preventScroll: true });
  }

  override render(): TemplateResult | typeof nothing {
    const { entity, report } = this;
    if (!entity || !report) return nothing;
    const t = this.t.entities;
    return html`
      <div role="dialog" aria-label=${entity.name} tabindex="-1" @keydown=${dismissOnEscape}>
        <header>
          <p class="kind"><span class="dot ${entity.type}"></span>${this.t.kinds[entity.type]}</p>
          <button class="close" aria-label=${t.close} @click=${() => tell(this, "khulasa-dismiss", undefined)}>${icon("close")}</button>
          <h3><bdi class="reading" lang="ar">${entity.name}</bdi></h3>
          ${entity.latin ? html`<p class="latin"><bdi lang="ar-Latn">${entity.latin}</bdi></p>` : nothing}
          ${this.around(report, entity)}
        </header>
        <khulasa-entity .text=${this.text} .report=${report} .entity=${entity} .pages=${this.pages} .article=${this.article} .mention=${this.mention}></khulasa-entity>
        <button class="more" @click=${() => tell(this, "khulasa-back", undefined)}>${t.inList}</button>
      </div>
    `;
  }

  /** Names inside names: the ministry around its country. */
  private around(report: ArticleReport, entity: Entity): TemplateResult | typeof nothing {
    const place = entity.mentions[this.mention];
    const others = place ? entitiesAt(report, place).filter((other) => other !== entity) : [];
    if (!others.length) return nothing;
    return html`<p class="around"><span class="soft">${this.t.entities.inside}</span>
      ${others.map((other) => html`<button class="small reading" lang="ar" @click=${() => tell(this, "khulasa-select", { entity: other.id })}>${other.name}</button>`)}</p>`;
  }

  static override styles = [
    controls,
    marks,
    css`
      [role="dialog"] { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.8rem; max-block-size: inherit; padding: 1rem 1.1rem 0.9rem; overflow-y: auto; overscroll-behavior: contain; scrollbar-width: thin; background: var(--k-raised); border: 1px solid var(--k-line); border-radius: calc(var(--k-radius) * 1.3); box-shadow: var(--k-shadow); }
      [role="dialog"]:focus { outline: none; }
      [role="dialog"]:focus-visible { outline: 2px solid var(--k-accent); outline-offset: -2px; }
      header { display: grid; grid-template-columns: 1fr auto; align-items: center; }
      header > h3, header > .latin, header > .around { grid-column: 1 / -1; }
      h3 { font-size: 1.4rem; line-height: 1.55; font-weight: 700; color: var(--k-ink); }
      .kind { display: flex; gap: 0.45em; align-items: center; font-size: 0.82rem; color: var(--k-soft); }
      .dot { inline-size: 0.65em; block-size: 0.65em; border-radius: 50%; background: var(--k-type) !important; text-decoration: none; }
      .latin { color: var(--k-soft); font-size: 0.92rem; }
      .close { display: grid; place-items: center; min-block-size: 2rem; inline-size: 2rem; margin-inline-end: -0.5rem; padding: 0; background: none; border: 0; color: var(--k-soft); }
      .close:hover { color: var(--k-ink); }
      .around { display: flex; flex-wrap: wrap; gap: 0.4rem; align-items: center; margin-block-start: 0.3rem; }
      .more { justify-self: start; min-block-size: 1.8rem; padding: 0; background: none; border: 0; color: var(--k-accent); font-size: 0.84rem; }
      :host(:not([pinned])) .close { visibility: hidden; }
    `,
  ];
}
