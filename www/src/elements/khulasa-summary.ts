import { css, html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { directionOf } from "../reading/blocks.ts";
import type { Pages } from "../reading/pages.ts";
import type { ArticleReport, KeySentence } from "../report.ts";
import { number } from "../strings/plural.ts";
import { inDigits } from "../strings/preferences.ts";
import { controls, KhulasaElement } from "./element.ts";
import { tell } from "./events.ts";
import { pageMark } from "./page-mark.ts";

/** The article in short, as long as the reader likes. */
@customElement("khulasa-summary")
export class KhulasaSummary extends KhulasaElement {
  @property({ attribute: false }) text = "";
  @property({ attribute: false }) report?: ArticleReport;
  /** Where the pages of its file begin. */
  @property({ attribute: false }) pages?: Pages;
  @property({ type: Number }) length = 3;

  override render(): TemplateResult {
    const t = this.t.summary;
    const all = this.report?.summary.sentences ?? [];
    if (!all.length) return html`<h2>${t.heading}</h2><p class="soft">${t.none}</p>`;
    const length = Math.min(this.length, all.length);
    const chosen = all.slice(0, length).sort((a, b) => a.start - b.start);
    return html`
      <h2>${t.heading}</h2>
      <div class="length">
        <label for="length" class="unseen">${t.length}</label>
        <input id="length" type="range" min="1" max=${all.length} .value=${String(length)} aria-valuetext=${t.of(length, all.length)}
          @input=${(event: Event) => tell(this, "khulasa-summary-length", Number((event.target as HTMLInputElement).value))} />
        <output class="soft" for="length">${t.of(length, all.length)} (${t.share(this.share(chosen))})</output>
      </div>
      <ol lang="ar">${chosen.map((sentence) => this.sentence(sentence))}</ol>
    `;
  }

  private sentence({ start, end, why, speaker, speakerEntity }: KeySentence): TemplateResult {
    const named = this.report?.entities.find(({ id }) => id === speakerEntity)?.name ?? speaker?.text;
    const words = this.text.slice(start, end);
    const reasons = why.map((code) => this.t.why[code] ?? code).join(this.t.code === "ar" ? "، " : ", ");
    const page = pageMark(this.t, this.pages, { start, end });
    return html`<li>
      <button dir=${directionOf(words)} class="reading" @click=${() => tell(this, "khulasa-goto", { start, end })}>${named ? `[${named}] ` : ""}${inDigits(words)}</button>
      <span class="soft" lang=${this.t.code} dir=${this.t.direction}>${reasons}${reasons && page !== nothing ? " · " : nothing}${page}</span>
    </li>`;
  }

  private share(chosen: KeySentence[]): string {
    const body = this.report?.sentences.reduce((sum, { start, end }) => sum + end - start, 0) || 1;
    const kept = chosen.reduce((sum, { start, end }) => sum + end - start, 0);
    return `${number(this.t.code, Math.min(100, Math.round((kept / body) * 100)))}%`;
  }

  static override styles = [
    controls,
    css`
      .length { display: grid; grid-template-columns: 1fr auto; gap: 0.8rem; align-items: center; margin-block: 0.5rem; }
      input { inline-size: 100%; accent-color: var(--k-accent); block-size: 1.6rem; }
      ol { display: grid; gap: 0.5rem; }
      li { padding-inline-start: 0.8rem; border-inline-start: 3px solid var(--k-here); }
      button { min-block-size: 0; inline-size: 100%; padding: 0; background: none; border: 0; text-align: start; font-size: 1.06rem; line-height: 1.85; white-space: pre-line; }
      @media print { .length { display: none; } li { border-color: #999; } }
      li .soft { font-size: 0.8rem; }
    `,
  ];
}
