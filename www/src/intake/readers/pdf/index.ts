import { getDocument, PasswordResponses, PDFWorker, type PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { plainText } from "../blocks.ts";
import { LIMITS } from "../limits.ts";
import { ReadError, type Read, type ReadCall, type ReadNote, type Reader } from "../read.ts";
import { cellsOf, type PdfItem } from "./cells.ts";
import { withoutFurniture } from "./furniture.ts";
import { linesOf, type PageLines } from "./page.ts";
import { paragraphsOf, type Paragraph } from "./paragraphs.ts";
import { isTrustworthy } from "./trust.ts";
import { pdfWorker } from "./worker.ts";

/** A PDF: its text layer as it is read; nothing is made up where there is none. */
export const read: Reader = async (bytes, name, call) => {
  const port = await pdfWorker();
  const broken = new Promise<never>((_, reject) => port.addEventListener("error", () => reject(new ReadError("readerMissing"))));
  const worker = PDFWorker.create({ port });
  // The worker takes the bytes over: a copy, since a password may have to be tried again.
  const task = getDocument({ data: bytes.slice(), worker, password: call.password, verbosity: 0, disableFontFace: true, useSystemFonts: false, isOffscreenCanvasSupported: false, useWorkerFetch: false });
  const stop = () => void task.destroy();
  call.signal?.addEventListener("abort", stop, { once: true });
  try {
    return [await articleOf(await Promise.race([task.promise, broken]), name, call)];
  } catch (thrown) {
    throw failureOf(thrown);
  } finally {
    call.signal?.removeEventListener("abort", stop);
    await task.destroy().catch(() => undefined);
    port.terminate();
  }
};

function failureOf(thrown: unknown): ReadError {
  if (thrown instanceof ReadError) return thrown;
  const { name, code, message } = thrown as { name?: string; code?: number; message?: string };
  if (name === "PasswordException") return new ReadError(code === PasswordResponses.INCORRECT_PASSWORD ? "wrongPassword" : "password");
  return new ReadError("damaged", message);
}

async function articleOf(document: PDFDocumentProxy, name: string, call: ReadCall): Promise<Read> {
  const { pages, pictures, cut } = await pagesOf(document, name, call);
  const paragraphs = paragraphsOf(withoutFurniture(pages));
  const { text, starts } = assembled(paragraphs, pages.length + pictures);
  if (!text) throw new ReadError("scanned");
  const notes: ReadNote[] = [];
  if (!isTrustworthy(text)) notes.push({ code: "distrusted" });
  if (pictures) notes.push({ code: "picturePages", count: pictures });
  if (cut) notes.push({ code: "cut", count: cut });
  return { name, text, source: { format: "pdf", pages: starts, notes } };
}

/** Page by page, so that the page behind stays alive and a reader can stop. */
async function pagesOf(document: PDFDocumentProxy, name: string, call: ReadCall): Promise<{ pages: PageLines[]; pictures: number; cut: number }> {
  const pages: PageLines[] = [];
  let [pictures, letters] = [0, 0];
  const all = Math.min(document.numPages, LIMITS.pages);
  for (let number = 1; number <= all && letters < LIMITS.text; number++) {
    if (call.signal?.aborted) throw new ReadError("cancelled");
    if (all > 1) call.onProgress?.({ name, done: number - 1, all });
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
    const lines = linesOf(cellsOf(items as unknown as PdfItem[], page.getViewport({ scale: 1 }).transform), number, pages.at(-1));
    if (lines.columns.some(({ length }) => length)) pages.push(lines);
    else pictures++;
    letters += lines.columns.flat().reduce((sum, { text }) => sum + text.length, 0);
    page.cleanup();
  }
  return { pages, pictures, cut: document.numPages - all };
}

/** The text, and where in it each page begins. */
function assembled(paragraphs: readonly Paragraph[], pages: number): { text: string; starts: number[] } {
  let text = "";
  const starts = [0];
  for (const paragraph of paragraphs) {
    const line = plainText([paragraph]);
    if (!line) continue;
    if (text) text += paragraph.tight ? "\n" : "\n\n";
    while (starts.length < paragraph.page) starts.push(text.length);
    text += line;
  }
  while (starts.length < pages) starts.push(text.length);
  return { text, starts };
}
