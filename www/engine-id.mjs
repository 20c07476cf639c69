import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Names engine and model by their content: kept reports say which ones they are from. */
export function engineId(folder) {
  const hash = createHash("sha256");
  for (const file of ["khulasa_bg.wasm", "khulasa.model"].map((name) => join(folder, name))) {
    if (existsSync(file)) hash.update(readFileSync(file));
  }
  return hash.digest("hex").slice(0, 12);
}
