import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** What the engine is made of, by name: the wasm file of each part, and the model. */
export function engineFiles(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((name) => /\.(wasm|model)$/.test(name)).sort();
}

/** Names engine and model by their content: kept reports say which ones they are from. */
export function engineId(folder) {
  const hash = createHash("sha256");
  for (const name of engineFiles(folder)) hash.update(readFileSync(join(folder, name)));
  return hash.digest("hex").slice(0, 12);
}
