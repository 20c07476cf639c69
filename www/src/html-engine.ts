import init, { readHtml, type PageArticle } from "../pkg/khulasa_html.js";
import { startPart } from "./engine.ts";

let address = (): URL => new URL("./khulasa_html_bg.wasm", import.meta.url);
let started: Promise<void> | undefined;

/** Where the part of the engine lies that reads saved pages; beside this code where nothing is said. */
export function useHtmlEngine(other: URL): void {
  address = () => other;
}

/**
 * Takes the article out of a saved page. The page is parsed by our own engine, as data: no script of it
 * runs, nothing of it is loaded.
 *
 * @throws {AnalysisError} `engineMissing`.
 */
export async function readPage(html: string): Promise<PageArticle> {
  started ??= startPart(init, address());
  try {
    await started;
  } catch (thrown) {
    started = undefined;
    throw thrown;
  }
  return readHtml(html) as PageArticle;
}
