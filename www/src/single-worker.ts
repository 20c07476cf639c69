/** The worker of the single file: it finds engine and model in its own code. */
import { useAssetReader } from "./assets.ts";
import { unpacked, type PackedFiles } from "./packed.ts";

useAssetReader(async (url, onBytes) => {
  const words = (globalThis as unknown as { PACKED: PackedFiles }).PACKED[url.pathname] ?? "";
  onBytes?.(0, words.length);
  const bytes = unpacked(words);
  onBytes?.(words.length, words.length);
  return bytes;
});

import "./worker.ts";
