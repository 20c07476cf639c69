/** The page as one file: worker, engine and model lie in it, packed, and nothing is fetched. */
import { useAssetReader } from "./assets.ts";
import { useDocumentsEngine } from "./documents-engine.ts";
import { PoolAnalyzer } from "./pool.ts";
import type { KhulasaApp } from "./elements/khulasa-app.ts";
import { usePdfWorker } from "./intake/readers/pdf/worker.ts";
import { PACKED, unpacked, type PackedFiles } from "./packed.ts";

const part = (id: string): string => document.getElementById(`khulasa-${id}`)?.textContent ?? "";

/** A worker of a page from the disk can fetch nothing, not even blobs: its files lie in its own code. */
async function workerAddress(): Promise<URL> {
  const files: PackedFiles = Object.fromEntries(Object.values(PACKED).map(({ pathname }) => [pathname, part(pathname)]));
  const code = [`self.PACKED=${JSON.stringify(files)};`, await new Response(unpacked(part("worker"))).text()];
  return new URL(URL.createObjectURL(new Blob(code, { type: "text/javascript" })));
}

/** Set up by the first PDF: the code is unpacked once. */
let pdfCode: string | undefined;
usePdfWorker(async () => {
  pdfCode ??= URL.createObjectURL(new Blob([await new Response(unpacked(part("pdf"))).text()], { type: "text/javascript" }));
  return new Worker(pdfCode, { name: "khulasa-pdf" });
});

/** Saved pages are read on the page itself, by a part of the engine that lies in it. */
useAssetReader(async ({ pathname }) => unpacked(part(pathname)));
useDocumentsEngine(new URL("packed:documents"));

const app = document.querySelector<KhulasaApp>("khulasa-app");
// Set before the element comes alive: it would start a worker of its own else.
if (app) app.analyzer = new PoolAnalyzer({ worker: await workerAddress(), ...PACKED });
await import("./elements/khulasa-app.ts");

export {};
