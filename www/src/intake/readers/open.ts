import { documentsEngine } from "../../documents-engine.ts";
import type { FileStep, Opening } from "../../../pkg/khulasa_documents.js";
import { LIMITS } from "./limits.ts";
import { asReadError, type Read, type ReadCall, type ReadFailure } from "./read.ts";

/** What came of a file or of a part of it. `bytes` are its own, to be read anew in another way. */
export type Opened = ({ read: Read } | { failure: ReadFailure }) & { name: string; bytes?: Uint8Array };

/**
 * Reads a file of any kind, told by its content: an archive gives what lies in it, one by one. Never
 * throws; what could not be read is told in its place.
 */
export async function* readBytes(bytes: Uint8Array, name: string, call: ReadCall = {}): AsyncGenerator<Opened> {
  if (bytes.length > LIMITS.file) return yield { name, failure: "tooLarge" };
  let opening: Opening | undefined;
  try {
    opening = new (await documentsEngine()).Opening(bytes, name, call.encoding, call.password);
  } catch {
    // A reader that cannot be fetched is no fault of the file.
    return yield { name, failure: "readerMissing" };
  }
  try {
    yield* walked(opening, name, call);
  } finally {
    opening.free();
  }
}

async function* walked(opening: Opening, name: string, call: ReadCall): AsyncGenerator<Opened> {
  for (;;) {
    if (call.signal?.aborted) return yield { name, failure: "cancelled" };
    const step = opening.step() as FileStep | undefined;
    if (!step) return;
    if (step.kind === "entered") call.onProgress?.(step);
    else yield step.kind === "pdf" ? await drawn(opening, step.name, call) : opened(opening, step);
    // A page that unpacks thousands of files goes on answering.
    await new Promise((resolve) => setTimeout(resolve));
  }
}

/** A PDF's pages are drawn by pdf.js, which comes with the first of them. */
async function drawn(opening: Opening, name: string, call: ReadCall): Promise<Opened> {
  try {
    const { draw } = await import("./pdf/index.ts");
    const { text, cut } = await draw(opening.fileBytes(), name, call);
    return opened(opening, opening.finishPdf(text, cut) as FileStep);
  } catch (thrown) {
    const failure = call.signal?.aborted ? "cancelled" : asReadError(thrown, "readerMissing").code;
    return { name, failure, bytes: isLocked(failure) ? opening.fileBytes() : undefined };
  }
}

/** Bytes are kept where the reader may want them read in another way. */
function opened(opening: Opening, step: FileStep): Opened {
  if (step.kind === "article") {
    const read = step.article as Read;
    return { name: read.name, read, bytes: read.source.encoding ? opening.fileBytes() : undefined };
  }
  const failure = (step.kind === "failed" ? step.failure : "damaged") as ReadFailure;
  return { name: step.name, failure, bytes: isLocked(failure) ? opening.fileBytes() : undefined };
}

function isLocked(failure: ReadFailure): boolean {
  return failure === "password" || failure === "wrongPassword";
}
