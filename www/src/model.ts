import { openAsset, pieces, type ByteProgress, type Piece } from "./assets.ts";
import { AnalysisError, asAnalysisError, type FailureCode } from "./errors.ts";

const MAGIC = "KHULASA";
const GZIP = [0x1f, 0x8b];

/** Where the package keeps its model: beside its code. */
export function defaultModelUrl(): URL {
  return new URL("./khulasa.model", import.meta.url);
}

/**
 * The model's bytes, from the same place as the code, unpacked where they come compressed.
 *
 * @throws {AnalysisError} `modelMissing`, `modelUnreadable`.
 */
export async function loadModel(url?: URL, onBytes?: ByteProgress): Promise<Piece> {
  const parts: Piece[] = [];
  for await (const piece of await openModel(url, onBytes)) parts.push(piece);
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

/**
 * The model as it comes, piece by piece: whoever hands the pieces on never holds all of it.
 *
 * A page that answers every address with its start page would hand us HTML for a missing model:
 * the first bytes tell. Version and checksum are checked by the engine itself.
 *
 * @throws {AnalysisError} `modelMissing`, `modelUnreadable`, here or with a piece.
 */
export async function openModel(url = defaultModelUrl(), onBytes?: ByteProgress): Promise<AsyncGenerator<Piece>> {
  const file = pieces(await openAsset(url, "modelMissing", onBytes));
  const [first, sent] = await peek(failingAs("modelMissing", file));
  // A host may have unpacked the file on its way already.
  const packed = GZIP.every((byte, at) => first[at] === byte);
  const [head, model] = await peek(failingAs("modelUnreadable", packed ? unpacked(sent) : sent));
  if (new TextDecoder("latin1").decode(head.subarray(0, MAGIC.length)) === MAGIC) return model;
  throw new AnalysisError("modelUnreadable", `${url.pathname} is no Khulasa model`);
}

async function* failingAs(code: FailureCode, all: AsyncGenerator<Piece>): AsyncGenerator<Piece> {
  try {
    yield* all;
  } catch (thrown) {
    throw asAnalysisError(thrown, code);
  }
}

/** The first bytes, and all of them again. */
async function peek(all: AsyncGenerator<Piece>): Promise<[Piece, AsyncGenerator<Piece>]> {
  let head: Piece = new Uint8Array();
  while (head.length < MAGIC.length) {
    const { done, value } = await all.next();
    if (done) break;
    head = joined(head, value);
  }
  return [head, following(head, all)];
}

function joined(head: Piece, next: Piece): Piece {
  if (head.length === 0) return next;
  const both = new Uint8Array(head.length + next.length);
  both.set(head);
  both.set(next, head.length);
  return both;
}

async function* following(head: Piece, rest: AsyncGenerator<Piece>): AsyncGenerator<Piece> {
  yield head;
  yield* rest;
}

function unpacked(packed: AsyncGenerator<Piece>): AsyncGenerator<Piece> {
  const stream = new ReadableStream<Piece>({
    async pull(out) {
      const { done, value } = await packed.next();
      if (done) out.close();
      else out.enqueue(value);
    },
  });
  return pieces(stream.pipeThrough(new DecompressionStream("gzip")));
}
