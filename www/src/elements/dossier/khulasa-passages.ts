import { css, html, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import type { Passage } from "../../report.ts";
import { DossierPart, partStyles } from "./part.ts";

/** Passages that several articles have, word for word or nearly. */
@customElement("khulasa-passages")
export class KhulasaPassages extends DossierPart {
  override render(): TemplateResult {
    const t = this.t.dossier.passages;
    const { passages } = this.view;
    return html`
      <p class="explained">${t.explained}</p>
      ${passages.length ? this.list(passages, (passage) => this.passage(passage)) : html`<p class="soft">${t.none}</p>`}
    `;
  }

  private passage({ kind, words, sources, rule }: Passage): TemplateResult {
    const t = this.t.dossier.passages;
    // Word for word: one of them says all; else each has its own wording.
    const told = kind === "verbatim" ? sources.slice(0, 1) : sources;
    return html`<li title="${this.t.dossier.rule}: ${rule}">
      <p><span class="kind">${t.kinds[kind]} · ${t.words(words)}</span></p>
      ${told.slice(0, 4).map((source) => html`${this.whole(source)}${kind === "verbatim" ? "" : html`<div class="foot">${this.sourceChip(source)}</div>`}`)}
      ${kind === "verbatim" || told.length > 4 ? html`<div class="foot">${this.sourceChips(kind === "verbatim" ? sources : sources.slice(4))}</div>` : ""}
    </li>`;
  }

  static override styles = [
    ...partStyles,
    css`
      li { padding-inline-start: 0.9rem; border-inline-start: 3px double var(--k-edge); }
      .words + .foot { margin-block-end: 0.5rem; }
    `,
  ];
}
