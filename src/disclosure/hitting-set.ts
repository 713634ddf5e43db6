const wordBits = 32;

/**
 * A set of cells that nothing seen so far clears. A table clears every set in which it has only zeros, so what is
 * left is a set with something above zero in every table: a hitting set of their supports, with at most `limit`
 * respondents. Branches over the cells of the smallest support not yet hit; a branch ends when the cells it has
 * room for cannot hit as many tables as are left.
 */
export class HittingSets {
  private supports: number[][] = [];
  /** For each cell the tables it hits, as bits in the order of `supports`. */
  private hits = new Map<number, Int32Array>();
  private mostHits = 0;
  private steps = 0;
  private known: readonly ReadonlySet<number>[] = [];
  private readonly fewest: number;

  constructor(
    private readonly scope: readonly number[],
    private readonly count: (column: number) => number,
    private readonly limit: number,
  ) {
    this.fewest = Math.min(...scope.map(count));
  }

  /** Adds what tables hold in this scope. */
  learn(tables: readonly Int32Array[]): void {
    if (tables.length === 0) return;
    const added = tables.map((table) => this.scope.filter((column) => (table[column] ?? 0) > 0));
    this.supports = [...this.supports, ...added].sort((one, other) => one.length - other.length);
    const words = Math.ceil(this.supports.length / wordBits);
    this.hits = new Map(this.scope.map((column) => [column, new Int32Array(words)]));
    const totals = new Map<number, number>();
    this.supports.forEach((support, table) => {
      for (const column of support) {
        const bits = this.hits.get(column);
        if (bits === undefined) continue;
        bits[Math.floor(table / wordBits)] =
          (bits[Math.floor(table / wordBits)] ?? 0) | (1 << (table % wordBits));
        totals.set(column, (totals.get(column) ?? 0) + 1);
      }
    });
    this.mostHits = Math.max(0, ...totals.values());
  }

  /**
   * A set that hits every table and contains no set of `known`; undefined when there is none; 'unfinished' after
   * `patience` steps.
   */
  next(known: readonly ReadonlySet<number>[], patience: number): number[] | undefined | 'unfinished' {
    this.steps = patience;
    this.known = known;
    const unhit = new Int32Array(Math.ceil(this.supports.length / wordBits));
    this.supports.forEach((_, table) => {
      unhit[Math.floor(table / wordBits)] =
        (unhit[Math.floor(table / wordBits)] ?? 0) | (1 << (table % wordBits));
    });
    return this.extend([], unhit, this.limit);
  }

  private extend(chosen: number[], unhit: Int32Array, left: number): number[] | undefined | 'unfinished' {
    const first = firstBit(unhit);
    if (first < 0) return chosen.length > 0 ? chosen : undefined;
    if (bitCount(unhit) > Math.floor(left / this.fewest) * this.mostHits) return undefined;
    for (const column of this.supports[first] ?? []) {
      if (--this.steps < 0) return 'unfinished';
      const count = this.count(column);
      const bits = this.hits.get(column);
      if (count > left || bits === undefined) continue;
      const further = [...chosen, column];
      if (this.known.some((set) => set.has(column) && [...set].every((member) => further.includes(member))))
        continue;
      const found = this.extend(
        further,
        unhit.map((word, at) => word & ~(bits[at] ?? 0)),
        left - count,
      );
      if (found !== undefined) return found;
    }
    return undefined;
  }
}

function firstBit(words: Int32Array): number {
  const at = words.findIndex((word) => word !== 0);
  if (at < 0) return -1;
  const word = words[at] ?? 0;
  return at * wordBits + (wordBits - 1 - Math.clz32(word & -word));
}

function bitCount(words: Int32Array): number {
  let bits = 0;
  for (const word of words) {
    let pairs = word - ((word >>> 1) & 0x55555555);
    pairs = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
    bits += Math.imul((pairs + (pairs >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
  }
  return bits;
}
