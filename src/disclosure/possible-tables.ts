import type { AuditLimits } from './disclosure.js';
import type { Structure } from './lattice.js';
import type { Polytope } from './polytope.js';

/** The tables that one component's audit has come to know as possible, and what they clear. */
export class PossibleTables {
  /** Those that also keep to what dominance tells. */
  readonly tables: Int32Array[] = [];
  /** Secret cells that are 0 in one of `tables`, by column. */
  readonly canBeZero = new Set<number>();
  /** Secret cells that are k or more in some table, by column. */
  readonly canBeEnough = new Set<number>();

  constructor(
    private readonly structure: Structure,
    private readonly places: readonly number[],
    private readonly secrets: readonly number[],
    private readonly polytopes: { lower: Polytope; upper: Polytope },
    private readonly limits: AuditLimits,
  ) {}

  /** A table stays possible when more is hidden; whether it still is, its equations tell. */
  remember(): void {
    for (const full of [...this.limits.memory]) {
      const table = Int32Array.from(this.places, (place) => full[place] ?? 0);
      for (const polytope of [this.polytopes.lower, this.polytopes.upper]) {
        if (polytope.fits(table)) this.learn(table, polytope, false);
      }
    }
  }

  /** Takes in a table of `polytope`, if there is one; a new one is also kept for later audits. */
  learn(table: Int32Array | undefined, polytope: Polytope, isNew = true): Int32Array | undefined {
    if (table === undefined) return undefined;
    if (isNew) {
      const full = Int32Array.from(this.structure.cells, ({ respondents }) => respondents);
      table.forEach((count, column) => (full[this.places[column] ?? -1] = count));
      this.limits.memory.push(full);
    }
    if (polytope === this.polytopes.lower) this.tables.push(table);
    for (const column of this.secrets) {
      const count = table[column] ?? 0;
      if (count === 0 && polytope === this.polytopes.lower) this.canBeZero.add(column);
      if (count >= this.limits.k) this.canBeEnough.add(column);
    }
    return table;
  }
}
