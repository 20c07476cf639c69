let start = async (): Promise<Worker> => new Worker(new URL("./pdf-worker.js", import.meta.url), { type: "module", name: "khulasa-pdf" });

/** Sets how the worker that takes PDFs apart is started; the single file has it in itself. */
export function usePdfWorker(own: () => Promise<Worker>): void {
  start = own;
}

/** A worker of its own for one PDF. */
export function pdfWorker(): Promise<Worker> {
  return start();
}
