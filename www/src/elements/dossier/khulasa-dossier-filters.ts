import { css, html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import { bare, isFiltered, type Look } from "../../dossier/look.ts";
import type { DossierView } from "../../dossier/view.ts";
import { readableDay } from "../../strings/values.ts";
import { controls, KhulasaElement } from "../element.ts";
import { TYPES } from "../entity-options.ts";
import { tell } from "../events.ts";
import { icon } from "../icons.ts";

/** Names to choose from: the rest is reached by pressing them. */
const NAMES = 150;

/** What of the dossier is shown: one story, one name, one article, one stretch of time. */
@customElement("khulasa-dossier-filters")
export class KhulasaDossierFilters extends KhulasaElement {
  @property({ attribute: false }) view!: DossierView;

  override render(): TemplateResult {
    const t = this.t.dossier.filters;
    const { look } = this.view;
    return html`<div role="group" aria-label=${t.label}>
      ${this.stories()} ${this.names()} ${this.articles()}
      ${look.from || look.to ? html`<button class="small chip" @click=${() => this.look({ from: undefined, to: undefined })}>${this.time(look)}${icon("close")}</button>` : nothing}
      ${isFiltered(look) ? html`<button class="small quiet" @click=${() => tell(this, "khulasa-look", bare(look))}>${icon("close")}${t.clear}</button>` : nothing}
    </div>`;
  }

  private stories(): TemplateResult | typeof nothing {
    const t = this.t.dossier.filters;
    const { stories } = this.view.dossier;
    if (stories.length < 2) return nothing;
    return this.select("story", t.story, t.allStories, stories.map(({ id, title }) => html`<option value=${id}>${title ? this.view.words(title.document, title) : id}</option>`));
  }

  private names(): TemplateResult {
    const t = this.t.dossier.filters;
    const { entity } = this.view.look;
    const chosen = this.view.entity(entity);
    const first = this.view.dossier.entities.slice(0, NAMES);
    const offered = chosen && !first.includes(chosen) ? [...first, chosen] : first;
    const groups = TYPES.map((type) => ({ type, members: offered.filter((one) => one.type === type) })).filter(({ members }) => members.length);
    return html`${this.select("entity", t.entity, t.allEntities, groups.map(({ type, members }) => html`<optgroup label=${this.t.layers[type]}>${members.map(({ id, name }) => html`<option value=${id}>${name}</option>`)}</optgroup>`))}
      ${chosen && this.view.look.part !== "names" ? html`<button class="small" @click=${() => this.look({ part: "names" })}>${t.card}</button>` : nothing}`;
  }

  private articles(): TemplateResult {
    const t = this.t.dossier.filters;
    return this.select("article", t.article, t.allArticles, this.view.dossier.documents.map((id) => html`<option value=${id}>${[this.view.outlet(id), this.view.title(id)].filter((part) => part).join(": ") || this.t.dossier.untitled}</option>`));
  }

  private select(name: "story" | "entity" | "article", label: string, all: string, options: readonly TemplateResult[]): TemplateResult {
    const value = this.view.look[name] ?? "";
    const choose = (event: Event) => this.look({ [name]: (event.target as HTMLSelectElement).value || undefined });
    return html`<select class="${name} ${value ? "chosen" : ""}" aria-label=${label} .value=${live(value)} @change=${choose}><option value="">${all}</option>${options}</select>`;
  }

  private look(change: Partial<Look>): void {
    tell(this, "khulasa-look", { ...this.view.look, ...change });
  }

  private time({ from = "", to = "" }: Look): string {
    return this.t.dossier.filters.time(readableDay(this.t.code, from || to), readableDay(this.t.code, to || from));
  }

  static override styles = [
    controls,
    css`
      div { display: flex; flex-wrap: wrap; gap: 0.4rem; align-items: center; }
      select { flex: 0 1 13rem; min-inline-size: 7rem; min-block-size: 2.2rem; padding-inline: 0.5rem; background: var(--k-paper); border: 1px solid var(--k-line); border-radius: var(--k-radius); font-size: 0.88rem; text-overflow: ellipsis; }
      select.chosen { border-color: var(--k-accent); color: var(--k-accent); }
      @media (max-width: 40rem) { select { flex: 1 1 8rem; } }
    `,
  ];
}
