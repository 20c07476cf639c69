import { decode, type Encoding } from "./decode.ts";

/** Why a file gave no text. */
export type FileFailure = "binary" | "emptyFile" | "unreadable";

/** One file as it was opened. */
export type Opened =
  | { name: string; text: string; encoding: Encoding }
  | { name: string; failure: FileFailure };

/** Reads files one by one; a bad one never spoils the others. */
export async function openFiles(files: Iterable<File>): Promise<Opened[]> {
  return Promise.all([...files].map(open));
}

async function open(file: File): Promise<Opened> {
  const { name } = file;
  try {
    const decoded = decode(new Uint8Array(await file.arrayBuffer()));
    if ("failure" in decoded) return { name, failure: decoded.failure };
    if (!decoded.text.trim()) return { name, failure: "emptyFile" };
    return { name, ...decoded };
  } catch {
    return { name, failure: "unreadable" };
  }
}
