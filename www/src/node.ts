import { readFile } from "node:fs/promises";
import { useAssetReader } from "./assets.ts";

// Node's fetch does not open files, and the package's files lie on the disk.
useAssetReader(async (url) => {
  if (url.protocol === "file:") return new Uint8Array(await readFile(url));
  return new Uint8Array(await (await fetch(url)).arrayBuffer());
});

export * from "./index.ts";
