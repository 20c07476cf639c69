import { css, html, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { CHOICES, type Settings } from "../settings.ts";
import { controls, KhulasaElement } from "./element.ts";
import { tell } from "./events.ts";

const SHOWN = ["theme", "size", "digits", "months"] as const;

/** How the reader likes the page: paper, size of letters, digits, names of months. */
@customElement("khulasa-settings")
export class KhulasaSettings extends KhulasaElement {
  @property({ attribute: false }) settings!: Settings;

  override render(): TemplateResult {
    const t = this.t.settings;
    return html`
      <h2>${t.heading}</h2>
      ${SHOWN.map((name) => html`<label><span>${t[name]}</span>${this.select(name)}</label>`)}
      <h3>${t.keyboard}</h3>
      <dl>${t.keys.map(([key, does]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${does}</dd></div>`)}</dl>
    `;
  }

  private select<Name extends (typeof SHOWN)[number]>(name: Name): TemplateResult {
    const labels: Record<string, string> = this.t.settings.choices[name];
    const choose = (event: Event) => tell(this, "khulasa-settings", { [name]: (event.target as HTMLSelectElement).value });
    return html`<select name=${name} @change=${choose}>
      ${CHOICES[name].map((choice) => html`<option value=${choice} ?selected=${choice === this.settings[name]}>${labels[choice]}</option>`)}
    </select>`;
  }

  static override styles = [
    controls,
    css`
      :host { display: grid; gap: 0.6rem; }
      label { display: grid; grid-template-columns: 1fr minmax(0, 1.4fr); gap: 0.8rem; align-items: center; font-size: 0.92rem; }
      select { inline-size: 100%; min-block-size: 2.3rem; padding-inline: 0.5rem; background: var(--k-sheet); border: 1px solid var(--k-edge); border-radius: var(--k-radius); }
      h3 { margin-block-start: 0.4rem; }
      dl { display: grid; gap: 0.25rem; font-size: 0.84rem; }
      dl div { display: grid; grid-template-columns: 6.5rem 1fr; gap: 0.6rem; }
      dd { color: var(--k-soft); }
      kbd { padding: 0.05rem 0.4rem; background: var(--k-well); border: 1px solid var(--k-line); border-radius: 0.3rem; font: inherit; font-size: 0.8rem; white-space: nowrap; }
    `,
  ];
}
