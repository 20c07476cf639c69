/** Turns places in UTF-16 code units, as JavaScript counts, into code points, as W3C's selectors do. */
export class CodePoints {
  /** Where the second half of each pair stands. */
  private readonly halves: number[] = [];

  constructor(text: string) {
    for (const { index } of text.matchAll(/[\u{10000}-\u{10FFFF}]/gu)) this.halves.push(index + 1);
  }

  /** Code points before this code unit. */
  at(unit: number): number {
    let [low, high] = [0, this.halves.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.halves[middle] ?? 0) < unit) low = middle + 1;
      else high = middle;
    }
    return unit - low;
  }
}
