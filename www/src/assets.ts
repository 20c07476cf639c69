import { AnalysisError, type FailureCode } from "./errors.ts";

/** Told now and then how many bytes have come, of how many (0 where the size is unknown). */
export type ByteProgress = (loaded: number, total: number) => void;

/** Some of the bytes of a file. */
export type Piece = Uint8Array<ArrayBuffer>;

/** A file as it comes. */
export type Bytes = ReadableStream<Piece>;

/** Opens what lies behind an address. */
export type AssetReader = (url: URL, onBytes?: ByteProgress) => Promise<Bytes>;

let reader: AssetReader = fetchBytes;

/** Reads assets in another way from now on: Node has no `fetch` for files. */
export function useAssetReader(other: AssetReader): void {
  reader = other;
}

/**
 * One of the package's own files, as it comes.
 *
 * @throws {AnalysisError} with `code` where the file cannot be had.
 */
export async function openAsset(url: URL, code: FailureCode, onBytes?: ByteProgress): Promise<Bytes> {
  try {
    return await reader(url, onBytes);
  } catch (thrown) {
    throw new AnalysisError(code, `${url.pathname}: ${thrown instanceof Error ? thrown.message : thrown}`);
  }
}

/** The pieces of a stream: not every browser can loop over one. */
export async function* pieces(bytes: Bytes): AsyncGenerator<Piece> {
  const stream = bytes.getReader();
  for (;;) {
    const { done, value } = await stream.read();
    if (done) return;
    yield value;
  }
}

async function fetchBytes(url: URL, onBytes?: ByteProgress): Promise<Bytes> {
  const response = await fetch(url, { credentials: "same-origin" });
  if (!response.ok || !response.body) throw new Error(`HTTP ${response.status}`);
  const total = Number(response.headers.get("content-length") ?? 0);
  return onBytes ? response.body.pipeThrough(counter(total, onBytes)) : response.body;
}

function counter(total: number, onBytes: ByteProgress): TransformStream<Piece, Piece> {
  let loaded = 0;
  return new TransformStream({
    transform(piece, out) {
      loaded += piece.length;
      onBytes(loaded, total);
      out.enqueue(piece);
    },
  });
}
