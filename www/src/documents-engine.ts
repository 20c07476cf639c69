import init, * as face from "../pkg/khulasa_documents.js";
import { startPart } from "./engine.ts";

let address = (): URL => new URL("./khulasa_documents_bg.wasm", import.meta.url);
let started: Promise<void> | undefined;

/** Where the part of the engine lies that reads files; beside this code where nothing is said. */
export function useDocumentsEngine(other: URL): void {
  address = () => other;
}

/**
 * The part of the engine that reads files, loaded with the first of them.
 *
 * @throws {AnalysisError} `engineMissing`.
 */
export async function documentsEngine(): Promise<typeof face> {
  started ??= startPart(init, address());
  try {
    await started;
  } catch (thrown) {
    started = undefined;
    throw thrown;
  }
  return face;
}

/**
 * Takes the article out of a saved page. The page is parsed by our own engine, as data: no script of it
 * runs, nothing of it is loaded.
 *
 * @throws {AnalysisError} `engineMissing`.
 */
export async function readPage(html: string): Promise<face.PageArticle> {
  return (await documentsEngine()).readHtml(html) as face.PageArticle;
}
