import { css, html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { controls, KhulasaElement } from "./element.ts";

/** How many requests went beyond this origin since the page was opened, and whether it works offline. */
@customElement("khulasa-privacy")
export class KhulasaPrivacy extends KhulasaElement {
  @state() private outside = 0;
  @state() private offline = false;
  private observer?: PerformanceObserver;

  override connectedCallback(): void {
    super.connectedCallback();
    this.observer = new PerformanceObserver((list) => this.count(list.getEntries()));
    this.observer.observe({ type: "resource", buffered: true });
    void navigator.serviceWorker?.ready.then(() => (this.offline = true));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.observer?.disconnect();
  }

  private count(entries: PerformanceEntryList): void {
    const own = [`${location.origin}/`, "data:", "blob:"];
    this.outside += entries.filter(({ name }) => !own.some((start) => name.startsWith(start))).length;
  }

  override render(): TemplateResult {
    const t = this.t.privacy;
    return html`
      <p title=${t.explained}>
        <span class=${this.outside ? "leak" : "tight"}>${t.requests(this.outside)}</span>
        ${this.offline ? html`<span>${t.offline}</span>` : nothing}
      </p>
    `;
  }

  static override styles = [
    controls,
    css`
      p { display: flex; flex-wrap: wrap; gap: 0 1.2rem; font-size: 0.84rem; color: var(--k-soft); }
      span::before { content: ""; display: inline-block; inline-size: 0.55em; block-size: 0.55em; margin-inline-end: 0.45em; border-radius: 50%; background: var(--k-place); }
      .leak { color: var(--k-warn); }
      .leak::before { background: var(--k-warn); }
    `,
  ];
}
