import { css, html, nothing, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import { buckets, type Bucket } from "../../dossier/buckets.ts";
import type { Moment, MomentEvent } from "../../report.ts";
import { readableOpenDate } from "../../strings/values.ts";
import { icon } from "../icons.ts";
import { DossierPart, partStyles } from "./part.ts";

/** What happened when: a strip of bars to zoom by, and the moments in their order. */
@customElement("khulasa-timeline")
export class KhulasaTimeline extends DossierPart {
  override render(): TemplateResult {
    const moments = this.view.timeline;
    const dated = moments.filter(({ open }) => !open);
    const open = moments.filter((moment) => moment.open);
    return html`
      ${this.strip(dated)}
      ${this.list([...dated, ...open], (moment, at) => this.moment(moment, at === dated.length), "line")}
    `;
  }

  private strip(moments: readonly Moment[]): TemplateResult | typeof nothing {
    const t = this.t.dossier.timeline;
    const bars = buckets(moments.map(({ value }) => value));
    const { from, to } = this.view.look;
    if (bars.length < 2 && !from) return nothing;
    const most = Math.max(...bars.map(({ count }) => count), 1);
    return html`<div class="strip" role="group" aria-label=${t.zoom}>
      <div class="bars">${bars.map((bar) => this.bar(bar, most))}</div>
      <p class="soft">
        ${bars[0] ? html`<bdi>${this.day(bars[0].from)}</bdi>` : nothing}
        ${from || to ? html`<button class="small" @click=${() => this.look({ from: undefined, to: undefined })}>${icon("find")}${t.whole}</button>` : html`<span>${t.zoom}</span>`}
        ${bars.length > 1 ? html`<bdi>${this.day(bars.at(-1)?.to ?? "")}</bdi>` : nothing}
      </p>
    </div>`;
  }

  private bar({ from, to, count }: Bucket, most: number): TemplateResult {
    const label = this.span(from, to);
    const height = count ? 12 + Math.round((count / most) * 88) : 0;
    return html`<button ?disabled=${!count} title=${this.t.dossier.timeline.bar(label, count)} aria-label=${this.t.dossier.timeline.bar(label, count)} @click=${() => this.look({ from, to })}>
      <svg viewBox="0 0 10 100" preserveAspectRatio="none" aria-hidden="true"><rect x="1" y=${100 - height} width="8" height=${height} /></svg>
    </button>`;
  }

  private moment(moment: Moment, firstOpen: boolean): TemplateResult {
    const t = this.t.dossier.timeline;
    const flags = [moment.open && t.open, moment.inferred && t.inferred].filter((flag) => flag);
    const [first, ...rest] = moment.sources;
    return html`<li class=${moment.open ? "open" : ""}>
      ${firstOpen ? html`<h3>${t.undated}</h3>` : nothing}
      <p class="when"><strong><bdi>${this.when(moment)}</bdi></strong>${flags.map((flag) => html` <span class="kind">${flag}</span>`)}</p>
      ${moment.events.map((event) => this.event(event))}
      ${first ? this.sentence(first) : nothing}
      <div class="foot">${this.sourceChips(moment.sources.length ? [first!, ...rest] : [])}</div>
    </li>`;
  }

  /** The value as a reader writes it; where too much of it is open, the words of the text. */
  private when({ value, open, sources: [first] }: Moment): string {
    const known = open ? readableOpenDate(this.t.code, value) : this.day(value);
    return known ?? (first ? this.view.words(first.document, first) : value);
  }

  private event({ type, agent, target, place, negated, planned }: MomentEvent): TemplateResult | typeof nothing {
    const t = this.t.facts;
    const flags = [negated && t.negated, planned && t.planned].filter((flag) => flag);
    const who = [agent, target, place].filter((id) => this.view.entity(id));
    if (type === "other" && !who.length) return nothing;
    const kinds = [type === "other" ? undefined : (this.t.events[type] ?? type), ...flags].filter((kind) => kind);
    return html`<div class="foot event">${kinds.length ? html`<span class="kind">${kinds.join(" · ")}</span>` : nothing}${who.map((id) => this.nameChip(id))}</div>`;
  }

  static override styles = [
    ...partStyles,
    css`
      .strip { margin-block-end: 1.5rem; }
      .bars { display: flex; gap: 1px; align-items: stretch; block-size: 5.5rem; border-block-end: 1px solid var(--k-edge); }
      .bars button { flex: 1 1 0; min-inline-size: 0; min-block-size: 0; padding: 0; background: none; border: 0; border-radius: 0.2rem 0.2rem 0 0; }
      .bars button:not(:disabled):hover { background: var(--k-well); }
      .bars svg { display: block; inline-size: 100%; block-size: 100%; }
      rect { fill: color-mix(in srgb, var(--k-accent) 70%, transparent); }
      .bars button:hover rect { fill: var(--k-accent); }
      .strip p { display: flex; justify-content: space-between; gap: 1rem; align-items: center; min-block-size: 2.4rem; }
      .line { gap: 0; padding-inline-start: 0.4rem; }
      .line > li { position: relative; padding-inline-start: 1.4rem; padding-block-end: 1.5rem; border-inline-start: 2px solid var(--k-line); }
      .line > li::before { content: ""; position: absolute; inset-inline-start: calc(-0.4rem - 1px); inset-block-start: 0.5rem; inline-size: 0.8rem; block-size: 0.8rem; border-radius: 50%; background: var(--k-accent); border: 2px solid var(--k-sheet); }
      .line > .open { border-inline-start-style: dashed; }
      .line > .open::before { background: var(--k-sheet); border-color: var(--k-accent); }
      .when strong { font-size: 1.02rem; }
      .event { margin-block: 0.15rem 0.3rem; }
      h3 { margin-block-start: 0.4rem; }
      @media print { .strip { display: none; } }
    `,
  ];
}
