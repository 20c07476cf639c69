import { css, html, nothing, type TemplateResult } from "lit";
import { customElement, property, query } from "lit/decorators.js";
import { controls, KhulasaElement } from "./element.ts";
import { tell } from "./events.ts";
import { icon } from "./icons.ts";

/** Finds words in the text, whatever their vowel signs, alefs and prefixes. */
@customElement("khulasa-find")
export class KhulasaFind extends KhulasaElement {
  @property() wanted = "";
  @property({ type: Number }) count = 0;
  /** Which of the finds is shown, from 0. */
  @property({ type: Number }) at = 0;
  @query("input") private field!: HTMLInputElement;

  override focus(): void {
    this.field.focus();
    this.field.select();
  }

  override render(): TemplateResult {
    const t = this.t.find;
    const some = this.count > 0;
    return html`
      <search>
        <label><span class="unseen">${t.label}</span>${icon("find")}
          <input type="search" enterkeyhint="search" placeholder=${t.label} .value=${this.wanted}
            @input=${() => tell(this, "khulasa-find", this.field.value)} @keydown=${this.key} /></label>
        <span class="soft count" role="status">${this.wanted ? (some ? this.t.entities.position(this.at + 1, this.count) : t.none) : ""}</span>
        ${some
          ? html`<button class="small" aria-label=${t.previous} @click=${() => this.step(-1)}>${icon("earlier")}</button>
              <button class="small" aria-label=${t.next} @click=${() => this.step(1)}>${icon("later")}</button>
              <button class="small" @click=${() => this.dispatchEvent(new Event("mark"))}>${this.t.correct.mark}</button>`
          : nothing}
      </search>
    `;
  }

  private key(event: KeyboardEvent): void {
    if (event.key === "Enter") this.step(event.shiftKey ? -1 : 1);
    if (event.key === "Escape" && this.wanted) {
      event.stopPropagation();
      tell(this, "khulasa-find", "");
    }
  }

  private step(by: number): void {
    this.dispatchEvent(new CustomEvent<number>("step", { detail: by }));
  }

  static override styles = [
    controls,
    css`
      search { display: flex; flex-wrap: wrap; gap: 0.4rem; align-items: center; }
      label { position: relative; display: flex; flex: 1 1 9rem; align-items: center; max-inline-size: 15rem; }
      label .icon { position: absolute; inset-inline-start: 0.6rem; inline-size: 1.05rem; color: var(--k-soft); pointer-events: none; }
      input { inline-size: 100%; min-inline-size: 0; min-block-size: 2.1rem; padding: 0.1rem 0.6rem; padding-inline-start: 2rem; background: var(--k-well); border: 1px solid transparent; border-radius: 2rem; font-size: 0.9rem; }
      input::placeholder { color: var(--k-soft); opacity: 1; }
      input:hover { border-color: var(--k-line); }
      .count { white-space: nowrap; }
      .count:empty { display: none; }
    `,
  ];
}
