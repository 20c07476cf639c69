import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

/** Names engine and model by their content: kept reports say which ones they are from. */
export function engineId(files) {
  const hash = createHash("sha256");
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest("hex").slice(0, 12);
}
