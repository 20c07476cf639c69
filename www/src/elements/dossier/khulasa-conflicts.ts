import { css, html, nothing, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import type { Conflict, Side } from "../../report.ts";
import { inDigits } from "../../strings/preferences.ts";
import { DossierPart, partStyles } from "./part.ts";

/** What cannot all be true, side by side with the sentences. */
@customElement("khulasa-conflicts")
export class KhulasaConflicts extends DossierPart {
  override render(): TemplateResult {
    const t = this.t.dossier.conflicts;
    const { conflicts } = this.view;
    return html`
      <p class="explained">${t.explained}</p>
      ${conflicts.length ? this.list(conflicts, (conflict) => this.conflict(conflict)) : html`<p class="none">${t.none}</p>`}
    `;
  }

  private conflict({ kind, about, sides, later, story, rule }: Conflict): TemplateResult {
    const t = this.t.dossier.conflicts;
    const title = this.view.dossier.stories.find(({ id }) => id === story)?.title;
    return html`<li title="${this.t.dossier.rule}: ${rule}">
      <h3><span class="kind">${t.kinds[kind]}</span> <bdi class="reading" lang="ar">${about}</bdi></h3>
      ${title ? html`<p class="soft">${t.story}: <bdi class="reading" lang="ar">${this.view.words(title.document, title)}</bdi></p>` : nothing}
      <div class="sides">${sides.map((side) => this.side(kind, side))}</div>
      ${later ? html`<p class="soft later">${t.later}</p>` : nothing}
    </li>`;
  }

  private side(kind: Conflict["kind"], { value, sources }: Side): TemplateResult {
    const said = kind === "date" ? this.day(value) : inDigits(value);
    return html`<section aria-label="${this.t.dossier.conflicts.side}: ${said}">
      <p class="value reading"><bdi>${said}</bdi></p>
      ${sources.slice(0, 3).map((source) => html`<div class="given">${this.sentence(source)}<div class="foot">${this.sourceChip(source)}</div></div>`)}
      ${sources.length > 3 ? this.sourceChips(sources.slice(3)) : nothing}
    </section>`;
  }

  static override styles = [
    ...partStyles,
    css`
      ol { gap: 1.6rem; }
      li { padding: 1rem 1.1rem; border: 1px solid var(--k-line); border-inline-start: 4px solid var(--k-warn); border-radius: var(--k-radius); }
      .sides { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 16rem), 1fr)); gap: 0.8rem 1.6rem; margin-block-start: 0.6rem; }
      .sides section { padding: 0.7rem 0.9rem; background: var(--k-well); border-radius: var(--k-radius); }
      .value { font-size: 1.35rem; font-weight: 700; color: var(--k-warn); }
      .given + .given { margin-block-start: 0.6rem; padding-block-start: 0.6rem; border-block-start: 1px solid var(--k-line); }
      .sides .source { background: var(--k-sheet); }
      .later { margin-block-start: 0.6rem; }
      .none { padding: 0.55rem 0.9rem; border-radius: var(--k-radius); background: var(--k-well); }
    `,
  ];
}
