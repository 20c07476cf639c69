/** A stretch of time as calendars write it: `20250309`, or `20250309T143000` for a clock time. */
export interface TimeSpan {
  start: string;
  /** The first day after it; clock times have none. */
  end?: string;
  allDay: boolean;
}

/** A date's value as a stretch of time; nothing where parts of it are open or it is no point of time. */
export function spanOfTime(value: string): TimeSpan | undefined {
  const clock = /^(\d{4})-(\d\d)-(\d\d)T(\d\d)(?::?(\d\d))?(?::?(\d\d))?/u.exec(value);
  if (clock) return at(clock.slice(1).map((part) => Number(part ?? 0)));
  const [from = "", to] = value.split("/");
  const [first, last] = [days(from), days(to ?? from)];
  return first && last && first.start < last.end ? { start: compact(first.start), end: compact(last.end), allDay: true } : undefined;
}

function at([year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0]: number[]): TimeSpan | undefined {
  if (!isDay(year, month, day) || hour > 23 || minute > 59 || second > 59) return undefined;
  const clock = [hour, minute, second].map((part) => String(part).padStart(2, "0")).join("");
  return { start: `${compact(utc(year, month, day))}T${clock}`, allDay: false };
}

/** The days of a value: its first, and the one after its last. */
function days(value: string): { start: Date; end: Date } | undefined {
  const whole = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:T(?:MO|AF|EV|NI|DT))?$/u.exec(value);
  if (whole) return daysOf(whole.slice(1).map((part) => (part ? Number(part) : undefined)));
  const week = /^(\d{4})-W(\d\d)$/u.exec(value);
  if (week) return weekOf(Number(week[1]), Number(week[2]));
  const part = /^(\d{4})-(Q[1-4]|H[12])$/u.exec(value);
  if (part) return partOf(Number(part[1]), part[2] ?? "");
  const decade = /^(\d{3})X?$/u.exec(value);
  return decade ? { start: utc(Number(decade[1]) * 10, 1, 1), end: utc(Number(decade[1]) * 10 + 10, 1, 1) } : undefined;
}

function daysOf([year = 0, month, day]: (number | undefined)[]): { start: Date; end: Date } | undefined {
  if (month === undefined) return { start: utc(year, 1, 1), end: utc(year + 1, 1, 1) };
  if (!isDay(year, month, day ?? 1)) return undefined;
  return day === undefined ? { start: utc(year, month, 1), end: utc(year, month + 1, 1) } : { start: utc(year, month, day), end: utc(year, month, day + 1) };
}

/** ISO 8601: the week with the year's fourth of January is its first, and begins on Monday. */
function weekOf(year: number, week: number): { start: Date; end: Date } | undefined {
  if (week < 1 || week > 53) return undefined;
  const fourth = utc(year, 1, 4);
  const monday = 4 - ((fourth.getUTCDay() + 6) % 7) + (week - 1) * 7;
  return { start: utc(year, 1, monday), end: utc(year, 1, monday + 7) };
}

function partOf(year: number, part: string): { start: Date; end: Date } {
  const months = part.startsWith("Q") ? 3 : 6;
  const first = (Number(part.slice(1)) - 1) * months + 1;
  return { start: utc(year, first, 1), end: utc(year, first + months, 1) };
}

function isDay(year: number, month: number, day: number): boolean {
  const date = utc(year, month, day);
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** `Date.UTC` takes the years 0 to 99 for those of the last century. */
function utc(year: number, month: number, day: number): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date;
}

function compact(date: Date): string {
  return date.toISOString().slice(0, 10).replaceAll("-", "");
}
