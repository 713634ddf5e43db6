import type { AuditLimits, Disclosure } from './disclosure.js';
import { HittingSets } from './hitting-set.js';
import type { Structure } from './lattice.js';
import type { Polytope } from './polytope.js';
import { PossibleTables } from './possible-tables.js';
import { randomNumbers } from './random.js';

/** So many disclosures are enough to choose again, and to refuse. */
const plentyFound = 40;

/** The audit of hidden cells that share lines: single cells first, then the sets of each line, then others. */
export class ComponentAudit {
  private readonly counts: Int32Array;
  private readonly secrets: number[];
  private readonly possible: PossibleTables;
  private readonly found: (Disclosure & { readonly columns: readonly number[] })[] = [];
  private readonly random = randomNumbers(1);

  constructor(
    private readonly structure: Structure,
    private readonly places: readonly number[],
    private readonly polytopes: { lower: Polytope; upper: Polytope },
    private readonly limits: AuditLimits,
  ) {
    this.counts = Int32Array.from(places, (place) => structure.cells[place]?.respondents ?? 0);
    this.secrets = [...this.counts.keys()].filter((column) => (this.counts[column] ?? 0) < limits.k);
    this.possible = new PossibleTables(structure, places, this.secrets, polytopes, limits);
  }

  run(): Disclosure[] {
    this.possible.remember();
    this.sweep(this.possible.canBeZero, this.polytopes.lower, 1);
    this.sweep(this.possible.canBeEnough, this.polytopes.upper, -1);
    for (const column of this.secrets) {
      if (this.done()) return this.found;
      if (!this.possible.canBeZero.has(column)) this.lookAtLeast([column]);
      if (!this.possible.canBeEnough.has(column)) this.lookAtMost(column);
    }
    if (this.found.length > 0 && !this.limits.thorough) return this.found;
    for (const scope of this.lineScopes()) this.lookAtSets(scope, this.limits.k - 1, this.limits.deadline);
    if (this.found.length === 0 || this.limits.thorough) this.lookAcrossLines();
    return this.found;
  }

  /** Many cells at once: random weights on what is not cleared yet, until a round clears nothing more. */
  private sweep(cleared: Set<number>, polytope: Polytope, sign: number): void {
    for (let before = -1; before < cleared.size && cleared.size < this.secrets.length;) {
      if (this.done()) return;
      before = cleared.size;
      const cost = new Float64Array(this.places.length);
      for (const column of this.secrets) {
        if (!cleared.has(column)) cost[column] = sign * (0.5 + this.random());
      }
      this.possible.learn(polytope.relaxed(cost, this.seconds())?.table, polytope);
    }
  }

  /** Towards zero in these cells, and at random in the others, so that one table clears as much as it can. */
  private lookAtLeast(columns: readonly number[]): boolean {
    const { lower } = this.polytopes;
    const wide = this.costOf(columns, 1000);
    for (const column of this.secrets)
      wide[column] = (wide[column] ?? 0) + this.random() / this.places.length;
    if (clears(this.possible.learn(lower.relaxed(wide, this.seconds())?.table, lower), columns)) return true;
    const bound = lower.relaxed(this.costOf(columns, 1), this.seconds());
    if (clears(this.possible.learn(bound?.table, lower), columns)) return true;
    if (bound !== undefined && bound.value > 1e-6)
      return this.report(columns, 'least', bound.value, bound.because);
    const table = this.possible.learn(lower.whole(wide, this.seconds(), 999), lower);
    if (clears(table, columns)) return true;
    return this.report(columns, table === undefined ? 'undecided' : 'least', 1);
  }

  private lookAtMost(column: number): boolean {
    const { upper } = this.polytopes;
    const { k } = this.limits;
    const cost = this.costOf([column], -1);
    const bound = upper.relaxed(cost, this.seconds());
    this.possible.learn(bound?.table, upper);
    if (this.possible.canBeEnough.has(column)) return true;
    if (bound !== undefined && -bound.value < k - 1e-6) {
      return this.report([column], 'most', -bound.value, bound.because);
    }
    const table = this.possible.learn(upper.whole(cost, this.seconds(), -k), upper);
    return (
      this.possible.canBeEnough.has(column) || this.report([column], table ? 'most' : 'undecided', k - 1)
    );
  }

