import { LIMITS } from "./readers/limits.ts";
import { readBytes, type Opened } from "./readers/open.ts";
import type { ReadCall } from "./readers/read.ts";

/** Reads files one by one, of whatever kind; a bad one never spoils the others. */
export async function* openFiles(files: Iterable<File>, call: ReadCall = {}): AsyncGenerator<Opened> {
  for (const file of files) {
    const { name } = file;
    const bytes = file.size > LIMITS.file ? "tooLarge" : await bytesOf(file);
    if (bytes instanceof Uint8Array) yield* readBytes(bytes, name, call);
    else yield { name, failure: bytes };
  }
}

async function bytesOf(file: File): Promise<Uint8Array | "unreadable"> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return "unreadable";
  }
}
