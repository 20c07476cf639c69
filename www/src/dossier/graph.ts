import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationLinkDatum, type SimulationNodeDatum } from "d3-force";
import type { DossierEntity, Edge } from "../report.ts";
import type { DossierView } from "./view.ts";

/** A name at its place in the picture. */
export interface PlacedNode {
  entity: DossierEntity;
  /** Sentences that name it. */
  weight: number;
  x: number;
  y: number;
  /** Half its width. */
  radius: number;
  /** Whether its name has room beside the others'. */
  labelled: boolean;
}

/** The picture of a network: places within `width` and `height`. */
export interface Graph {
  nodes: PlacedNode[];
  edges: { first: PlacedNode; second: PlacedNode; edge: Edge }[];
  width: number;
  height: number;
}

type Point = PlacedNode & SimulationNodeDatum;

/** Steps until the forces have come to rest. */
const STEPS = 240;
const MARGIN = 34;
/** About how wide a letter of a label is, and how high its line. */
const LETTER = 6.6;
const LINE = 17;

/** The strongest names of the network and their ties, laid out so that what is named together lies together. */
export function graphOf(view: DossierView, size: number, width: number, height: number): Graph {
  const points = chosen(view, size);
  const byId = new Map(points.map((point) => [point.entity.id, point]));
  const links = view.dossier.network.edges.flatMap((edge) => {
    const [first, second] = [byId.get(edge.first), byId.get(edge.second)];
    return first && second ? [{ first, second, edge }] : [];
  });
  settle(points, links, width / height);
  fit(points, width, height);
  label(points, width);
  return { nodes: points, edges: links, width, height };
}

/** The nodes that the filters let through: an entity with what touches it, or the heaviest. */
function chosen(view: DossierView, size: number): Point[] {
  const { entity } = view.look;
  const { nodes, edges } = view.dossier.network;
  const near = entity ? new Set([entity, ...edges.flatMap(({ first, second }) => (first === entity ? [second] : second === entity ? [first] : []))]) : undefined;
  const shown = new Set(view.shownDocuments);
  return nodes
    .flatMap(({ entity: id, weight }) => {
      const known = view.entity(id);
      const inside = known?.members.some(({ document }) => shown.has(document)) && (near?.has(id) ?? true);
      return known && inside ? [{ entity: known, weight, x: 0, y: 0, radius: 4 + Math.sqrt(weight) * 2, labelled: false }] : [];
    })
    .sort((a, b) => Number(b.entity.id === entity) - Number(a.entity.id === entity) || b.weight - a.weight)
    .slice(0, size);
}

function settle(points: Point[], links: readonly { first: Point; second: Point; edge: Edge }[], ratio: number): void {
  const strings: SimulationLinkDatum<Point>[] = links.map(({ first, second }) => ({ source: first, target: second }));
  const strongest = Math.max(1, ...links.map(({ edge }) => edge.weight));
  forceSimulation(points)
    .force("tie", forceLink(strings).distance(70).strength((_, at) => 0.1 + 0.5 * ((links[at]?.edge.weight ?? 0) / strongest)))
    .force("push", forceManyBody().strength(-190))
    .force("room", forceCollide<Point>((point) => point.radius + 7))
    .force("x", forceX().strength(0.06))
    .force("y", forceY().strength(0.06 * ratio))
    .stop()
    .tick(STEPS);
}

function fit(points: Point[], width: number, height: number): void {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  for (const point of points) {
    point.x = MARGIN * 2 + ((point.x - left) / (right - left || 1)) * (width - MARGIN * 4);
    point.y = MARGIN + ((point.y - top) / (bottom - top || 1)) * (height - MARGIN * 2);
  }
}

/** Names get a label in the order of their weight, as long as it covers no other label. */
function label(points: Point[], width: number): void {
  const taken: { left: number; right: number; y: number }[] = [];
  for (const point of points) {
    const half = (point.entity.name.length * LETTER) / 2;
    const box = { left: point.x - half, right: point.x + half, y: point.y + point.radius };
    const free = box.left > 0 && box.right < width && !taken.some((other) => Math.abs(other.y - box.y) < LINE && box.left < other.right && other.left < box.right);
    point.labelled = free;
    if (free) taken.push(box);
  }
}
