import { LIMITS } from "./limits.ts";
import { READERS } from "./formats.ts";
import { asReadError, ReadError, type Format, type Read, type ReadCall, type ReadFailure, type ReadNote, type Reader } from "./read.ts";
import { promised, READABLE, sniff } from "./sniff.ts";
import { Budget, members, unpack, type Member } from "./zip.ts";

/** What came of a file or of a part of it. `bytes` are its own, to be read anew in another way. */
export type Opened = ({ read: Read } | { failure: ReadFailure }) & { name: string; bytes?: Uint8Array };

/** Kinds that are near enough for a name to say either. */
const ALIKE: Partial<Record<Format, Format[]>> = {
  text: ["markdown", "table", "json", "email"],
  markdown: ["text"],
  html: ["text", "web-archive"],
  email: ["text", "web-archive"],
  "web-archive": ["html", "email"],
  table: ["text"],
  json: ["text"],
  session: ["text", "json"],
};

/**
 * Reads a file of any kind, told by its content: an archive gives what lies in it, one by one. Never
 * throws; what could not be read is told in its place.
 */
export async function* readBytes(bytes: Uint8Array, name: string, call: ReadCall = {}): AsyncGenerator<Opened> {
  yield* opened(bytes, name, call, 0, new Budget());
}

async function* opened(bytes: Uint8Array, name: string, call: ReadCall, depth: number, budget: Budget): AsyncGenerator<Opened> {
  try {
    if (call.signal?.aborted) throw new ReadError("cancelled");
    if (bytes.length > LIMITS.file) throw new ReadError("tooLarge");
    const format = sniff(bytes, name);
    if (format === "zip") yield* unpacked(bytes, name, call, depth, budget);
    else for (const read of await articles(bytes, name, format, call)) yield checked(read, bytes);
  } catch (thrown) {
    const failure = call.signal?.aborted ? "cancelled" : asReadError(thrown, "damaged").code;
    yield { name, failure, bytes: failure === "password" || failure === "wrongPassword" ? bytes : undefined };
  }
}

async function articles(bytes: Uint8Array, name: string, format: Exclude<Format, "zip">, call: ReadCall): Promise<Read[]> {
  const reader = await readerOf(format);
  const said = promised(name);
  const other: ReadNote[] = said && said !== format && !ALIKE[format]?.includes(said) ? [{ code: "otherFormat" }] : [];
  const reads = await reader(bytes, name, call);
  return reads.map((read) => ({ ...read, source: { ...read.source, notes: [...other, ...read.source.notes] } }));
}

/** A reader that cannot be fetched is no fault of the file. */
async function readerOf(format: Exclude<Format, "zip">): Promise<Reader> {
  try {
    return await READERS[format]();
  } catch {
    throw new ReadError("readerMissing");
  }
}

function checked(read: Read, bytes: Uint8Array): Opened {
  const { name } = read;
  if (read.text.length > LIMITS.text) return { name, failure: "tooLong" };
  return { name, read, bytes: read.source.encoding ? bytes : undefined };
}

async function* unpacked(bytes: Uint8Array, name: string, call: ReadCall, depth: number, budget: Budget): AsyncGenerator<Opened> {
  if (depth >= LIMITS.depth) throw new ReadError("tooDeep");
  const files = members(bytes).filter(isWorthReading);
  if (!files.length) throw new ReadError("noArticles");
  for (const [done, file] of files.entries()) {
    const path = `${name} › ${file.name}`;
    call.onProgress?.({ name, done, all: files.length });
    try {
      yield* opened(unpack(bytes, file, budget), path, call, depth + 1, budget);
    } catch (thrown) {
      yield { name: path, failure: asReadError(thrown, "damaged").code };
    }
    // A page that unpacks thousands of files goes on answering.
    await new Promise((resolve) => setTimeout(resolve));
    if (call.signal?.aborted) return;
  }
}

/** Folders, pictures and what systems leave behind lie in archives too; they are no news. */
function isWorthReading({ name }: Member): boolean {
  return isReadableName(name) && !name.startsWith("__MACOSX/");
}

/** Whether a file that lies among others is worth opening: one that was chosen by itself always is. */
export function isReadableName(path: string): boolean {
  const name = path.split("/").at(-1) ?? "";
  return !name.startsWith(".") && READABLE.includes(/\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? "");
}
