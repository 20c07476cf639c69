import init, { ModelReader, type Analyzer } from "../pkg/khulasa.js";
import { openAsset, type ByteProgress } from "./assets.ts";
import { asAnalysisError } from "./errors.ts";
import { openModel } from "./model.ts";

/** Addresses of the engine's two files; the package's own where nothing is said. */
export interface EngineFiles {
  wasm?: URL;
  model?: URL;
}

/**
 * The engine with its model, ready to read.
 *
 * @throws {AnalysisError} `engineMissing`, `modelMissing`, `modelUnreadable`.
 */
export async function startEngine(files: EngineFiles = {}, onBytes?: ByteProgress): Promise<Analyzer> {
  const [model] = await Promise.all([openModel(files.model, onBytes), startCode(files.wasm)]);
  const reader = new ModelReader();
  try {
    for await (const piece of model) reader.push(piece);
    return reader.finish();
  } catch (thrown) {
    throw asAnalysisError(thrown, "modelUnreadable");
  }
}

async function startCode(url = new URL("./khulasa_bg.wasm", import.meta.url)): Promise<void> {
  const code = await openAsset(url, "engineMissing");
  try {
    // Compiled as it comes; a host may name its type as it likes.
    await init({ module_or_path: new Response(code, { headers: { "content-type": "application/wasm" } }) });
  } catch (thrown) {
    throw asAnalysisError(thrown, "engineMissing");
  }
}
