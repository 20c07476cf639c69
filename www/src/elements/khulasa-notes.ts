import { css, html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Note } from "../report.ts";
import { controls, KhulasaElement } from "./element.ts";

/** What a reader should know of the analysis before trusting it. */
@customElement("khulasa-notes")
export class KhulasaNotes extends KhulasaElement {
  @property({ attribute: false }) notes: readonly Note[] = [];

  override render(): TemplateResult | typeof nothing {
    if (!this.notes.length) return nothing;
    return html`<ul aria-label=${this.t.notes.heading}>${this.notes.map(({ code }) => html`<li>${this.phrase(code)}</li>`)}</ul>`;
  }

  private phrase(code: string): string {
    const phrase = this.t.notes[code];
    return typeof phrase === "string" ? phrase : this.t.notes.other(code);
  }

  static override styles = [
    controls,
    css`
      ul { display: grid; gap: 0.3rem; padding: 0.7rem 1rem; background: var(--k-well); border-inline-start: 4px solid var(--k-accent); border-radius: 0.3rem; font-size: 0.92rem; }
    `,
  ];
}
