import { getDocument, PasswordResponses, PDFWorker, type PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { PdfText } from "../../../../pkg/khulasa_documents.js";
import { LIMITS } from "../limits.ts";
import { ReadError, type ReadCall } from "../read.ts";
import { collect, type PdfItem } from "./items.ts";
import { pdfWorker } from "./worker.ts";

/** What the pages of a PDF draw, and how many of them were left out. */
export interface Drawn {
  text: PdfText;
  cut: number;
}

/**
 * Has the pages of a PDF drawn: the engine makes their text.
 *
 * @throws {ReadError} `password`, `wrongPassword`, `damaged`, `readerMissing`.
 */
export async function draw(bytes: Uint8Array, name: string, call: ReadCall): Promise<Drawn> {
  const port = await pdfWorker();
  const broken = new Promise<never>((_, reject) => port.addEventListener("error", () => reject(new ReadError("readerMissing"))));
  const worker = PDFWorker.create({ port });
  const task = getDocument({ data: bytes, worker, password: call.password, verbosity: 0, disableFontFace: true, useSystemFonts: false, isOffscreenCanvasSupported: false, useWorkerFetch: false });
  const stop = () => void task.destroy();
  call.signal?.addEventListener("abort", stop, { once: true });
  try {
    return await pagesOf(await Promise.race([task.promise, broken]), name, call);
  } catch (thrown) {
    throw failureOf(thrown);
  } finally {
    call.signal?.removeEventListener("abort", stop);
    await task.destroy().catch(() => undefined);
    port.terminate();
  }
}

function failureOf(thrown: unknown): ReadError {
  if (thrown instanceof ReadError) return thrown;
  const { name, code, message } = thrown as { name?: string; code?: number; message?: string };
  if (name === "PasswordException") return new ReadError(code === PasswordResponses.INCORRECT_PASSWORD ? "wrongPassword" : "password");
  return new ReadError("damaged", message);
}

/** Page by page, so that the page behind stays alive and a reader can stop. */
async function pagesOf(document: PDFDocumentProxy, name: string, call: ReadCall): Promise<Drawn> {
  const text = new PdfText();
  const all = Math.min(document.numPages, LIMITS.pages);
  for (let number = 1; number <= all && !text.isFull(); number++) {
    if (call.signal?.aborted) throw new ReadError("cancelled");
    if (all > 1) call.onProgress?.({ name, done: number - 1, all });
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
    collect(text, items as unknown as PdfItem[]);
    text.page(Float64Array.from(page.getViewport({ scale: 1 }).transform));
    page.cleanup();
  }
  return { text, cut: document.numPages - all };
}
