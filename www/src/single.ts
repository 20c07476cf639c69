/** The page as one file: worker, engine and model lie in it, packed, and nothing is fetched. */
import { WorkerAnalyzer } from "./client.ts";
import type { KhulasaApp } from "./elements/khulasa-app.ts";
import { PACKED, unpacked, type PackedFiles } from "./packed.ts";

const part = (id: string): string => document.getElementById(`khulasa-${id}`)?.textContent ?? "";

/** A worker of a page from the disk can fetch nothing, not even blobs: its files lie in its own code. */
async function workerAddress(): Promise<URL> {
  const files: PackedFiles = Object.fromEntries(Object.values(PACKED).map(({ pathname }) => [pathname, part(pathname)]));
  const code = [`self.PACKED=${JSON.stringify(files)};`, await new Response(unpacked(part("worker"))).text()];
  return new URL(URL.createObjectURL(new Blob(code, { type: "text/javascript" })));
}

const app = document.querySelector<KhulasaApp>("khulasa-app");
// Set before the element comes alive: it would start a worker of its own else.
if (app) app.analyzer = new WorkerAnalyzer({ worker: await workerAddress(), ...PACKED });
await import("./elements/khulasa-app.ts");

export {};
