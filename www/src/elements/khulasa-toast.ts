import { css, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Edit } from "../corrections/index.ts";
import { controls, KhulasaElement } from "./element.ts";
import { tell } from "./events.ts";
import { icon } from "./icons.ts";

/** Milliseconds that it stays; a pointer or the focus on it makes it wait. */
const STAY = 9000;

/** Says which correction was just made, with the way back. */
@customElement("khulasa-toast")
export class KhulasaToast extends KhulasaElement {
  /** The last correction made; nothing after it was taken back. */
  @property({ attribute: false }) edit?: Edit;
  @state() private shown = false;
  private timer?: ReturnType<typeof setTimeout>;

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("edit")) return;
    this.shown = !!this.edit;
    this.wait();
  }

  override render(): TemplateResult {
    const t = this.t.correct;
    return html`<div role="status">
      ${this.shown && this.edit
        ? html`<p @pointerenter=${() => clearTimeout(this.timer)} @pointerleave=${this.wait} @focusin=${() => clearTimeout(this.timer)} @focusout=${this.wait}>
            <span>${t.told(this.edit, this.t.kinds)}</span>
            <button class="small" @click=${() => tell(this, "khulasa-undo", undefined)}>${icon("undo")}${t.undo}</button>
          </p>`
        : nothing}
    </div>`;
  }

  private wait(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => (this.shown = false), STAY);
  }

  static override styles = [
    controls,
    css`
      :host { position: fixed; inset-block-end: 1rem; inset-inline: 1rem; z-index: 7; pointer-events: none; }
      p { display: flex; gap: 1rem; align-items: center; justify-content: space-between; inline-size: fit-content; max-inline-size: min(100%, 34rem); margin-inline: auto; padding: 0.5rem 0.6rem 0.5rem 0.6rem; padding-inline-start: 1.1rem; background: var(--k-ink); color: var(--k-sheet); border-radius: 0.8rem; box-shadow: var(--k-shadow); pointer-events: auto; }
      button { flex: none; background: transparent; border-color: color-mix(in srgb, var(--k-sheet) 40%, transparent); color: inherit; }
    `,
  ];
}
