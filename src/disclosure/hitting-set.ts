/**
 * A set of cells that nothing seen so far clears. A table clears every set in which it has only zeros, so what is
 * left is a set with something above zero in every table: a hitting set of their supports, with 1 to k-1
 * respondents. Found by branching over the cells of the smallest support not yet hit.
 */
export class HittingSets {
  private readonly supports: number[][] = [];
  private readonly inScope: ReadonlySet<number>;
  private steps = 0;

  constructor(
    private readonly scope: readonly number[],
    private readonly count: (column: number) => number,
    private readonly limit: number,
  ) {
    this.inScope = new Set(scope);
  }

  /** Adds what a table holds in this scope. */
  learn(table: Int32Array): void {
    this.supports.push(this.scope.filter((column) => (table[column] ?? 0) > 0));
  }

  /**
   * A set of at most `limit` respondents that hits every table and contains no set of `known`; undefined when there
   * is none; 'unfinished' after `patience` steps.
   */
  next(known: readonly ReadonlySet<number>[], patience: number): number[] | undefined | 'unfinished' {
    this.steps = patience;
    return this.extend([], known, this.limit);
  }

  private extend(
    chosen: number[],
    known: readonly ReadonlySet<number>[],
    left: number,
  ): number[] | undefined | 'unfinished' {
    if (--this.steps < 0) return 'unfinished';
    const support = this.smallestUnhit(chosen, left);
    if (support === undefined) return chosen.length > 0 ? chosen : undefined;
    for (const column of support) {
      const further = [...chosen, column];
      if (known.some((set) => [...set].every((member) => further.includes(member)))) continue;
      const found = this.extend(further, known, left - this.count(column));
      if (found !== undefined) return found;
    }
    return undefined;
  }

  private smallestUnhit(chosen: readonly number[], left: number): number[] | undefined {
    let smallest: number[] | undefined;
    for (const support of this.supports) {
      if (chosen.some((column) => support.includes(column))) continue;
      const open = support.filter((column) => this.inScope.has(column) && this.count(column) <= left);
      if (smallest === undefined || open.length < smallest.length) smallest = open;
      if (smallest.length === 0) break;
    }
    return smallest;
  }
}
