import { css, html, nothing, type TemplateResult } from "lit";
import { customElement, property, query } from "lit/decorators.js";
import { which, type Edit, type EntityType, type Part, type Which } from "../corrections/index.ts";
import type { ArticleReport, Entity } from "../report.ts";
import { controls, KhulasaElement } from "./element.ts";
import { entityOptions, TYPES } from "./entity-options.ts";
import { tell } from "./events.ts";

/** Corrects one entity: its name, its type, what it is one with, what is not it, or that it is nothing. */
@customElement("khulasa-correct")
export class KhulasaCorrect extends KhulasaElement {
  @property({ attribute: false }) report?: Pick<ArticleReport, "entities">;
  @property({ attribute: false }) entity?: Entity;
  @property() article = "";
  @property({ type: Number }) mention?: number;
  @query("#name") private name!: HTMLInputElement;
  @query("#latin") private latin!: HTMLInputElement;
  @query("#into") private into!: HTMLSelectElement;
  @query("#part") private portion!: HTMLSelectElement;
  @query("#as") private as!: HTMLSelectElement;

  override render(): TemplateResult | typeof nothing {
    const { entity } = this;
    if (!entity) return nothing;
    const t = this.t.correct;
    return html`
      <p class="soft">${t.explained}</p>
      ${this.naming(entity)} ${this.typing(entity)} ${this.merging(entity)} ${this.splitting(entity)}
      <div class="row">
        ${this.mention === undefined ? nothing : html`<button class="small danger" @click=${() => this.unmark(entity)}>${t.unmark}</button>`}
        <button class="small danger" @click=${() => this.tell({ kind: "remove", entity: which(entity) })}>${t.remove}</button>
      </div>
    `;
  }

  private naming(entity: Entity): TemplateResult {
    const t = this.t.correct;
    return html`
      <form @submit=${(event: Event) => this.rename(event, entity)}>
        <label for="name">${t.name}</label>
        <input id="name" class="reading" lang="ar" dir="auto" .value=${entity.name} required />
        <label for="latin">${this.t.entities.latin}</label>
        <div class="row"><input id="latin" lang="ar-Latn" dir="ltr" .value=${entity.latin} /><button class="small" type="submit">${t.rename}</button></div>
      </form>
    `;
  }

  private typing(entity: Entity): TemplateResult {
    const t = this.t.correct;
    return html`
      <fieldset>
        <legend>${t.type}</legend>
        <div class="row">${TYPES.map((type) => html`<button class="small" aria-pressed=${type === entity.type ? "true" : "false"} @click=${() => this.retype(entity, type)}>${this.t.kinds[type]}</button>`)}</div>
      </fieldset>
    `;
  }

  private merging(entity: Entity): TemplateResult | typeof nothing {
    const t = this.t.correct;
    const others = entityOptions(this.t, this.report, entity);
    if (others === nothing) return nothing;
    return html`
      <form @submit=${(event: Event) => this.merge(event, entity)}>
        <label for="into">${t.same}</label>
        <div class="row"><select id="into">${others}</select><button class="small" type="submit">${t.merge}</button></div>
      </form>
    `;
  }

  private splitting(entity: Entity): TemplateResult | typeof nothing {
    const t = this.t.correct;
    const forms = [...new Set(entity.mentions.map(({ text }) => text))];
    if (entity.mentions.length < 2) return nothing;
    return html`
      <form @submit=${(event: Event) => this.split(event, entity)}>
        <label for="part">${t.other}</label>
        <select id="part">
          ${this.mention === undefined ? nothing : html`<option value="">${t.thisPlace}</option>`}
          ${forms.length > 1 ? forms.map((form) => html`<option value=${`=${form}`}>${t.everyForm(form)}</option>`) : nothing}
          ${this.mention === undefined && forms.length < 2 ? entity.mentions.map(({ start }, at) => html`<option value=${`@${start}`}>${t.nth(at + 1)}</option>`) : nothing}
        </select>
        <label for="as">${t.is}</label>
        <div class="row"><select id="as"><option value="">${t.someoneNew}</option>${entityOptions(this.t, this.report, entity)}</select><button class="small" type="submit">${t.split}</button></div>
      </form>
    `;
  }

  private rename(event: Event, entity: Entity): void {
    event.preventDefault();
    const name = this.name.value.trim();
    const latin = this.latin.value.trim();
    if (name && (name !== entity.name || latin !== entity.latin)) this.tell({ kind: "rename", entity: which(entity), name, latin });
  }

  private retype(entity: Entity, to: EntityType): void {
    if (to !== entity.type) this.tell({ kind: "retype", entity: which(entity), to });
  }

  private merge(event: Event, entity: Entity): void {
    event.preventDefault();
    const into = this.other(this.into);
    if (into) this.tell({ kind: "merge", entity: which(entity), into });
  }

  private split(event: Event, entity: Entity): void {
    event.preventDefault();
    const part = this.chosenPart(entity);
    const words = part && ("words" in part ? part.words : entity.mentions.find(({ start }) => start === part.place.start)?.text);
    if (!part || !words) return;
    this.tell({ kind: "split", entity: which(entity), part, as: this.other(this.as) ?? this.newcomer(entity, words) });
  }

  private chosenPart(entity: Entity): Part | undefined {
    const { value } = this.portion;
    if (value.startsWith("=")) return { words: value.slice(1) };
    const mention = value ? entity.mentions.find(({ start }) => `@${start}` === value) : entity.mentions[this.mention ?? -1];
    return mention && { place: { article: this.article, start: mention.start, end: mention.end } };
  }

  /** Two of one name need a way to be told apart. */
  private newcomer(entity: Entity, words: string): Which {
    const taken = this.report?.entities.some(({ type, name }) => type === entity.type && name === words);
    return { type: entity.type, name: taken ? `${words} (${this.t.correct.another})` : words };
  }

  private unmark(entity: Entity): void {
    const mention = entity.mentions[this.mention ?? -1];
    if (mention) this.tell({ kind: "unmark", entity: which(entity), place: { article: this.article, start: mention.start, end: mention.end } });
  }

  private other({ value }: HTMLSelectElement): Which | undefined {
    const entity = this.report?.entities.find(({ id }) => id === value);
    return entity && which(entity);
  }

  private tell(edit: Edit): void {
    tell(this, "khulasa-correct", edit);
  }

  static override styles = [
    controls,
    css`
      :host { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.8rem; padding: 0.8rem; background: var(--k-well); border-radius: var(--k-radius); }
      form, fieldset { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.25rem; min-inline-size: 0; margin: 0; padding: 0; border: 0; }
      label, legend { padding: 0; color: var(--k-soft); font-size: 0.8rem; }
      input, select { inline-size: 100%; min-inline-size: 0; min-block-size: 2.2rem; padding: 0.2rem 0.6rem; background: var(--k-sheet); border: 1px solid var(--k-edge); border-radius: var(--k-radius); }
      .row { display: flex; flex-wrap: wrap; gap: 0.4rem; }
      .row > input, .row > select { flex: 1 1 8rem; inline-size: auto; }
      button[aria-pressed="true"] { background: var(--k-accent); border-color: var(--k-accent); color: var(--k-on-accent); }
      .danger { color: var(--k-warn); }
    `,
  ];
}
