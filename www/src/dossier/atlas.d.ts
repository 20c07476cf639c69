/** Outlines of countries; made at build time by `atlas.mjs`. */
declare module "khulasa:atlas" {
  import type { GeometryCollection, Topology } from "topojson-specification";
  const world: Topology<{ countries: GeometryCollection }>;
  export default world;
}
