import { geoMercator, geoPath, type GeoProjection } from "d3-geo";
import { css, html, nothing, svg, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { feature } from "topojson-client";
import { placesOn, type MapPlace } from "../../dossier/places.ts";
import type { DossierEntity } from "../../report.ts";
import { countryName } from "../../strings/values.ts";
import { icon } from "../icons.ts";
import { DossierPart, partStyles } from "./part.ts";

type Outlines = ReturnType<typeof feature<import("geojson").GeoJsonProperties>>;

const WIDTH = 960;
const HEIGHT = 560;
const MARGIN = 90;
/** No closer than this many pixels to a radian: a single town is shown in its country. */
const CLOSEST = 2800;
const FARTHEST = WIDTH / (2 * Math.PI);
const STEP = 1.6;
/** The share of the mentions that the map shows at first. */
const MOST = 0.8;
/** Where the map begins before anything is fitted. */
const MIDDLE: [number, number] = [40, 30];

/** Where it happens: the places named, on a map that is part of the page, and in a table that says the same. */
@customElement("khulasa-map")
export class KhulasaMap extends DossierPart {
  @state() private world?: Outlines;
  /** How much closer than the fit, and how far moved, in pixels. */
  @state() private zoom = 1;
  @state() private moved = { x: 0, y: 0 };
  private grip?: { x: number; y: number };

  override connectedCallback(): void {
    super.connectedCallback();
    // Not with the page: most readers of one article never look at a map.
    void import("khulasa:atlas").then(({ default: atlas }) => (this.world = feature(atlas, atlas.objects.countries)));
  }

  override render(): TemplateResult {
    const t = this.t.dossier.map;
    const { known, unknown } = placesOn(this.view);
    return html`
      <p class="explained">${t.explained}</p>
      ${known.length ? html`<figure>${this.picture(known)}${this.controls()}</figure>${this.table(known)}` : html`<p class="soft">${t.none}</p>`}
      ${unknown.length ? html`<h3 class="missing">${t.missing}</h3><span class="chips">${unknown.slice(0, 40).map(({ id }) => this.nameChip(id))}</span>` : nothing}
    `;
  }

  private picture(known: readonly MapPlace[]): TemplateResult {
    const projection = this.projection(known);
    const path = geoPath(projection);
    const most = Math.max(...known.map(({ count }) => count));
    const spots = known.flatMap((place) => {
      const at = projection([place.lon, place.lat]);
      return at ? [{ place, x: at[0], y: at[1], radius: 4 + Math.sqrt(place.count / most) * 16 }] : [];
    });
    const named = labelled(spots);
    return html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label=${this.t.dossier.map.label(known.length)} @pointerdown=${this.hold} @pointermove=${this.drag} @pointerup=${this.release} @pointercancel=${this.release}>
      ${this.world ? svg`<path class="land" d=${path(this.world) ?? ""} />` : nothing}
      ${spots.map((spot) => svg`<g class="spot ${this.view.look.entity === spot.place.entity.id ? "chosen" : ""} ${named.has(spot) ? "labelled" : ""}" @click=${() => this.choose(spot.place.entity)}>
        <title>${this.t.dossier.map.point(spot.place.entity.name, spot.place.count)}</title>
        <circle cx=${spot.x} cy=${spot.y} r=${spot.radius} /><text x=${spot.x} y=${spot.y - spot.radius - 4}>${spot.place.entity.name}</text>
      </g>`)}
    </svg>`;
  }

  /** Where most of it happens, then as the reader zoomed and moved. */
  private projection(known: readonly MapPlace[]): GeoProjection {
    const points = { type: "MultiPoint" as const, coordinates: mostNamed(known).map(({ lon, lat }): [number, number] => [lon, lat]) };
    const fitted = geoMercator().fitExtent([[MARGIN, MARGIN], [WIDTH - MARGIN, HEIGHT - MARGIN]], points);
    const scale = Math.min(fitted.scale(), CLOSEST);
    // Places that are all one fit at any scale, and then the middle of the picture is nowhere.
    const centre = Number.isFinite(fitted.scale()) ? (fitted.invert?.([WIDTH / 2, HEIGHT / 2]) ?? MIDDLE) : (points.coordinates[0] ?? MIDDLE);
    const closer = Math.max(FARTHEST, scale * this.zoom);
    return geoMercator().center(centre).scale(closer).translate([WIDTH / 2 + this.moved.x * this.zoom, HEIGHT / 2 + this.moved.y * this.zoom]);
  }

  private controls(): TemplateResult {
    const t = this.t.dossier.map;
    const by = (factor: number) => () => (this.zoom = Math.min(40, Math.max(0.05, this.zoom * factor)));
    return html`<div class="controls">
      <button aria-label=${t.closer} title=${t.closer} @click=${by(STEP)}>${icon("plus")}</button>
      <button aria-label=${t.farther} title=${t.farther} @click=${by(1 / STEP)}>${icon("minus")}</button>
      <button aria-label=${t.whole} title=${t.whole} @click=${() => this.restore()}>${icon("again")}</button>
    </div>`;
  }

  private table(known: readonly MapPlace[]): TemplateResult {
    const t = this.t.dossier.map;
    return html`<table>
      <thead><tr><th scope="col">${t.place}</th><th scope="col">${t.where}</th><th scope="col">${t.count}</th></tr></thead>
      <tbody>${known.slice(0, this.shown).map(({ entity, lat, lon, count }) => html`<tr>
        <td>${this.nameChip(entity.id)}</td>
        <td>${entity.link?.country ? html`<span>${countryName(this.t.code, entity.link.country)}</span> ` : nothing}<bdi class="soft" dir="ltr">${lat.toFixed(2)}°, ${lon.toFixed(2)}°</bdi></td>
        <td>${this.number(count)}</td>
      </tr>`)}</tbody>
    </table>
    ${known.length > this.shown ? html`<button class="small more" @click=${() => (this.shown += 60)}>${this.t.dossier.more(Math.min(60, known.length - this.shown))}</button>` : nothing}`;
  }

  private choose({ id }: DossierEntity): void {
    this.look({ entity: this.view.look.entity === id ? undefined : id });
  }

  private restore(): void {
    this.zoom = 1;
    this.moved = { x: 0, y: 0 };
  }

  private readonly hold = (event: PointerEvent): void => {
    this.grip = { x: event.clientX, y: event.clientY };
  };

  private readonly drag = (event: PointerEvent): void => {
    if (!this.grip || !event.buttons) return;
    const box = (event.currentTarget as Element).getBoundingClientRect();
    const pixel = WIDTH / box.width / this.zoom;
    this.moved = { x: this.moved.x + (event.clientX - this.grip.x) * pixel, y: this.moved.y + (event.clientY - this.grip.y) * pixel };
    this.grip = { x: event.clientX, y: event.clientY };
  };

  private readonly release = (): void => {
    this.grip = undefined;
  };

  static override styles = [
    ...partStyles,
    css`
      figure { position: relative; margin-block-end: 1rem; }
      svg { display: block; inline-size: 100%; block-size: auto; border: 1px solid var(--k-line); border-radius: var(--k-radius); background: color-mix(in srgb, var(--k-place) 7%, var(--k-paper)); touch-action: pan-y; cursor: grab; overflow: hidden; }
      .icon { border: 0; background: none; cursor: inherit; }
      .land { fill: var(--k-well); stroke: var(--k-edge); stroke-width: 0.7; stroke-linejoin: round; }
      circle { fill: color-mix(in srgb, var(--k-place) 55%, transparent); stroke: var(--k-place); stroke-width: 1.5; }
      text { font-family: var(--k-reading); font-size: 16px; fill: var(--k-ink); text-anchor: middle; paint-order: stroke; stroke: var(--k-well); stroke-width: 4px; stroke-linejoin: round; visibility: hidden; pointer-events: none; }
      .spot { cursor: pointer; }
      .labelled text, .spot:hover text, .chosen text { visibility: visible; }
      .chosen circle, .spot:hover circle { fill: var(--k-accent); }
      .controls { position: absolute; inset-block-start: 0.6rem; inset-inline-end: 0.6rem; display: grid; gap: 0.3rem; }
      .controls button { display: grid; place-items: center; inline-size: 2.4rem; min-block-size: 2.4rem; padding: 0; background: var(--k-raised); }
      .missing { margin-block-start: 1.4rem; }
      @media (max-width: 40rem) { text { font-size: 26px; } }
    `,
  ];
}

interface Spot {
  place: MapPlace;
  x: number;
  y: number;
  radius: number;
}

/** Spots whose names have room, the most named first. */
function labelled(spots: readonly Spot[]): Set<Spot> {
  const taken: Spot[] = [];
  for (const spot of spots) {
    const inside = spot.x > 0 && spot.x < WIDTH && spot.y > 24 && spot.y < HEIGHT;
    const free = !taken.some((other) => Math.abs(other.y - other.radius - (spot.y - spot.radius)) < 20 && Math.abs(other.x - spot.x) < (other.place.entity.name.length + spot.place.entity.name.length) * 4.2);
    if (inside && free) taken.push(spot);
  }
  return new Set(taken);
}

/** The most named places that make up most of the mentions: one far city does not make a map of the world. */
function mostNamed(known: readonly MapPlace[]): MapPlace[] {
  const all = known.reduce((sum, { count }) => sum + count, 0);
  let sum = 0;
  return known.filter(({ count }) => {
    const needed = sum < all * MOST;
    sum += count;
    return needed;
  });
}
