import { css, html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Article } from "../session.ts";
import { megabytes } from "../strings/values.ts";
import { controls, KhulasaElement } from "./element.ts";
import { tell } from "./events.ts";

/** What happens to an article that is not ready yet, and the way to stop or repeat it. */
@customElement("khulasa-progress")
export class KhulasaProgress extends KhulasaElement {
  @property({ attribute: false }) article?: Article;
  /** Changes whenever the article did. */
  @property({ type: Number }) version = 0;
  @state() private now = performance.now();
  private clock?: ReturnType<typeof setInterval>;

  override connectedCallback(): void {
    super.connectedCallback();
    this.clock = setInterval(() => (this.now = performance.now()), 500);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.clock);
  }

  override render(): TemplateResult {
    const article = this.article;
    if (!article || article.state === "ready") return html``;
    return article.state === "waiting" || article.state === "reading" ? this.working(article) : this.stopped(article);
  }

  private working(article: Article): TemplateResult {
    const t = this.t.progress;
    const { phase, loaded = 0, total = 0 } = article.progress ?? {};
    const phrase = phase === "reading" ? t.reading : phase === "loading" ? t.loading : this.t.states.waiting;
    const value = phase === "loading" && total > 0 ? Math.min(loaded / total, 1) : undefined;
    const seconds = Math.max(0, Math.round((this.now - (article.startedAt ?? this.now)) / 1000));
    return html`
      <section class="working">
        <p role="status"><strong>${phrase}</strong> <span class="soft">${t.keep}</span></p>
        ${value === undefined ? html`<progress aria-label=${phrase}></progress>` : html`<progress aria-label=${phrase} max="1" .value=${value}></progress>`}
        <span class="soft">${phase === "loading" && total > 0 ? html`<bdi>${megabytes(this.t.code, loaded, total)}</bdi> · ` : nothing}${t.elapsed(seconds)}</span>
        <button @click=${() => tell(this, "khulasa-cancel", article.id)}>${t.cancel}</button>
      </section>
    `;
  }

  private stopped(article: Article): TemplateResult {
    return html`
      <section class="stopped">
        <p role="alert">${this.t.failures[article.failure ?? "cancelled"]}</p>
        <button class="primary" @click=${() => tell(this, "khulasa-read-again", article.id)}>${this.t.intake.again}</button>
      </section>
    `;
  }

  static override styles = [
    controls,
    css`
      section { display: flex; flex-wrap: wrap; gap: 0.6rem 1rem; align-items: center; padding: 0.9rem 1.1rem; border-radius: var(--k-radius); background: var(--k-well); }
      .stopped { background: var(--k-warn-well); }
      .stopped p { color: var(--k-warn); }
      p { flex: 1 1 16rem; }
      progress { flex: 1 1 8rem; accent-color: var(--k-accent); }
    `,
  ];
}
