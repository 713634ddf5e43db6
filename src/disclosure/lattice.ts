/** A value for each dimension, in their order; null is the total over that dimension. */
export type LatticeKey = readonly (string | null)[];

/** A non-empty cell: how many distinct respondents with an hourly wage above 0 it holds. */
export interface LatticeCell {
  readonly key: LatticeKey;
  readonly respondents: number;
}

/**
 * The counts of a closed survey: every non-empty combination of levels, as one `GROUP BY GROUPING SETS` statement
 * returns them (`count(DISTINCT respondent)`), the grand total included; empty cells are left out. `dimensions`
 * contains `employer`; where it contains `site`, a key with a site has its employer. Every answer has a value in
 * every dimension ("elsewhere" and "not said" are values like any other); else a total would hold people that no
 * part of it holds, and `RangeError` is thrown.
 *
 * A respondent may have several jobs, so the parts of a line may hold more people than its total. The surplus,
 * `sum(parts) - total`, is taken as known to the adversary, who may thus subtract as if lines were additive. Who
 * knows less can conclude less. In return hidden parts count as k together only beyond the surplus, so that a
 * few people with many jobs never protect each other.
 */
export interface Lattice {
  readonly dimensions: readonly string[];
  readonly parents: { readonly site: 'employer' };
  readonly cells: readonly LatticeCell[];
}

/** Whether a cell is shown, and if it is a total across employers shown without one of them, without which. */
export interface CellDecision {
  readonly key: LatticeKey;
  readonly shown: boolean;
  readonly without?: string;
}

/** A cell as the engines see it, by its place in `Structure.cells`. */
export interface StructureCell {
  readonly key: LatticeKey;
  readonly respondents: number;
  /** Set on the rest of a dominated total: the total without this employer. */
  readonly without?: string;
  /** May never be shown, whatever else is: too few respondents, too few employers, or one dominates. */
  readonly barred: boolean;
}

/** `sum(parts) - total = overlap`, all as places in `Structure.cells`. */
export interface Line {
  readonly total: number;
  readonly parts: readonly number[];
  readonly overlap: number;
}

export interface Structure {
  readonly cells: readonly StructureCell[];
  readonly lines: readonly Line[];
  /** Totals across employers that one employer dominates: the whole, its rest and the employer's own cell. */
  readonly dominated: readonly { readonly whole: number; readonly rest: number; readonly dominant: number }[];
  /** Totals across employers with the employers' cells. */
  readonly acrossEmployers: readonly { readonly whole: number; readonly parts: readonly number[] }[];
}

/** A key as text: the same for the same cell. */
export function keyText(key: LatticeKey): string {
  return JSON.stringify(key);
}
