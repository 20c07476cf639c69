import { css, html, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { LAYERS, type Layer } from "../reading/layers.ts";
import { controls, KhulasaElement } from "./element.ts";
import { tell } from "./events.ts";
import { marks } from "./marks.ts";

/** What each mark means, and a switch for it. */
@customElement("khulasa-legend")
export class KhulasaLegend extends KhulasaElement {
  @property({ attribute: false }) shown: ReadonlySet<Layer> = new Set(LAYERS);
  /** How many of each kind there are; a kind that has none is left out. */
  @property({ attribute: false }) counts: Partial<Record<Layer, number>> = {};

  override render(): TemplateResult {
    const t = this.t.layers;
    const present = LAYERS.filter((layer) => this.counts[layer]);
    return html`
      <div role="group" aria-label=${t.label}>
        ${present.map(
          (layer) => html`<button aria-pressed=${this.shown.has(layer) ? "true" : "false"} @click=${() => tell(this, "khulasa-layer", layer)}>
            <span class="mark ${layer}">${t[layer]}</span>
          </button>`,
        )}
      </div>
    `;
  }

  static override styles = [
    controls,
    marks,
    css`
      div { display: flex; flex-wrap: wrap; gap: 0.1rem; margin-inline-start: -0.55rem; }
      button { min-block-size: 1.9rem; padding: 0 0.55rem; background: none; border-color: transparent; border-radius: 2rem; font-size: 0.86rem; line-height: 1.9; }
      button:hover { background: var(--k-well); border-color: transparent; }
      button[aria-pressed="false"] { text-decoration: line-through; text-decoration-color: var(--k-soft); }
      button[aria-pressed="false"] .mark { all: unset; color: var(--k-soft); }
    `,
  ];
}
