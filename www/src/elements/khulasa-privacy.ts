import { css, html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { number } from "../strings/plural.ts";
import { controls, KhulasaElement } from "./element.ts";
import { icon } from "./icons.ts";
import { sheet } from "./sheet.ts";
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
      <button class=${outside ? "leak" : "tight"} popovertarget="proof" title=${t.requests(outside)}>
        ${icon("lock")}<span class="long">${t.requests(outside)}</span><span class="short" aria-hidden="true">${number(this.t.code, outside)}</span>
      </button>
      <div id="proof" popover>
        <h2>${t.requests(outside)}</h2>
        <ul>
          <li class="state">${offline ? (alone ? t.alone : t.offline) : t.notYet}</li>
          <li>${t.explained}</li>
          <li>${t.own(own)}</li>
          ${refused ? html`<li class="leak">${t.refused(refused)}</li>` : nothing}
          <li>${this.kept ? t.kept : t.notKept}</li>
          <li>${t.check}</li>
        </ul>
      </div>
    `;
  }

  static override styles = [
    controls,
    sheet,
    css`
      button { display: inline-flex; gap: 0.4rem; align-items: center; padding-inline: 0.6rem; background: none; border-color: transparent; color: var(--k-soft); font-size: 0.86rem; }
      button:hover { border-color: var(--k-line); color: var(--k-ink); }
      .tight .icon { color: var(--k-place); }
      .leak, .leak .icon { color: var(--k-warn); }
      .short { display: none; }
      @media (min-width: 62rem) { #proof { inset-inline: max(var(--k-gutter, 1rem), calc((100vw - 96rem) / 2 + var(--k-gutter, 1rem))) auto; } }
      h2 { margin-block-end: 0.5rem; }
      ul { display: grid; gap: 0.45rem; padding-inline-start: 1.1rem; list-style: disc; font-size: 0.9rem; line-height: 1.75; }
      .state { font-weight: 600; }
      @media (max-width: 62rem) { .long { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; } .short { display: inline; } }
      @media (max-width: 48rem) { button { padding-inline: 0.35rem; } }
    `,
  ];
}
