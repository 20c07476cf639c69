import init, { ModelReader, type Analyzer } from "../pkg/khulasa.js";
import { openAsset, type ByteProgress } from "./assets.ts";
import { asAnalysisError } from "./errors.ts";
import { openModel } from "./model.ts";

/** Addresses of the engine's files; the package's own where nothing is said. */
export interface EngineFiles {
  /** What reads articles. */
  wasm?: URL;
  model?: URL;
  /** What puts articles side by side; it is loaded with the first dossier. */
  dossier?: URL;
}

/**
 * The engine with its model, ready to read.
 *
 * @throws {AnalysisError} `engineMissing`, `modelMissing`, `modelUnreadable`.
 */
export async function startEngine(files: EngineFiles = {}, onBytes?: ByteProgress): Promise<Analyzer> {
  const wasm = files.wasm ?? new URL("./khulasa_bg.wasm", import.meta.url);
  const [model] = await Promise.all([openModel(files.model, onBytes), startPart(init, wasm)]);
  const reader = new ModelReader();
  try {
    for await (const piece of model) reader.push(piece);
    return reader.finish();
  } catch (thrown) {
    throw asAnalysisError(thrown, "modelUnreadable");
  }
}

/** How the JavaScript face of a part is given its code. */
type Start = (given: { module_or_path: Response }) => Promise<unknown>;

/**
 * Loads a part of the engine: each is a wasm file with a face of its own.
 *
 * @throws {AnalysisError} `engineMissing`.
 */
export async function startPart(start: Start, wasm: URL): Promise<void> {
  const code = await openAsset(wasm, "engineMissing");
  try {
    // Compiled as it comes; a host may name its type as it likes.
    await start({ module_or_path: new Response(code, { headers: { "content-type": "application/wasm" } }) });
  } catch (thrown) {
    throw asAnalysisError(thrown, "engineMissing");
  }
}
