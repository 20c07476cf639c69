import type { Bytes } from "./assets.ts";
import type { EngineFiles } from "./engine.ts";

/** Bytes from gzip in base64, as they lie in the single file. */
export function unpacked(words: string): Bytes {
  const letters = atob(words.trim());
  const packed = new Uint8Array(letters.length);
  // A loop: the model is megabytes long.
  for (let at = 0; at < letters.length; at++) packed[at] = letters.charCodeAt(at);
  return new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
}

/** Addresses of what the single file holds; only its own worker can follow them. */
export const PACKED = { wasm: new URL("packed:wasm"), model: new URL("packed:model"), dossier: new URL("packed:dossier") } satisfies Required<EngineFiles>;

/** The packed files by the last part of their addresses. */
export type PackedFiles = Record<string, string>;
