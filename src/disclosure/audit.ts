import { componentsOf } from './components.js';
import { HittingSets } from './hitting-set.js';
import type { Structure } from './lattice.js';
import type { Bound } from './polytope.js';
import { Polytope } from './polytope.js';
import { randomNumbers } from './random.js';

/** A set of hidden cells with 1 to k-1 respondents of which what is shown tells too much. */
export interface Disclosure {
  readonly places: readonly number[];
  /** `least`: it cannot be 0. `most`: it cannot be k. `undecided`: the solver ran out of time. */
  readonly side: 'least' | 'most' | 'undecided';
  /** The bound that was found; 0 where undecided. */
  readonly bound: number;
  /** Shown cells it rests on, each with how much the bound would give way at the most if it were hidden. */
  readonly because: ReadonlyMap<number, number>;
}

export interface AuditLimits {
  readonly k: number;
  readonly dominance: number;
  /** `performance.now()` after which what is left is undecided. */
  readonly deadline: number;
  /** Stop after so many disclosures: enough to choose again. */
  readonly enough: number;
}

/**
 * Takes every shown count as exactly known and requires that each hidden cell and each set of hidden cells that
 * holds 1 to k-1 respondents can be 0, and each such cell k or more (whole numbers, verified by an explicit
 * table). A set can be k or more whenever one of its cells can. Knows nothing of how the hiding was chosen.
 */
export async function audit(
  structure: Structure,
  hidden: readonly boolean[],
  limits: AuditLimits,
): Promise<Disclosure[]> {
  const found: Disclosure[] = [];
  for (const places of componentsOf(structure, hidden)) {
    const secret = places.some((place) => (structure.cells[place]?.respondents ?? 0) < limits.k);
    if (!secret) continue;
    found.push(...(await auditComponent(structure, hidden, places, limits)));
    if (found.length >= limits.enough) break;
  }
  return found;
}

async function auditComponent(
  structure: Structure,
  hidden: readonly boolean[],
  places: readonly number[],
  limits: AuditLimits,
): Promise<Disclosure[]> {
  const lower = await Polytope.over(structure, hidden, places, limits.dominance);
  const upper = await Polytope.over(structure, hidden, places, 1);
  try {
    const audit = new ComponentAudit(structure, places, { lower, upper }, limits);
    return audit.run();
  } finally {
    lower.dispose();
    upper.dispose();
  }
}

class ComponentAudit {
  private readonly counts: Int32Array;
  private readonly secrets: number[];
  private readonly canBeZero = new Set<number>();
  private readonly canBeEnough = new Set<number>();
  private readonly tables: Int32Array[] = [];
  private readonly found: Disclosure[] = [];
  private readonly random = randomNumbers(1);

  constructor(
    private readonly structure: Structure,
    private readonly places: readonly number[],
    private readonly polytopes: { lower: Polytope; upper: Polytope },
    private readonly limits: AuditLimits,
  ) {
    this.counts = Int32Array.from(places, (place) => structure.cells[place]?.respondents ?? 0);
    this.secrets = [...this.counts.keys()].filter((column) => (this.counts[column] ?? 0) < limits.k);
  }

  run(): Disclosure[] {
    this.sweep(this.canBeZero, this.polytopes.lower, 1);
    this.sweep(this.canBeEnough, this.polytopes.upper, -1);
    for (const column of this.secrets) {
      if (this.done()) return this.found;
      if (!this.canBeZero.has(column)) this.lookAtLeast([column]);
      if (!this.canBeEnough.has(column)) this.lookAtMost(column);
    }
    for (const scope of this.scopes()) this.lookAtSets(scope);
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
      this.learn(polytope.minimum(cost, this.seconds()), polytope);
    }
  }

  private lookAtLeast(columns: readonly number[]): boolean {
    const wide = this.costOf(columns, 1000);
    for (const column of this.secrets) wide[column] = (wide[column] ?? 0) + this.random();
    const { lower } = this.polytopes;
    const table = this.learn(lower.minimum(wide, this.seconds()), lower)?.table;
    if (table !== undefined && columns.every((column) => table[column] === 0)) return true;
    const bound = this.learn(lower.minimum(this.costOf(columns, 1), this.seconds()), lower);
    if (bound?.table !== undefined && columns.every((column) => bound.table?.[column] === 0)) return true;
    this.report(columns, bound === undefined ? 'undecided' : 'least', bound?.value ?? 0, bound?.because);
    return false;
  }

  private lookAtMost(column: number): void {
    const { upper } = this.polytopes;
    const bound = this.learn(upper.minimum(this.costOf([column], -1), this.seconds()), upper);
    if (this.canBeEnough.has(column)) return;
    this.report([column], bound === undefined ? 'undecided' : 'most', -(bound?.value ?? 0), bound?.because);
  }

  /** The hidden parts of each line, and the finest cells of the whole component. */
  private scopes(): number[][] {
    const column = new Map(this.places.map((place, at) => [place, at]));
    const suspects = new Set(this.secrets.filter((secret) => this.canBeZero.has(secret)));
    const scopes = this.structure.lines.map((line) =>
      line.parts.flatMap((place) => column.get(place) ?? []).filter((part) => suspects.has(part)),
    );
    const finest = [...suspects].filter((at) =>
      this.structure.cells[this.places[at] ?? -1]?.key.every((value) => value !== null),
    );
    return [...scopes, finest].filter((scope) => scope.length > 1);
  }

  private lookAtSets(scope: number[]): void {
    const sets = new HittingSets(scope, (column) => this.counts[column] ?? 0, this.limits.k - 1);
    const known: ReadonlySet<number>[] = [];
    let learned = 0;
    for (;;) {
      if (this.done()) return;
      for (; learned < this.tables.length; learned += 1) sets.learn(this.tables[learned] ?? new Int32Array());
      const suspect = sets.next(known, 1_000_000);
      if (suspect === undefined) return;
      if (suspect === 'unfinished') return this.report(scope, 'undecided', 0);
      if (!this.lookAtLeast(suspect)) known.push(new Set(suspect));
    }
  }

  private learn(bound: Bound | undefined, polytope: Polytope): Bound | undefined {
    const table = bound?.table;
    if (table === undefined) return bound;
    if (polytope === this.polytopes.lower) this.tables.push(table);
    for (const column of this.secrets) {
      const count = table[column] ?? 0;
      if (count === 0 && polytope === this.polytopes.lower) this.canBeZero.add(column);
      if (count >= this.limits.k) this.canBeEnough.add(column);
    }
    return bound;
  }

  /** What follows from no shown cell at all is no disclosure by what is shown. */
  private report(
    columns: readonly number[],
    side: Disclosure['side'],
    bound: number,
    because = this.polytopes.lower.everything(),
  ): void {
    if (because.size === 0) return;
    this.found.push({ places: columns.map((column) => this.places[column] ?? -1), side, bound, because });
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
    if (this.found.length >= this.limits.enough) return true;
    if (performance.now() < this.limits.deadline) return false;
    if (!this.found.some(({ side }) => side === 'undecided')) this.report(this.secrets, 'undecided', 0);
    return true;
  }
}
