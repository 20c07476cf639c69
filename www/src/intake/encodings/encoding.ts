/** The encodings that Arabic text files come in. */
export const ENCODINGS = ["utf-8", "utf-16le", "utf-16be", "windows-1256", "iso-8859-6", "x-mac-arabic"] as const;
/** One of them. */
export type Encoding = (typeof ENCODINGS)[number];

const NAMES: Record<string, Encoding> = {
  utf8: "utf-8",
  "unicode-1-1-utf-8": "utf-8",
  "utf-16": "utf-16le",
  unicode: "utf-16le",
  "cp1256": "windows-1256",
  "x-cp1256": "windows-1256",
  "cp-1256": "windows-1256",
  "windows1256": "windows-1256",
  arabic: "iso-8859-6",
  "asmo-708": "iso-8859-6",
  "iso8859-6": "iso-8859-6",
  "iso_8859-6": "iso-8859-6",
  "iso-8859-6-i": "iso-8859-6",
  "iso-8859-6-e": "iso-8859-6",
  macarabic: "x-mac-arabic",
  "mac-arabic": "x-mac-arabic",
  "x-macarabic": "x-mac-arabic",
};

/** The encoding that a page, a mail or a reader names; nothing for those that hold no Arabic. */
export function encodingNamed(name: string | undefined): Encoding | undefined {
  const asked = name?.trim().toLowerCase() ?? "";
  return ENCODINGS.find((one) => one === asked) ?? NAMES[asked];
}