  private suspects(): Set<number> {
    return new Set(this.secrets.filter((secret) => this.possible.canBeZero.has(secret)));
  }

  /** The small hidden parts of each line. */
  private lineScopes(): number[][] {
    const column = new Map(this.places.map((place, at) => [place, at]));
    const suspects = this.suspects();
    return this.structure.lines
      .map((line) =>
        line.parts.flatMap((place) => column.get(place) ?? []).filter((part) => suspects.has(part)),
      )
      .filter((scope) => scope.length > 1);
  }

  /**
   * Beyond what is required: groups of the finest cells of different lines, of 2 people, then 3, and so on. There
   * are too many in a large survey, so this ends without an objection after a third of the time that is left.
   */
  private lookAcrossLines(): void {
    const scope = [...this.suspects()].filter((at) =>
      this.structure.cells[this.places[at] ?? -1]?.key.every((value) => value !== null),
    );
    if (scope.length < 2 || this.done()) return;
    const now = performance.now();
    const deadline = now + (this.limits.deadline - now) / 3;
    this.spread(scope);
    for (let people = 2; people < this.limits.k && this.found.length === 0; people += 1) {
      this.lookAtSets(scope, people, deadline);
    }
  }

  /** Tables with as few cells in common as possible: k of them without any clear every set at once. */
  private spread(scope: readonly number[]): void {
    const { lower } = this.polytopes;
    const used = new Float64Array(this.places.length);
    for (let round = 0; round < 2 * this.limits.k && !this.done(); round += 1) {
      const cost = new Float64Array(this.places.length);
      for (const column of scope) cost[column] = 10 * (used[column] ?? 0) + this.random();
      const table = this.possible.learn(
        lower.relaxed(cost, this.seconds())?.table ?? lower.whole(cost, Math.min(2, this.seconds()), -1e300),
        lower,
      );
      for (const column of scope) if ((table?.[column] ?? 0) > 0) used[column] = (used[column] ?? 0) + 1;
    }
  }

  private lookAtSets(scope: readonly number[], people: number, deadline: number): void {
    const isOver = () => performance.now() > deadline || this.done() || this.found.length >= plentyFound;
    if (isOver()) return;
    const isFound = (suspect: readonly number[]) =>
      this.found.some(
        ({ side, columns }) => side === 'least' && columns.every((one) => suspect.includes(one)),
      );
    const judge = (suspect: readonly number[]) => {
      if (isOver() || isFound(suspect)) return [];
      const before = this.possible.tables.length;
      this.lookAtLeast([...suspect]);
      return this.possible.tables.slice(before);
    };
    const sets = new HittingSets(scope, (column) => this.counts[column] ?? 0, people, { judge, isOver });
    sets.search(this.possible.tables);
  }

  /** What follows from no shown cell at all is no disclosure by what is shown. */
  private report(
    columns: readonly number[],
    side: Disclosure['side'],
    bound: number,
    because = this.polytopes.lower.everything(),
  ): boolean {
    if (because.size === 0) return true;
    this.found.push({
      columns,
      places: columns.map((column) => this.places[column] ?? -1),
      side,
      bound,
      because,
    });
    return false;
  }

  private costOf(columns: readonly number[], each: number): Float64Array {
    const cost = new Float64Array(this.places.length);
    for (const column of columns) cost[column] = each;
    return cost;
  }

  private seconds(): number {
    return Math.max(0.01, (this.limits.deadline - performance.now()) / 1000);
  }

  private done(): boolean {
    if (performance.now() < this.limits.deadline) return false;
    if (!this.found.some(({ side }) => side === 'undecided')) this.report(this.secrets, 'undecided', 1);
    return true;
  }
}

/** Whether a table has nobody in these cells. */
function clears(table: Int32Array | undefined, columns: readonly number[]): boolean {
  return table !== undefined && columns.every((column) => table[column] === 0);
}
