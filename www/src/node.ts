import { readFile } from "node:fs/promises";
import { useAssetReader } from "./assets.ts";

// Node's fetch does not open files, and the package's files lie on the disk.
useAssetReader(async (url) => {
  const opened = url.protocol === "file:" ? new Response(new Uint8Array(await readFile(url))) : await fetch(url);
  if (!opened.ok || !opened.body) throw new Error(`HTTP ${opened.status}`);
  return opened.body;
});

export * from "./index.ts";
