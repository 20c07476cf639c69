import { AnalysisError, type FailureCode } from "./errors.ts";

/** Told now and then how many bytes have come, of how many (0 where the size is unknown). */
export type ByteProgress = (loaded: number, total: number) => void;

/** Gives the bytes behind an address. */
export type AssetReader = (url: URL, onBytes?: ByteProgress) => Promise<Uint8Array<ArrayBuffer>>;

let reader: AssetReader = fetchBytes;

/** Reads assets in another way from now on: Node has no `fetch` for files. */
export function useAssetReader(other: AssetReader): void {
  reader = other;
}

/**
 * The bytes of one of the package's own files.
 *
 * @throws {AnalysisError} with `code` where the file cannot be had.
 */
export async function readAsset(
  url: URL,
  code: FailureCode,
  onBytes?: ByteProgress,
): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return await reader(url, onBytes);
  } catch (thrown) {
    throw new AnalysisError(code, `${url.pathname}: ${thrown instanceof Error ? thrown.message : thrown}`);
  }
}

async function fetchBytes(url: URL, onBytes?: ByteProgress): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(url, { credentials: "same-origin" });
  if (!response.ok || !response.body) throw new Error(`HTTP ${response.status}`);
  const total = Number(response.headers.get("content-length") ?? 0);
  const parts: Uint8Array[] = [];
  let loaded = 0;
  for await (const part of chunks(response.body)) {
    parts.push(part);
    loaded += part.length;
    onBytes?.(loaded, total);
  }
  return join(parts, loaded);
}

async function* chunks(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const stream = body.getReader();
  for (;;) {
    const { done, value } = await stream.read();
    if (done) return;
    yield value;
  }
}

function join(parts: Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
