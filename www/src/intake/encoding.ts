/** The encodings that Arabic text files come in, and the Western one that they are taken for. */
export const ENCODINGS = ["utf-8", "utf-16le", "utf-16be", "windows-1256", "iso-8859-6", "x-mac-arabic", "windows-1252"] as const;
/** One of them. */
export type Encoding = (typeof ENCODINGS)[number];
