import { isReadableName } from "./readers/endings.ts";

/** Deeper folders than this are left alone: a link may lead in a circle. */
const DEEPEST = 8;

/** Whether a file found in a folder is worth opening: one that was chosen by itself always is. */
export function isReadable({ name }: File): boolean {
  return isReadableName(name);
}

/** The files of a drop, those inside dropped folders too, each folder's in the order of their names. */
export async function droppedFiles(transfer: DataTransfer): Promise<File[]> {
  // The list is emptied as soon as the event is over: everything is asked for at once.
  const given = [...transfer.items].filter(({ kind }) => kind === "file").map((item) => ({ entry: item.webkitGetAsEntry?.() ?? null, file: item.getAsFile() }));
  const files = await Promise.all(given.map(async ({ entry, file }) => (entry?.isDirectory ? (await filesOf(entry, 0)).filter(isReadable) : file ? [file] : [])));
  return files.flat();
}

async function filesOf(entry: FileSystemEntry, depth: number): Promise<File[]> {
  if (depth > DEEPEST) return [];
  if (entry.isFile) return fileOf(entry as FileSystemFileEntry);
  const entries = await entriesOf((entry as FileSystemDirectoryEntry).createReader());
  entries.sort((a, b) => a.name.localeCompare(b.name, "ar", { numeric: true }));
  const files = await Promise.all(entries.map((inner) => filesOf(inner, depth + 1)));
  return files.flat();
}

function fileOf(entry: FileSystemFileEntry): Promise<File[]> {
  return new Promise((resolve) => entry.file((file) => resolve([file]), () => resolve([])));
}

/** A reader gives a hundred entries at a time, and none when it is done. */
async function entriesOf(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve) => reader.readEntries(resolve, () => resolve([])));
    if (!some.length) return all;
    all.push(...some);
  }
}
