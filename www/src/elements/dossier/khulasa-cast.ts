import { css, html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import type { Edit, Which } from "../../corrections/index.ts";
import { asReport, whichOf } from "../../dossier/correcting.ts";
import { folded } from "../../reading/fold.ts";
import type { Apart, DossierEntity, DossierRole } from "../../report.ts";
import { TYPES } from "../entity-options.ts";
import { tell } from "../events.ts";
import { icon } from "../icons.ts";
import { knownAs } from "../known-as.ts";
import { joined } from "../words.ts";
import "../khulasa-correct.ts";
import { DossierPart, partStyles } from "./part.ts";

/** A list longer than this gets a field to search it. */
const LONG = 12;

/** Who is who over all articles: spellings, offices over time, why taken as one, whom kept apart. */
@customElement("khulasa-cast")
export class KhulasaCast extends DossierPart {
  @state() private filter = "";
  @state() private opened?: string;
  @state() private correcting = false;

  override render(): TemplateResult {
    const { people } = this.view;
    const wanted = folded(this.filter.trim());
    const found = people.filter(({ name, latin, spellings }) => [name, latin, ...spellings.map(({ text }) => text)].some((form) => folded(form).includes(wanted)));
    return html`
      ${people.length > LONG ? html`<input type="search" aria-label=${this.t.dossier.people.filter} placeholder=${this.t.dossier.people.filter} .value=${this.filter} @input=${(event: Event) => (this.filter = (event.target as HTMLInputElement).value)} />` : nothing}
      ${TYPES.map((type) => this.group(type, found.filter((entity) => entity.type === type)))}
      ${found.length ? nothing : html`<p class="soft">${this.t.dossier.empty}</p>`}
    `;
  }

  private group(type: DossierEntity["type"], members: readonly DossierEntity[]): TemplateResult | typeof nothing {
    if (!members.length) return nothing;
    return html`<section aria-labelledby=${type}>
      <h3 id=${type} class=${type}><span class="dot"></span>${this.t.layers[type]} <span class="soft">${this.number(members.length)}</span></h3>
      ${this.list(members, (entity) => this.row(entity), "rows")}
    </section>`;
  }

  private row(entity: DossierEntity): TemplateResult {
    const { id, name, latin, members, mentions } = entity;
    const open = id === this.opened || this.view.look.entity === id;
    const articles = new Set(members.map(({ document }) => document)).size;
    return html`<li class=${open ? "open" : ""} data-entity=${id}>
      <button class="head" aria-expanded=${open ? "true" : "false"} @click=${() => this.toggle(id, open)}>
        <span><bdi class="reading" lang="ar">${name}</bdi> <bdi class="soft" lang="ar-Latn">${latin}</bdi></span>
        <span class="soft">${this.t.intake.count(articles)} · ${this.t.entities.mentions(mentions)}</span>
      </button>
      ${open ? this.card(entity) : nothing}
    </li>`;
  }

  private card(entity: DossierEntity): TemplateResult {
    const t = this.t.dossier.people;
    const apart = this.view.dossier.apart.filter(({ first, second }) => first === entity.id || second === entity.id);
    const rows: [string, unknown[]][] = [
      [t.spellings, entity.spellings.length > 1 ? [joined(this.t, entity.spellings.map(({ text, count }) => html`<bdi class="reading" lang="ar">${text}</bdi>&nbsp;<span class="soft">${this.number(count)}</span>`))] : []],
      [t.roles, entity.roles.map((role) => this.office(role))],
      [t.link, this.link(entity)],
      [t.why, entity.reasons.map(({ rule, words }) => html`${this.ruleOf(rule)}: <bdi class="reading" lang="ar">${[...new Set(words)].join("، ")}</bdi>`)],
      [t.apart, apart.map((pair) => this.nearMiss(entity, pair))],
      [t.inArticles, [this.places(entity)]],
    ];
    return html`<div class="card">
      <dl>${rows.filter(([, values]) => values.length).map(([term, values]) => html`<div><dt>${term}</dt>${values.map((value) => html`<dd>${value}</dd>`)}</div>`)}</dl>
      <div class="foot">
        <button class="small" aria-pressed=${this.view.look.entity === entity.id ? "true" : "false"} @click=${() => this.look({ part: "overview", entity: entity.id })}>${this.t.entities.facts}</button>
        <button class="small" aria-expanded=${this.correcting ? "true" : "false"} @click=${() => (this.correcting = !this.correcting)}>${icon("pen")}${t.correct}</button>
      </div>
      ${this.correcting ? html`<khulasa-correct .report=${asReport(this.view)} .entity=${asReport(this.view).entities.find(({ id }) => id === entity.id)} @khulasa-correct=${(event: CustomEvent<Edit>) => this.correct(event, entity)}></khulasa-correct>` : nothing}
    </div>`;
  }

  private office({ title, organization, place, from, to, sources }: DossierRole): TemplateResult {
    const named = [organization, place].map((id) => this.view.name(id)).filter((name) => name && !title.includes(name));
    const days = from && this.span(from, to ?? from);
    return html`<span class="foot"><span class="reading" lang="ar">${[title, ...named].join(" · ")}</span>${days ? html`<span class="soft">${days}</span>` : nothing}${this.sourceChips(sources, 2)}</span>`;
  }

  private link({ link, name, latin }: DossierEntity): TemplateResult[] {
    return link ? [html`<span class="foot">${knownAs(this.t, link, [name, latin])}</span>`] : [];
  }

  /** Somebody of a like name, why they were kept apart, and the way to make them one. */
  private nearMiss(entity: DossierEntity, { first, second, rule }: Apart): TemplateResult | typeof nothing {
    const other = this.view.entity(first === entity.id ? second : first);
    if (!other) return nothing;
    const merge = () => tell(this, "khulasa-correct", { kind: "merge", entity: whichOf(this.view, other), into: { type: entity.type, name: entity.name } });
    return html`<span class="foot"><bdi class="reading" lang="ar">${other.name}</bdi><span class="soft">${this.ruleOf(rule)}</span><button class="small" @click=${merge}>${this.t.dossier.people.one}</button></span>`;
  }

  private places({ id }: DossierEntity): TemplateResult {
    const sources = [...this.view.placesOf(id)].flatMap(([document, [first]]) => (first ? [{ document, ...first, sentence: { start: first.start, end: first.end } }] : []));
    return this.sourceChips(sources, 8);
  }

  private toggle(id: string, open: boolean): void {
    this.correcting = false;
    this.opened = open ? undefined : id;
    if (open && this.view.look.entity === id) this.look({ entity: undefined });
  }

  /** What the dossier calls by one name, single articles may call by others. */
  private correct(event: CustomEvent<Edit>, entity: DossierEntity): void {
    if (event.target === this) return;
    event.stopPropagation();
    const meant: Which = whichOf(this.view, entity);
    tell(this, "khulasa-correct", "entity" in event.detail ? { ...event.detail, entity: meant } : event.detail);
  }

  static override styles = [
    ...partStyles,
    css`
      input[type="search"] { inline-size: min(100%, 24rem); min-block-size: 2.4rem; margin-block-end: 1rem; padding: 0.3rem 0.8rem; background: var(--k-paper); border: 1px solid var(--k-edge); border-radius: var(--k-radius); }
      section + section { margin-block-start: 1.4rem; }
      h3 { display: flex; gap: 0.5em; align-items: center; }
      .dot { inline-size: 0.65em; block-size: 0.65em; border-radius: 50%; background: var(--k-type); }
      .rows { gap: 0; }
      .rows > li { border-block-end: 1px solid var(--k-line); }
      .head { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1rem; align-items: baseline; inline-size: 100%; padding: 0.3rem 0.4rem; background: none; border: 0; text-align: start; }
      .head:hover { background: var(--k-well); }
      .head .reading { font-size: 1.08rem; }
      .open > .head .reading { font-weight: 700; }
      .card { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.7rem; padding: 0.3rem 0.8rem 1rem; margin-inline-start: 0.4rem; border-inline-start: 3px solid var(--k-here); }
      dl { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.6rem; }
      dt { color: var(--k-soft); font-size: 0.8rem; }
      dd { line-height: 1.8; }
      a { display: inline-flex; gap: 0.25em; align-items: center; color: var(--k-accent); text-underline-offset: 0.3em; }
      button[aria-pressed="true"]:not(.name) { border-color: var(--k-accent); }
    `,
  ];
}
