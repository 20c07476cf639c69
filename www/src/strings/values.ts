import type { DateFact, Quantity } from "../report.ts";
import { number } from "./plural.ts";
import { preferences } from "./preferences.ts";
import type { Strings } from "./strings.ts";

type Language = Strings["code"];

/** A country whose newspapers name the months so. */
const MONTHS = { levant: "ar-SY", egypt: "ar-EG", morocco: "ar-MA", maghreb: "ar-DZ" };
const CALENDARS: Record<string, string> = { "islamic-umalqura": "islamic-umalqura", "islamic-civil": "islamic-civil" };

/** A day, month, year or time as the reader's language writes it; other values as they are. */
export function readableDate(language: Language, { value, precision, calendar }: Pick<DateFact, "value" | "precision" | "calendar">): string {
  const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?:T(\d{2}):(\d{2}))?$/.exec(value);
  if (!parts) return value;
  const [, year, month, day, hour, minute] = parts;
  const date = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1), Number(hour ?? 0), Number(minute ?? 0)));
  if (Number.isNaN(date.valueOf())) return value;
  const form: Intl.DateTimeFormatOptions = { timeZone: "UTC", year: "numeric" };
  if (month) form.month = "long";
  if (day) Object.assign(form, { day: "numeric", weekday: precision === "day" ? "long" : undefined });
  if (hour) Object.assign(form, { hour: "numeric", minute: "2-digit" });
  const gregorian = new Intl.DateTimeFormat(localeOf(language, "gregory"), form).format(date);
  const other = day && calendar ? CALENDARS[calendar] : undefined;
  if (!other) return gregorian;
  return `${gregorian} (${new Intl.DateTimeFormat(localeOf(language, other), { timeZone: "UTC", dateStyle: "long" }).format(date)})`;
}

/** A day, month or year where nothing but its value is known. */
export function readableDay(language: Language, value: string): string {
  return readableDate(language, { value, precision: "", calendar: "" });
}

/** The time from one day to another, both counted; one day where they are the same. */
export function readableSpan(language: Language, from: string, to: string): string {
  return from === to ? readableDay(language, from) : `${readableDay(language, from)} – ${readableDay(language, to)}`;
}

/** A day or month without its year (`XXXX-03-09`); nothing where even the month is open. */
export function readableOpenDate(language: Language, value: string): string | undefined {
  const parts = /^XXXX-(\d{2})(?:-(\d{2}))?$/.exec(value);
  if (!parts) return undefined;
  const [, month, day] = parts;
  // A leap year: 29 February may be meant.
  const date = new Date(Date.UTC(2024, Number(month) - 1, Number(day ?? 1)));
  const form: Intl.DateTimeFormatOptions = { timeZone: "UTC", month: "long", day: day ? "numeric" : undefined };
  return new Intl.DateTimeFormat(localeOf(language, "gregory"), form).format(date);
}

function localeOf(language: Language, calendar: string): string {
  if (language === "en") return `en-GB-u-ca-${calendar}`;
  const { months, digits } = preferences();
  return `${MONTHS[months]}-u-nu-${digits}-ca-${calendar}`;
}

/** A figure with its unit: `3.5 million USD`, `12%`, `40 families`. */
export function readableQuantity(language: Language, { kind, value, upper, unit }: Quantity): string {
  const amount = upper == null ? number(language, value) : `${number(language, value)}–${number(language, upper)}`;
  if (kind === "percent") return `${amount}%`;
  if (kind === "money" && /^[A-Z]{3}$/.test(unit)) return `${amount} ${currencyName(language, unit)}`;
  return unit ? `${amount} ${unit}` : amount;
}

function currencyName(language: Language, code: string): string {
  return new Intl.DisplayNames([language], { type: "currency" }).of(code) ?? code;
}

/** A country's name from its two letters. */
export function countryName(language: Language, code: string): string {
  try {
    return new Intl.DisplayNames([language], { type: "region" }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** A language's name from its BCP 47 code. */
export function languageName(language: Language, code: string): string {
  try {
    return new Intl.DisplayNames([language], { type: "language" }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** How much of a file has come: `1.2 / 5 MB`. */
export function megabytes(language: Language, loaded: number, total: number): string {
  const format = (bytes: number, more: Intl.NumberFormatOptions = {}) =>
    new Intl.NumberFormat(localeOf(language, "gregory"), { maximumFractionDigits: 1, ...more }).format(bytes / 1e6);
  return `${format(Math.min(loaded, total))} / ${format(total, { style: "unit", unit: "megabyte" })}`;
}
