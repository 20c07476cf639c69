import { readAsset, type ByteProgress } from "./assets.ts";
import { AnalysisError } from "./errors.ts";

const MAGIC = "KHULASA";
const GZIP = [0x1f, 0x8b];

/** Where the package keeps its model: beside its code. */
export function defaultModelUrl(): URL {
  return new URL("./khulasa.model", import.meta.url);
}

/**
 * The model's bytes, from the same place as the code, unpacked where they come compressed.
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
  const bytes = await unpacked(await readAsset(url, "modelMissing", onBytes), url);
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, MAGIC.length));
  if (head.toUpperCase() !== MAGIC) {
    throw new AnalysisError("modelUnreadable", `${url.pathname} is no Khulasa model`);
  }
  return bytes;
}

/** A host may have unpacked the file on its way already. */
async function unpacked(bytes: Uint8Array<ArrayBuffer>, url: URL): Promise<Uint8Array<ArrayBuffer>> {
  if (!GZIP.every((byte, at) => bytes[at] === byte)) return bytes;
  try {
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  } catch {
    throw new AnalysisError("modelUnreadable", `${url.pathname} is cut short or damaged`);
  }
}
