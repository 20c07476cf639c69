import { css, html, nothing, svg, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { graphOf, type Graph, type PlacedNode } from "../../dossier/graph.ts";
import type { DossierView } from "../../dossier/view.ts";
import type { Edge } from "../../report.ts";
import { DossierPart, partStyles } from "./part.ts";

const WIDE = { width: 1000, height: 640 };
/** A phone's picture is higher than wide. */
const NARROW = { width: 480, height: 640 };
const USUAL = 40;
const MOST = 200;

/** Who and what is named together: a picture, and a table that says the same. */
@customElement("khulasa-network")
export class KhulasaNetwork extends DossierPart {
  @state() private size = USUAL;
  private drawn?: { view: DossierView; size: number; narrow: boolean; graph: Graph };

  override render(): TemplateResult {
    const t = this.t.dossier.network;
    const { nodes } = this.view.dossier.network;
    if (!nodes.length) return html`<p class="soft">${t.none}</p>`;
    const graph = this.graph();
    return html`
      <p class="explained">${t.explained} ${t.narrower}</p>
      ${nodes.length > 10 ? this.slider(Math.min(nodes.length, MOST)) : nothing}
      <figure>${graph.nodes.length ? this.picture(graph) : html`<p class="soft">${this.t.dossier.empty}</p>`}</figure>
      <details class="twin" ?open=${graph.nodes.length < 2}>
        <summary>${t.table}</summary>
        ${this.table(graph.edges.map(({ edge }) => edge))}
      </details>
    `;
  }

  private slider(most: number): TemplateResult {
    const t = this.t.dossier.network;
    const size = Math.min(this.size, most);
    return html`<div class="size">
      <label for="size">${t.size}</label>
      <input id="size" type="range" min="5" max=${most} .value=${String(size)} @input=${(event: Event) => (this.size = Number((event.target as HTMLInputElement).value))} />
      <output for="size">${this.number(size)}</output>
    </div>`;
  }

  private graph(): Graph {
    const narrow = matchMedia("(max-width: 40rem)").matches;
    const { view, size } = this;
    if (this.drawn?.view === view && this.drawn.size === size && this.drawn.narrow === narrow) return this.drawn.graph;
    const { width, height } = narrow ? NARROW : WIDE;
    this.drawn = { view, size, narrow, graph: graphOf(view, size, width, height) };
    return this.drawn.graph;
  }

  private picture({ nodes, edges, width, height }: Graph): TemplateResult {
    const label = this.t.dossier.network.label(nodes.length, edges.length);
    const strongest = Math.max(1, ...edges.map(({ edge }) => edge.weight));
    const chosen = this.view.look.entity;
    return html`<svg viewBox="0 0 ${width} ${height}" role="img" aria-label=${label}>
      ${edges.map(({ first, second, edge }) => svg`<line x1=${first.x} y1=${first.y} x2=${second.x} y2=${second.y} stroke-width=${1 + (edge.weight / strongest) * 5} class=${chosen && edge.first !== chosen && edge.second !== chosen ? "far" : ""} />`)}
      ${nodes.map((node) => this.node(node, chosen))}
    </svg>`;
  }

  private node({ entity, weight, x, y, radius, labelled }: PlacedNode, chosen?: string): TemplateResult {
    const press = () => this.look({ entity: entity.id === chosen ? undefined : entity.id });
    return svg`<g class="node ${entity.type} ${entity.id === chosen ? "chosen" : ""} ${labelled ? "labelled" : ""}" @click=${press}>
      <title>${this.t.dossier.network.node(entity.name, weight)}</title>
      <circle cx=${x} cy=${y} r=${radius} />
      <text x=${x} y=${y + radius + 14}>${entity.name}</text>
    </g>`;
  }

  /** The roles are said: on a phone its rows are laid out as grids, and would be no table else. */
  private table(edges: readonly Edge[]): TemplateResult {
    const t = this.t.dossier.network;
    return html`
      <table role="table">
        <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">${t.first}</th><th role="columnheader" scope="col">${t.second}</th><th role="columnheader" scope="col">${t.together}</th><th role="columnheader" scope="col"><span class="unseen">${this.t.facts.goTo}</span></th></tr></thead>
        <tbody role="rowgroup">${edges.slice(0, this.shown).map(({ first, second, weight, sources }) => html`<tr role="row">
          <td role="cell">${this.nameChip(first)}</td><td role="cell">${this.nameChip(second)}</td><td role="cell">${this.number(weight)}</td><td role="cell">${this.sourceChips(sources, 2)}</td>
        </tr>`)}</tbody>
      </table>
      ${edges.length > this.shown ? html`<button class="small more" @click=${() => (this.shown += 60)}>${this.t.dossier.more(Math.min(60, edges.length - this.shown))}</button>` : nothing}
    `;
  }

  static override styles = [
    ...partStyles,
    css`
      .size { display: flex; gap: 0.8rem; align-items: center; max-inline-size: 30rem; margin-block-end: 0.6rem; font-size: 0.9rem; }
      .size input { flex: 1; accent-color: var(--k-accent); }
      svg { display: block; inline-size: 100%; block-size: auto; max-block-size: 80vh; border: 1px solid var(--k-line); border-radius: var(--k-radius); background: var(--k-paper); direction: rtl; }
      line { stroke: var(--k-edge); opacity: 0.45; }
      line.far { opacity: 0.12; }
      circle { fill: color-mix(in srgb, var(--k-type) 80%, var(--k-sheet)); stroke: var(--k-sheet); stroke-width: 1.5; }
      text { font-family: var(--k-reading); font-size: 14px; fill: var(--k-ink); text-anchor: middle; paint-order: stroke; stroke: var(--k-paper); stroke-width: 4px; stroke-linejoin: round; visibility: hidden; }
      .labelled text, .node:hover text, .chosen text { visibility: visible; }
      .node { cursor: pointer; }
      .node:hover circle, .chosen circle { fill: var(--k-accent); }
      .chosen text { font-weight: 700; }
      .twin { margin-block-start: 1rem; }
      .twin summary { cursor: pointer; color: var(--k-accent); }
      @media (max-width: 40rem) {
        text { font-size: 15px; }
        thead { position: absolute; clip-path: inset(50%); }
        tbody tr { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) auto; gap: 0.3rem; align-items: center; padding-block: 0.4rem; border-block-end: 1px solid var(--k-line); }
        td { padding: 0; border: 0; }
        td:last-child { grid-column: 1 / -1; min-inline-size: 0; }
      }
    `,
  ];
}
