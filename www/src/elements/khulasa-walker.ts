import { css, html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Entity } from "../report.ts";
import { controls, KhulasaElement } from "./element.ts";
import { tell } from "./events.ts";

/** A small bar under the text: where among an entity's mentions the reader stands, on and back. */
@customElement("khulasa-walker")
export class KhulasaWalker extends KhulasaElement {
  @property({ attribute: false }) entity?: Entity;
  @property({ type: Number }) mention = 0;

  override render(): TemplateResult | typeof nothing {
    const t = this.t.entities;
    const entity = this.entity;
    if (!entity) return nothing;
    const all = entity.mentions.length;
    const go = (step: number) => () =>
      tell(this, "khulasa-select", { entity: entity.id, mention: (this.mention + step + all) % all });
    return html`
      <div role="group" aria-label=${t.heading}>
        <button class="name quiet" title=${t.back} @click=${() => tell(this, "khulasa-back", undefined)}><bdi class="reading" lang="ar">${entity.name}</bdi><span class="unseen"> ${t.back}</span></button>
        <button aria-label=${t.previous} ?disabled=${all < 2} @click=${go(-1)}>${this.arrow(-1)}</button>
        <span class="soft" role="status">${t.position(this.mention + 1, all)}</span>
        <button aria-label=${t.next} ?disabled=${all < 2} @click=${go(1)}>${this.arrow(1)}</button>
      </div>
    `;
  }

  private arrow(step: number): string {
    return step > 0 === (this.t.direction === "rtl") ? "←" : "→";
  }

  static override styles = [
    controls,
    css`
      :host { position: sticky; inset-block-end: var(--k-walker-end, 1rem); justify-self: start; z-index: 2; inline-size: fit-content; max-inline-size: 100%; }
      div { display: flex; gap: 0.4rem; align-items: center; padding: 0.3rem 0.5rem; background: var(--k-sheet); border: 1px solid var(--k-line); border-radius: 3rem; box-shadow: 0 4px 18px rgb(0 0 0 / 18%); }
      button { min-inline-size: 2.3rem; min-block-size: 2.3rem; padding: 0.1rem 0.4rem; border-radius: 2rem; }
      button:disabled { opacity: 0.45; cursor: default; }
      .name { max-inline-size: 14rem; padding-inline: 0.8rem; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; font-weight: 700; }
      .soft { white-space: nowrap; }
    `,
  ];
}
