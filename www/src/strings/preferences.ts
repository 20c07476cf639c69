import type { Settings } from "../settings.ts";

/** How numbers and dates are written. */
export interface Preferences {
  /** Digits of the Arabic interface. */
  digits: "latn" | "arab";
  /** Digits that the article's own are turned to; nothing where they stay as they are. */
  textDigits?: "latn" | "arab";
  months: Settings["months"];
}

let current: Preferences = { digits: "latn", months: "levant" };

/** What the reader prefers. */
export function preferences(): Preferences {
  return current;
}

/** Sets what the reader prefers; whoever shows numbers is told along with the language. */
export function setPreferences({ digits, months }: Pick<Settings, "digits" | "months">): void {
  // Latin digits are what most newsrooms of today set on the web.
  current = { digits: digits === "arab" ? "arab" : "latn", textDigits: digits === "text" ? undefined : digits, months };
}

/** The article's words in the digits that the reader prefers; every letter stays at its place. */
export function inDigits(words: string): string {
  if (current.textDigits === "arab") return words.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0x630));
  if (current.textDigits === "latn") return words.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15));
  return words;
}
