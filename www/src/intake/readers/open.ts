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
    yield* walked(new File(opening, bytes), name, call);
  } finally {
    opening.free();
  }
}

/** The file that is being walked, and the bytes of the one in it that the last step was about. */
class File {
  private number = 1;

  constructor(readonly opening: Opening, private own: Uint8Array) {}

  /** One copy a file: articles of one table share it, and so know each other. */
  get bytes(): Uint8Array {
    if (this.opening.fileNumber !== this.number) [this.number, this.own] = [this.opening.fileNumber, this.opening.fileBytes()];
    return this.own;
  }
}

async function* walked(file: File, name: string, call: ReadCall): AsyncGenerator<Opened> {
  const { opening } = file;
  for (;;) {
    if (call.signal?.aborted) return yield { name, failure: "cancelled" };
    const step = opening.step() as FileStep | undefined;
    if (!step) return;
    if (step.kind === "entered") call.onProgress?.(step);
    else yield step.kind === "pdf" ? await drawn(file, step.name, call) : opened(file, step);
    // A page that unpacks thousands of files goes on answering.
    await new Promise((resolve) => setTimeout(resolve));
  }
}

/** A PDF's pages are drawn by pdf.js, which comes with the first of them. */
async function drawn(file: File, name: string, call: ReadCall): Promise<Opened> {
  try {
    const { draw } = await import("./pdf/index.ts");
    // The worker takes the bytes over: a copy, since a password may have to be tried again.
    const { text, cut } = await draw(file.bytes.slice(), name, call);
    return opened(file, file.opening.finishPdf(text, cut) as FileStep);
  } catch (thrown) {
    const failure = call.signal?.aborted ? "cancelled" : asReadError(thrown, "readerMissing").code;
    return { name, failure, bytes: isLocked(failure) ? file.bytes : undefined };
  }
}

/** Bytes are kept where the reader may want them read in another way. */
function opened(file: File, step: FileStep): Opened {
  if (step.kind === "article") {
    const read = step.article as Read;
    return { name: read.name, read, bytes: read.source.encoding ? file.bytes : undefined };
  }
  const failure = (step.kind === "failed" ? step.failure : "damaged") as ReadFailure;
  return { name: step.name, failure, bytes: isLocked(failure) ? file.bytes : undefined };
}

function isLocked(failure: ReadFailure): boolean {
  return failure === "password" || failure === "wrongPassword";
}
