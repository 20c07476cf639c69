import { css, html, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { ArticlePart } from "../report.ts";
import { controls, KhulasaElement } from "./element.ts";
import { tell } from "./events.ts";

/** Offers to read apart the articles that a text seems to hold; nothing is cut unasked. */
@customElement("khulasa-parts")
export class KhulasaParts extends KhulasaElement {
  @property({ attribute: false }) parts: readonly ArticlePart[] = [];
  /** The article's id on the desk. */
  @property() article = "";

  override render(): TemplateResult {
    const t = this.t.parts;
    return html`
      <p><strong>${t.found(this.parts.length)}.</strong> ${t.ask}</p>
      <ol>${this.parts.slice(0, 8).map(({ title }) => html`<li>${title ? html`<bdi class="reading" lang="ar">${title}</bdi>` : html`<span class="soft">${t.untitled}</span>`}</li>`)}</ol>
      <div class="row">
        <button class="small primary" @click=${() => tell(this, "khulasa-parts", { id: this.article, cut: true })}>${t.cut}</button>
        <button class="small" @click=${() => tell(this, "khulasa-parts", { id: this.article, cut: false })}>${t.whole}</button>
      </div>
    `;
  }

  static override styles = [
    controls,
    css`
      :host { display: grid; gap: 0.5rem; max-inline-size: 42rem; margin-inline: auto; margin-block-end: 1.2rem; padding: 0.8rem 1rem; background: var(--k-well); border-inline-start: 4px solid var(--k-accent); border-radius: 0.3rem; }
      ol { padding-inline-start: 1.2rem; list-style: decimal; font-size: 0.95rem; line-height: 1.8; }
      .row { display: flex; flex-wrap: wrap; gap: 0.5rem; }
      @media print { :host { display: none; } }
    `,
  ];
}
