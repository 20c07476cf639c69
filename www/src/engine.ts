import init, { Analyzer } from "../pkg/khulasa.js";
import { readAsset, type ByteProgress } from "./assets.ts";
import { AnalysisError, asAnalysisError } from "./errors.ts";
import { loadModel } from "./model.ts";

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
  const wasm = files.wasm ?? new URL("./khulasa_bg.wasm", import.meta.url);
  const [code, model] = await Promise.all([
    readAsset(wasm, "engineMissing"),
    loadModel(files.model, onBytes),
  ]);
  try {
    await init({ module_or_path: code });
  } catch (thrown) {
    throw asAnalysisError(thrown, "engineMissing");
  }
  try {
    return new Analyzer(model);
  } catch (thrown) {
    throw new AnalysisError("modelUnreadable", thrown instanceof Error ? thrown.message : String(thrown));
  }
}
