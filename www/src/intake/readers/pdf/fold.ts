/** Brackets and their mirror images. */
const MIRRORED: Record<string, string> = { "(": ")", ")": "(", "[": "]", "]": "[", "{": "}", "}": "{", "<": ">", ">": "<", "«": "»", "»": "«", "‹": "›", "›": "‹", "﴾": "﴿", "﴿": "﴾" };

/** A bracket's mirror image; other signs as they are. */
export function mirrored(sign: string): string {
  return MIRRORED[sign] ?? sign;
}

/** Whether a sign has a mirror image. */
export function isMirrored(sign: string): boolean {
  return sign in MIRRORED;
}

/** Shapes of letters that Arabic writes with others: from Persian fonts, or as PDFs name the shapes. */
const LETTERS: Record<string, string> = { "ﯼ": "ى", "ﯽ": "ى", "ﯾ": "ي", "ﯿ": "ي", "ﮎ": "ك", "ﮏ": "ك", "ﮐ": "ك", "ﮑ": "ك" };

/** Letters from the shapes that they take in a word; all else as it is. */
export function foldForms(text: string): string {
  return text.replace(/[\ufb50-\ufdff\ufe70-\ufefe]/g, (form) => LETTERS[form] ?? form.normalize("NFKC").replace(/^ /, ""));
}

/** Lines that were drawn out by strokes between the letters; the stroke after a lone ه stays ('هـ'). */
export function withoutStrokes(text: string): string {
  return text.replace(/(?<=[\u0621-\u064a])[\u064b-\u0652]*\u0640+(?=[\u064b-\u0652]*[\u0621-\u064a])/g, (strokes) => strokes.replaceAll("\u0640", ""));
}
