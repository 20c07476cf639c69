/**
 * Mac OS Arabic, which no browser's TextDecoder knows: the upper half of the table that Apple gave
 * to Unicode (MAPPINGS/VENDORS/APPLE/ARABIC.TXT), from 0x80 on. Its signs for right-to-left text
 * double ASCII's: the same characters, since direction is the reader's business here.
 */
const UPPER =
  "Ä\u00a0ÇÉÑÖÜáàâäں«çéèêëí…îïñó»ôö÷úùûü" +
  " !\"#$٪&'()*+،-./٠١٢٣٤٥٦٧٨٩:؛<=>؟" +
  "❊ءآأؤإئابةتثجحخدذرزسشصضطظعغ[\\]^_" +
  "ـفقكلمنهوىيًٌٍَُِّْپٹچەڤگڈڑ{|}ژے";

/** Text from bytes in Mac OS Arabic. */
export function decodeMacArabic(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let from = 0; from < bytes.length; from += 8192) {
    const letters = Array.from(bytes.subarray(from, from + 8192), (byte) => (byte < 0x80 ? String.fromCharCode(byte) : UPPER[byte - 0x80]));
    pieces.push(letters.join(""));
  }
  return pieces.join("");
}
