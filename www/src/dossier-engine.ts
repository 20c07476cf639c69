import init, { DossierBuilder } from "../pkg/khulasa_dossier.js";
import { startPart, type EngineFiles } from "./engine.ts";

/**
 * A dossier without articles yet; the part of the engine that makes it is loaded where it is not
 * there.
 *
 * @param lexicon of the model that read the articles, as the analyser gives it.
 * @throws {AnalysisError} `engineMissing`.
 */
export async function newDossier(lexicon: Uint8Array, files: EngineFiles = {}): Promise<DossierBuilder> {
  await startPart(init, files.dossier ?? new URL("./khulasa_dossier_bg.wasm", import.meta.url));
  return new DossierBuilder(lexicon);
}
