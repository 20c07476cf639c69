// The outlines of countries for the map, from Natural Earth by way of the package world-atlas: made
// smaller than a city is wide on it, and bundled as the module `khulasa:atlas`.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { quantize } from "topojson-client";
import { presimplify, simplify } from "topojson-simplify";

/** Square degrees below which a corner of an outline is left out. */
const CORNER = 0.003;
/** Steps from one edge of the world to the other. */
const GRID = 20_000;

function outlines() {
  const world = JSON.parse(readFileSync(createRequire(import.meta.url).resolve("world-atlas/countries-50m.json"), "utf8"));
  delete world.objects.land;
  for (const country of world.objects.countries.geometries) delete country.properties;
  return quantize(simplify(presimplify(world), CORNER), GRID);
}

/** The plugin that puts the outlines into a bundle. */
export const atlas = {
  name: "atlas",
  setup(build) {
    build.onResolve({ filter: /^khulasa:atlas$/ }, ({ path }) => ({ path, namespace: "atlas" }));
    build.onLoad({ filter: /.*/, namespace: "atlas" }, () => ({ contents: JSON.stringify(outlines()), loader: "json" }));
  },
};
