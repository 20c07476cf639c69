/** The ISO day that a file's own field for a date means; nothing where it is not clear. */
export function isoDay(given: string | undefined): string | undefined {
  const words = latinDigits(given ?? "").trim();
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})/.exec(words);
  if (iso) return day(iso[1], iso[2], iso[3]);
  // Arab newspapers put the day first; where both readings are possible it is theirs.
  const plain = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})/.exec(words);
  if (plain) return Number(plain[2]) > 12 ? day(plain[3], plain[1], plain[2]) : day(plain[3], plain[2], plain[1]);
  const compact = /^(\d{4})(\d{2})(\d{2})(?!\d)/.exec(words);
  if (compact) return day(compact[1], compact[2], compact[3]);
  if (!/[A-Za-z]{3}/.test(words)) return undefined;
  const parsed = new Date(words);
  if (Number.isNaN(parsed.valueOf())) return undefined;
  return day(String(parsed.getFullYear()), String(parsed.getMonth() + 1), String(parsed.getDate()));
}

function latinDigits(text: string): string {
  return text.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660));
}

function day(year = "", month = "", date = ""): string | undefined {
  const [y, m, d] = [Number(year), Number(month), Number(date)];
  if (y < 1800 || y > 2200 || m < 1 || m > 12 || d < 1 || d > 31) return undefined;
  return `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
}
