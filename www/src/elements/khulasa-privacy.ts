import { css, html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { controls, KhulasaElement } from "./element.ts";
import { icon } from "./icons.ts";
import { Watch } from "../privacy/watch.ts";

/** How many requests went beyond this page's own files since it was opened, and what of that is proof. */
@customElement("khulasa-privacy")
export class KhulasaPrivacy extends KhulasaElement {
  /** The reader asked for the desk to be kept in this browser. */
  @property({ type: Boolean }) kept = false;
  @state() private version = 0;
  private readonly watch = new Watch(() => this.version++);

  override connectedCallback(): void {
    super.connectedCallback();
    this.watch.start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.watch.stop();
  }

  override render(): TemplateResult {
    const t = this.t.privacy;
    const { outside, refused, own, offline, alone } = this.watch;
    return html`
      <details>
        <summary>
          <span class=${outside ? "leak" : "tight"}>${icon("lock")}${t.requests(outside)}</span>
          ${offline ? html`<span class="tight">${alone ? t.alone : t.offline}</span>` : nothing}
        </summary>
        <ul>
          <li>${t.explained}</li>
          <li>${t.own(own)}</li>
          ${refused ? html`<li class="leak">${t.refused(refused)}</li>` : nothing}
          <li>${this.kept ? t.kept : t.notKept}</li>
          <li>${t.check}</li>
        </ul>
      </details>
    `;
  }

  static override styles = [
    controls,
    css`
      details { max-inline-size: 44rem; font-size: 0.86rem; color: var(--k-soft); }
      summary { display: flex; flex-wrap: wrap; gap: 0.2rem 1.3rem; align-items: center; inline-size: fit-content; cursor: pointer; list-style: none; }
      summary::-webkit-details-marker { display: none; }
      summary span { display: inline-flex; gap: 0.4em; align-items: center; }
      summary .icon { inline-size: 1.1em; block-size: 1.1em; color: var(--k-place); }
      summary .tight:not(:has(svg))::before { content: ""; inline-size: 0.5em; block-size: 0.5em; border-radius: 50%; background: var(--k-place); }
      summary:hover { color: var(--k-ink); }
      .leak, summary .leak .icon { color: var(--k-warn); }
      ul { display: grid; gap: 0.3rem; margin-block-start: 0.6rem; padding-inline-start: 1.1rem; list-style: disc; line-height: 1.75; }
    `,
  ];
}
