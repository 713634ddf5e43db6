/** Whole numbers from `from` up to, and without, `before`. */
export interface IdRange {
  from: number;
  before: number;
}

/** Grows by one id after the other, ascending, and writes itself as a PostgreSQL `int8multirange`. */
export class IdRanges {
  private readonly ranges: IdRange[] = [];

  add(id: number): void {
    const last = this.ranges.at(-1);
    if (last?.before === id) last.before = id + 1;
    else this.ranges.push({ from: id, before: id + 1 });
  }

  toString(): string {
    return `{${this.ranges.map(({ from, before }) => `[${from},${before})`).join(',')}}`;
  }
}

/** Reads the canonical text of an `int8multirange`, ascending and apart; an unbounded one is taken to its end. */
export function readRanges(text: string): IdRange[] {
  return [...text.matchAll(/[[(](-?\d*),(-?\d*)[)\]]/g)].map(([, from, before]) => ({
    from: from === '' ? Number.MIN_SAFE_INTEGER : Number(from),
    before: before === '' ? Number.MAX_SAFE_INTEGER : Number(before),
  }));
}

/** How many ids the ranges name. */
export function spanOf(ranges: readonly IdRange[]): number {
  return ranges.reduce((sum, { from, before }) => sum + before - from, 0);
}
