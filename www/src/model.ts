import { readAsset, type ByteProgress } from "./assets.ts";
import { AnalysisError } from "./errors.ts";

const MAGIC = "KHULASA";

/** Where the package keeps its model: beside its code. */
export function defaultModelUrl(): URL {
  return new URL("./khulasa.model", import.meta.url);
}

/**
 * The model's bytes, from the same place as the code.
 *
 * A page that answers every address with its start page would hand us HTML for a missing model:
 * the first bytes tell. Version and checksum are checked by the engine itself.
 *
 * @throws {AnalysisError} `modelMissing`, `modelUnreadable`.
 */
export async function loadModel(
  url: URL = defaultModelUrl(),
  onBytes?: ByteProgress,
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await readAsset(url, "modelMissing", onBytes);
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, MAGIC.length));
  if (head.toUpperCase() !== MAGIC) {
    throw new AnalysisError("modelUnreadable", `${url.pathname} is no Khulasa model`);
  }
  return bytes;
}
