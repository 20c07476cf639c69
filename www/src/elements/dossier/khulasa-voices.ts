import { css, html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import type { Statement, Voice } from "../../report.ts";
import { DossierPart, partStyles } from "./part.ts";

/** Statements of one speaker that are shown at first. */
const FEW = 3;

/** Who is quoted, with what, where; the same statement in several articles once. */
@customElement("khulasa-voices")
export class KhulasaVoices extends DossierPart {
  @state() private expanded: ReadonlySet<string> = new Set();

  override render(): TemplateResult {
    return this.list(this.view.voices, (voice) => this.voice(voice), "voices");
  }

  private voice(voice: Voice): TemplateResult {
    const { entity, name, statements } = voice;
    const key = entity ?? name;
    const whole = this.expanded.has(key) || statements.length <= FEW + 1;
    const shown = whole ? statements : statements.slice(0, FEW);
    const role = this.view.entity(entity)?.roles.at(-1)?.title;
    return html`<li>
      <h3>${entity ? this.nameChip(entity) : html`<bdi class="reading" lang="ar">${name || this.t.dossier.voices.unnamed}</bdi>`}
        ${role ? html`<bdi class="soft" lang="ar">${role}</bdi>` : nothing} <span class="soft">${this.t.dossier.voices.statements(statements.length)}</span></h3>
      <ul>${shown.map((statement) => this.statement(statement))}</ul>
      ${whole ? nothing : html`<button class="small more" @click=${() => (this.expanded = new Set([...this.expanded, key]))}>${this.t.dossier.more(statements.length - shown.length)}</button>`}
    </li>`;
  }

  private statement({ kind, cue, polarity, about, topics, sources }: Statement): TemplateResult {
    const t = this.t.facts;
    const [first] = sources;
    if (!first) return html``;
    const flags = [t[kind], t.polarities[polarity]].filter((flag) => flag);
    return html`<li class=${kind}>
      ${this.whole(first)}
      <div class="foot">
        <span class="kind"><bdi lang="ar">${cue}</bdi> · ${flags.join(" · ")}</span>
        ${about.length ? html`<span class="soft">${this.t.dossier.voices.about}</span>${about.slice(0, 5).map((id) => this.nameChip(id))}` : nothing}
        ${topics.length ? html`<span class="soft">${this.t.dossier.voices.topics} <bdi lang="ar">${topics.slice(0, 3).join("، ")}</bdi></span>` : nothing}
        ${this.sourceChips(sources)}
      </div>
    </li>`;
  }

  static override styles = [
    ...partStyles,
    css`
      .voices { gap: 1.8rem; }
      h3 { display: flex; flex-wrap: wrap; gap: 0.2rem 0.6rem; align-items: baseline; }
      ul > li { padding-inline-start: 0.9rem; border-inline-start: 3px solid var(--k-line); }
      .direct { border-inline-start-color: var(--k-quote); }
      .direct .words { color: var(--k-quote); }
    `,
  ];
}
