/** Bytes from gzip in base64, as they lie in the single file. */
export async function unpacked(words: string): Promise<Uint8Array<ArrayBuffer>> {
  const packed = Uint8Array.from(atob(words.trim()), (letter) => letter.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Addresses of what the single file holds; only its own worker can follow them. */
export const PACKED: { wasm: URL; model: URL } = { wasm: new URL("packed:wasm"), model: new URL("packed:model") };

/** The packed files by the last part of their addresses. */
export type PackedFiles = Record<string, string>;
