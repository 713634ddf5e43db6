const wordBits = 32;
/** So many tables are compared when looking for tables without a common cell. */
const mostCompared = 60;
/** How often the clock is asked. */
const stepsBetween = 4096;

export interface SuspectJudge {
  /** New tables for a set that every table so far hits; without one that clears it the set is dropped. */
  readonly judge: (suspect: readonly number[]) => readonly Int32Array[];
  /** Whether to give up. */
  readonly isOver: () => boolean;
}

/**
 * Sets of cells that no table clears. A table clears every set in which it has only zeros, so what is left is a
 * set with something above zero in every table: a hitting set of their supports, with at most `limit` respondents.
 * Branches over the cells of a support not yet hit; a branch ends when there is no room for as many cells as the
 * other tables take. Tables that come in on the way are branched over at once.
 */
export class HittingSets {
  private readonly supports: number[][] = [];
  private readonly leastOf: number[] = [];
  /** For each cell the tables it hits, as bits; for each depth the tables not yet hit. */
  private readonly hits: ReadonlyMap<number, number[]>;
  private readonly unhit: number[][] = [[]];
  private readonly chosen: number[] = [];
  private readonly stamps: Int32Array;
  private stamp = 0;
  private steps = 0;
  private over = false;

  constructor(
    private readonly scope: readonly number[],
    private readonly count: (column: number) => number,
    private readonly limit: number,
    private readonly suspects: SuspectJudge,
  ) {
    this.hits = new Map(scope.map((column) => [column, []]));
    this.stamps = new Int32Array(Math.max(0, ...scope) + 1);
  }

  /** Judges every set that hits all tables, until it is over. */
  search(tables: readonly Int32Array[]): void {
    const supportSize = (table: Int32Array) => this.scope.filter((column) => (table[column] ?? 0) > 0).length;
    const sized = tables.map((table) => ({ table, size: supportSize(table) }));
    for (const { table } of sized.sort((one, other) => one.size - other.size)) this.add(table);
    this.extend(this.limit);
  }

  private add(table: Int32Array): void {
    const support = this.scope.filter((column) => (table[column] ?? 0) > 0);
    const place = this.supports.push(support) - 1;
    this.leastOf.push(Math.min(...support.map(this.count)));
    for (const column of support) setBit(this.hits.get(column), place);
    for (let depth = 0; depth <= this.chosen.length; depth += 1) {
      const isHit = this.chosen.slice(0, depth).some((column) => (table[column] ?? 0) > 0);
      if (!isHit) setBit(this.unhit[depth], place);
    }
  }

  private extend(left: number): void {
    const depth = this.chosen.length;
    let first = firstBit(this.unhit[depth]);
    if (first < 0 && depth > 0) {
      for (const table of this.suspects.judge(this.chosen)) this.add(table);
      first = firstBit(this.unhit[depth]);
      if (first < 0) return;
    }
    if (this.takesMoreThan(left, this.unhit[depth] ?? [])) return;
    for (const column of first < 0 ? this.scope : (this.supports[first] ?? [])) {
      this.steps += 1;
      if (this.steps % stepsBetween === 0) this.over ||= this.suspects.isOver();
      if (this.over) return;
      const count = this.count(column);
      if (count > left) continue;
      const hits = this.hits.get(column) ?? [];
      this.unhit[depth + 1] = (this.unhit[depth] ?? []).map((word, at) => word & ~(hits[at] ?? 0));
      this.chosen.push(column);
      this.extend(left - count);
      this.chosen.pop();
    }
  }

  /** Tables without a common cell each take a cell of their own. */
  private takesMoreThan(left: number, unhit: readonly number[]): boolean {
    this.stamp += 1;
    let compared = 0;
    let taken = 0;
    for (let at = 0; at < unhit.length && compared < mostCompared; at += 1) {
      for (let word = unhit[at] ?? 0; word !== 0 && compared < mostCompared; word &= word - 1) {
        compared += 1;
        const table = at * wordBits + lowestBit(word);
        const support = this.supports[table] ?? [];
        if (support.some((column) => this.stamps[column] === this.stamp)) continue;
        for (const column of support) this.stamps[column] = this.stamp;
        taken += this.leastOf[table] ?? 0;
        if (taken > left) return true;
      }
    }
    return false;
  }
}

function setBit(words: number[] | undefined, place: number): void {
  if (words === undefined) return;
  const at = Math.floor(place / wordBits);
  while (words.length <= at) words.push(0);
  words[at] = (words[at] ?? 0) | (1 << (place % wordBits));
}

function firstBit(words: readonly number[] = []): number {
  const at = words.findIndex((word) => word !== 0);
  return at < 0 ? -1 : at * wordBits + lowestBit(words[at] ?? 0);
}

function lowestBit(word: number): number {
  return wordBits - 1 - Math.clz32(word & -word);
}
