import { build } from "../../../www/node_modules/esbuild/lib/main.js";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";

const WWW = join(__dirname, "../../../www");

/** What came of one file, as far as tests look at it. */
export interface Outcome {
  name: string;
  failure?: string;
  text?: string;
  published?: string;
  source?: { format: string; encoding?: string; guessed?: boolean; pages?: number[]; title?: string; outlet?: string; notes: { code: string; count?: number }[] };
}

/** How a file is read in a test. */
export interface How {
  encoding?: string;
  password?: string;
}

/** Opens an empty page with the readers beside it, split as in the build: they are called without the interface. */
export async function openReaders(page: Page): Promise<void> {
  const bundle = await bundled();
  await page.route("**/readers-under-test/**", (route) => {
    const name = new URL(route.request().url()).pathname.split("/").at(-1) ?? "";
    if (name === "empty.html") return route.fulfill({ contentType: "text/html", body: "<!doctype html>" });
    if (name.endsWith(".wasm")) return route.fulfill({ contentType: "application/wasm", body: readFileSync(join(WWW, "pkg", name)) });
    return route.fulfill({ contentType: "text/javascript", body: name === "pdf-worker.js" ? readFileSync(join(WWW, "dist/site/pdf-worker.js")) : Buffer.from(bundle.get(name) ?? "") });
  });
  await page.goto("/readers-under-test/empty.html");
}

let made: Promise<Map<string, Uint8Array>> | undefined;

function bundled(): Promise<Map<string, Uint8Array>> {
  return (made ??= build({ absWorkingDir: WWW, entryPoints: ["src/intake/readers/index.ts"], outdir: "/", bundle: true, splitting: true, format: "esm", write: false, logLevel: "error" })
    .then(({ outputFiles }) => new Map(outputFiles.map(({ path, contents }) => [path.split("/").at(-1) ?? "", contents]))));
}

/** Reads a file with the readers alone. */
export async function read(page: Page, name: string, bytes: Uint8Array, how: How = {}): Promise<Outcome[]> {
  return page.evaluate(
    async ({ name, packed, how }) => {
      const { readBytes } = await import(new URL("/readers-under-test/index.js", location.href).href);
      const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
      const all: Outcome[] = [];
      for await (const { read, failure, name: of } of readBytes(bytes, name, how)) all.push({ name: of, failure, ...read });
      return all;
    },
    { name, packed: Buffer.from(bytes).toString("base64"), how },
  );
}
