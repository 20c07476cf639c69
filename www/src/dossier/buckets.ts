/** A stretch of time with what happened in it. */
export interface Bucket {
  /** ISO value of the first year, month or day of it. */
  from: string;
  /** The last; the same as `from` where the stretch is one year, month or day. */
  to: string;
  count: number;
}

/** More bars than this cannot be pressed with a finger. */
const MOST = 48;

/** The share of what happened that is few. */
const FEW = 0.25;

const YEAR = 4;
const MONTH = 7;
const DAY = 10;

/** What a value begins with that is as fine as that; weeks, quarters and open values are not. */
const FINE = { [YEAR]: /^[1-9]\d{3}(?![\dX])/, [MONTH]: /^[1-9]\d{3}-(0[1-9]|1[0-2])(?![\d])/, [DAY]: /^[1-9]\d{3}-(0[1-9]|1[0-2])-\d\d/ };

/**
 * Times in bars of equal length: by days where the whole lies within some weeks, by months within
 * some years, else by years or decades. Values are ISO 8601; of times of day their day counts.
 */
export function buckets(values: readonly string[]): Bucket[] {
  const known = values.filter((value) => FINE[YEAR].test(value));
  for (const length of [DAY, MONTH, YEAR] as const) {
    const fine = known.filter((value) => FINE[length].test(value)).map((value) => value.slice(0, length));
    // A coarse value has no place among finer bars; a few of them do not keep the others from theirs.
    if (length > YEAR && fine.length * 3 < known.length * 2) continue;
    const bars = between(fine, length);
    if (bars && bars.length <= MOST) return bars;
  }
  return merged(between(known.map((value) => value.slice(0, YEAR)), YEAR) ?? []);
}

function between(values: readonly string[], length: number): Bucket[] | undefined {
  const sorted = [...values].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last) return undefined;
  const counts = new Map<string, number>();
  for (const value of sorted) counts.set(value, (counts.get(value) ?? 0) + 1);
  const bars: Bucket[] = [];
  for (let at = first; at <= last; at = after(at, length)) {
    bars.push({ from: at, to: at, count: counts.get(at) ?? 0 });
    if (length > YEAR && bars.length > MOST) return undefined;
  }
  return bars;
}

function after(value: string, length: number): string {
  const [year = 0, month = 1, day = 1] = value.split("-").map(Number);
  const next = new Date(0);
  next.setUTCFullYear(year + (length === YEAR ? 1 : 0), month - 1 + (length === MONTH ? 1 : 0), day + (length === DAY ? 1 : 0));
  return next.toISOString().slice(0, length);
}

/** A long time: what few things happened early go into one bar, the rest into bars of equal length. */
function merged(bars: readonly Bucket[]): Bucket[] {
  if (bars.length <= MOST) return [...bars];
  const late = bars.slice(1 - MOST);
  const early = bars.slice(0, bars.length - late.length);
  if (total(early) <= total(bars) * FEW) return [joined(early), ...late];
  const width = Math.ceil(bars.length / MOST);
  const wide: Bucket[] = [];
  for (let at = 0; at < bars.length; at += width) wide.push(joined(bars.slice(at, at + width)));
  return wide;
}

function joined(bars: readonly Bucket[]): Bucket {
  return { from: bars[0]?.from ?? "", to: bars.at(-1)?.to ?? "", count: total(bars) };
}

function total(bars: readonly Bucket[]): number {
  return bars.reduce((sum, { count }) => sum + count, 0);
}
