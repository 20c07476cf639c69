import { css, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { DossierDesk } from "../../dossier/desk.ts";
import { PARTS, type Look, type Part } from "../../dossier/look.ts";
import { DossierView } from "../../dossier/view.ts";
import { number } from "../../strings/plural.ts";
import { readableSpan } from "../../strings/values.ts";
import { controls, KhulasaElement } from "../element.ts";
import { tell } from "../events.ts";
import "./khulasa-agreement.ts";
import "./khulasa-cast.ts";
import "./khulasa-conflicts.ts";
import "./khulasa-dossier-filters.ts";
import "./khulasa-overview.ts";
import "./khulasa-passages.ts";
import "./khulasa-timeline.ts";
import "./khulasa-voices.ts";

/** What few readers open comes when it is opened. */
const LATER: Partial<Record<Part, () => Promise<unknown>>> = {
  network: () => import("./khulasa-network.ts"),
  map: () => import("./khulasa-map.ts"),
};

/** All articles at once: what they share, what one alone has, where they disagree. */
@customElement("khulasa-dossier")
export class KhulasaDossier extends KhulasaElement {
  @property({ attribute: false }) desk!: DossierDesk;
  @property({ attribute: false }) look: Look = { part: "overview" };
  /** Changes whenever the desk did. */
  @property({ type: Number }) version = 0;
  @state() private view?: DossierView;
  private seen?: { made: DossierDesk["made"]; look: Look };

  override willUpdate(changed: PropertyValues<this>): void {
    const { made } = this.desk;
    if (made === this.seen?.made && this.look === this.seen?.look) return;
    this.seen = { made, look: this.look };
    this.view = made && new DossierView(made, this.look);
    if (changed.has("look")) void LATER[this.look.part]?.();
  }

  override render(): TemplateResult {
    const t = this.t.dossier;
    const { view } = this;
    return html`
      <header>
        <h2>${t.heading}</h2>
        ${view ? html`<p class="soft">${this.extent(view).map((part) => html`<span>${part}</span>`)}</p>` : nothing}
        ${this.state()}
      </header>
      ${view
        ? html`${this.notes(view)}
            <nav aria-label=${t.parts.label}>${PARTS.map((part) => this.tab(part, view))}</nav>
            <khulasa-dossier-filters .view=${view}></khulasa-dossier-filters>
            <section class="part" aria-label=${t.parts[this.look.part]}>${this.shown(view)}</section>`
        : nothing}
    `;
  }

  private extent(view: DossierView): unknown[] {
    const t = this.t.dossier;
    const { documents, stories, entities } = view.dossier;
    const days = documents.map((id) => view.day(id)).filter((day) => day !== undefined).sort();
    const [first, last] = [days[0], days.at(-1)];
    const span = first && last && readableSpan(this.t.code, first, last);
    return [this.t.intake.count(documents.length), t.stories(stories.length), t.names(entities.length), span && html`<bdi>${span}</bdi>`].filter((part) => part);
  }

  private state(): TemplateResult | typeof nothing {
    const t = this.t.dossier;
    const { state, progress, failure, made, unread } = this.desk;
    const stale = made ? html` <span class="soft">${t.progress.stale}</span>` : nothing;
    if (state === "waiting") return html`<p class="state" role="status">${t.waiting(unread)}${stale}</p>`;
    if (state === "working") {
      const phase = progress?.phase === "loading" || progress?.phase === "gathering" ? progress.phase : "comparing";
      const { loaded = 0, total = 0 } = progress ?? {};
      return html`<div class="state" role="status">
        <span>${t.progress[phase]}</span>
        ${phase !== "comparing" && total ? html`<progress aria-label=${t.progress[phase]} max="1" .value=${loaded / total}></progress>` : html`<progress aria-label=${t.progress[phase]}></progress>`}
        <button class="small" @click=${() => tell(this, "khulasa-dossier", "cancel")}>${t.progress.cancel}</button>
      </div>`;
    }
    if (state !== "failed" && state !== "cancelled") return made ? nothing : html`<p class="soft">${t.few}</p>`;
    return html`<div class="state stopped"><p role="alert">${state === "failed" ? this.t.failures[failure ?? "crashed"] : t.stopped}${stale}</p><button class="small primary" @click=${() => tell(this, "khulasa-dossier", "again")}>${t.progress.again}</button></div>`;
  }

  private notes({ dossier }: DossierView): TemplateResult | typeof nothing {
    if (!dossier.notes.length) return nothing;
    const t = this.t.dossier;
    return html`<ul class="notes" aria-label=${this.t.notes.heading}>${dossier.notes.map(({ code, documents }) => html`<li>${t.notes[code] ?? this.t.notes.other(code)} ${documents.map((id) => html`<button class="small quiet" @click=${() => tell(this, "khulasa-open", id)}><bdi>${this.view?.title(id) || t.untitled}</bdi></button>`)}</li>`)}</ul>`;
  }

  private tab(part: Part, view: DossierView): TemplateResult {
    const count = COUNTS[part]?.(view);
    const current = part === this.look.part;
    return html`<button class=${part} aria-current=${current ? "page" : "false"} @click=${() => tell(this, "khulasa-look", { ...this.look, part })}>
      ${this.t.dossier.parts[part]}${count === undefined ? nothing : html` <span class="count">${number(this.t.code, count)}</span>`}
    </button>`;
  }

  private shown(view: DossierView): TemplateResult {
    switch (this.look.part) {
      case "overview": return html`<khulasa-overview .view=${view}></khulasa-overview>`;
      case "timeline": return html`<khulasa-timeline .view=${view}></khulasa-timeline>`;
      case "names": return html`<khulasa-cast .view=${view}></khulasa-cast>`;
      case "voices": return html`<khulasa-voices .view=${view}></khulasa-voices>`;
      case "facts": return html`<khulasa-agreement .view=${view}></khulasa-agreement>`;
      case "conflicts": return html`<khulasa-conflicts .view=${view}></khulasa-conflicts>`;
      case "passages": return html`<khulasa-passages .view=${view}></khulasa-passages>`;
      case "network": return html`<khulasa-network .view=${view}></khulasa-network>`;
      case "map": return html`<khulasa-map .view=${view}></khulasa-map>`;
    }
  }

  static override styles = [
    controls,
    css`
      :host { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1rem; align-content: start; padding: clamp(1rem, 3vw, 2.2rem); background: var(--k-sheet); border: 1px solid var(--k-line); border-radius: calc(var(--k-radius) * 1.5); }
      header { display: grid; gap: 0.4rem; }
      h2 { font-family: var(--k-reading); font-size: 1.7rem; font-weight: 700; line-height: 1.5; }
      header > .soft > span + span::before { content: "·"; margin-inline: 0.5em; }
      .state { display: flex; flex-wrap: wrap; gap: 0.5rem 0.9rem; align-items: center; padding: 0.6rem 0.9rem; border-radius: var(--k-radius); background: var(--k-well); font-size: 0.92rem; }
      .state progress { flex: 1 1 8rem; accent-color: var(--k-accent); }
      .stopped { background: var(--k-warn-well); color: var(--k-warn); }
      .notes { display: grid; gap: 0.3rem; padding: 0.6rem 0.9rem; background: var(--k-well); border-inline-start: 4px solid var(--k-accent); border-radius: 0.3rem; font-size: 0.9rem; }
      .notes button { min-block-size: 1.6rem; max-inline-size: 100%; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
      nav { position: sticky; inset-block-start: 0; z-index: 3; display: flex; gap: 0.1rem; margin-inline: calc(-1 * clamp(1rem, 3vw, 2.2rem)); padding-inline: clamp(0.6rem, 2.4vw, 1.8rem); overflow-x: auto; background: var(--k-sheet); border-block-end: 1px solid var(--k-line); scrollbar-width: none; }
      nav button { flex: none; min-block-size: 2.8rem; padding: 0 0.75rem; background: none; border: 0; border-block-end: 2px solid transparent; border-radius: 0; color: var(--k-soft); }
      nav button:hover { color: var(--k-ink); }
      nav button[aria-current="page"] { color: var(--k-accent); border-color: var(--k-accent); font-weight: 600; }
      .count { font-size: 0.78rem; font-variant-numeric: tabular-nums; font-weight: 400; }
      .part { min-inline-size: 0; padding-block-start: 0.4rem; }
      @media (max-width: 40rem) { :host { margin-inline: calc(-1 * var(--k-gutter, 0rem)); border-inline: 0; border-radius: 0; } }
      @media print { nav, khulasa-dossier-filters, .state { display: none; } :host { padding: 0; border: 0; } }
    `,
  ];
}

/** How much there is in a part, under the filters. */
const COUNTS: Partial<Record<Part, (view: DossierView) => number>> = {
  timeline: (view) => view.timeline.length,
  names: (view) => view.people.length,
  voices: (view) => view.voices.reduce((sum, { statements }) => sum + statements.length, 0),
  facts: (view) => view.shared.length + view.only.length,
  conflicts: (view) => view.conflicts.length,
  passages: (view) => view.passages.length,
};
