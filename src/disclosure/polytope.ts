import type { Highs, Model } from 'highs';

import type { Structure } from './lattice.js';
import { modelOf, solver } from './solver.js';

/** More people than any survey has: keeps maxima finite without ever being the reason for one. */
const plenty = 1e6;
const tiny = 1e-7;

/** The least value of a sum over all tables that fit what is shown. */
export interface Bound {
  readonly value: number;
  /** A table of whole numbers, by column, in which it is reached. */
  readonly table: Int32Array | undefined;
  /** Shown cells that the bound rests on, and by how much it would give way at the most if one were hidden. */
  readonly because: ReadonlyMap<number, number>;
}

/** A line restricted to one component: its hidden cells by column, its shown cells on the right side. */
interface Equation {
  readonly columns: readonly number[];
  readonly signs: readonly number[];
  readonly shown: readonly { readonly place: number; readonly sign: number }[];
  readonly right: number;
}

interface Limit {
  readonly at: number;
  readonly because: number;
}

/**
 * All tables of nonnegative counts that agree with the shown cells around one component of hidden cells: what an
 * adversary who knows every shown count exactly must think possible. Disposed by its owner.
 */
export class Polytope {
  private readonly model: Model;
  private readonly equations: readonly Equation[];
  private readonly floors: ReadonlyMap<number, Limit>;
  private readonly ceilings: ReadonlyMap<number, Limit>;

  private constructor(
    private readonly highs: Highs,
    private readonly structure: Structure,
    hidden: readonly boolean[],
    places: readonly number[],
    dominance: number,
  ) {
    const column = new Map(places.map((place, at) => [place, at]));
    this.equations = equationsOf(structure, hidden, column);
    this.floors = floorsOf(structure, hidden, column);
    this.ceilings = ceilingsOf(structure, hidden, column, dominance);
    this.model = modelOf(
      highs,
      {
        cost: places.map(() => 0),
        lower: places.map((_, at) => this.floors.get(at)?.at ?? 0),
        upper: places.map((_, at) => this.ceilings.get(at)?.at ?? plenty),
        wholeNumbers: false,
      },
      this.equations.map(({ columns, signs, right }) => ({
        columns,
        coefficients: signs,
        lower: right,
        upper: right,
      })),
    );
  }

  /**
   * `dominance` below 1: the adversary also knows that no employer holds more than this share of a total across
   * employers that is shown whole.
   */
  static async over(
    structure: Structure,
    hidden: readonly boolean[],
    places: readonly number[],
    dominance: number,
  ): Promise<Polytope> {
    return new Polytope(await solver(), structure, hidden, places, dominance);
  }

  dispose(): void {
    this.model.dispose();
  }

  /** The least `sum(cost * count)`; undefined if the solver does not decide it within `seconds`. */
  minimum(cost: Float64Array, seconds: number): Bound | undefined {
    const all = { kind: 'range', from: 0, to: cost.length - 1 } as const;
    this.model.changeColsCost(all, cost);
    if (!this.solve(seconds)) return undefined;
    const { colValue, colDual, rowDual } = this.model.getSolution();
    const value = this.model.getObjectiveValue();
    const table = this.wholeTable(colValue);
    if (table !== undefined) return { value, table, because: this.reasons(rowDual, colDual) };
    const { integer, continuous } = this.highs.constants.variableType;
    this.model.changeColsIntegrality(
      all,
      Array.from(cost, () => integer),
    );
    const solved = this.solve(seconds);
    const whole = solved ? this.wholeTable(this.model.getSolution().colValue) : undefined;
    const wholeValue = this.model.getObjectiveValue();
    this.model.changeColsIntegrality(
      all,
      Array.from(cost, () => continuous),
    );
    return whole === undefined ? undefined : { value: wholeValue, table: whole, because: this.everything() };
  }

  /** Every shown cell around the component, each as a full reason. */
  everything(): ReadonlyMap<number, number> {
    return new Map(this.equations.flatMap(({ shown }) => shown.map(({ place }) => [place, Infinity])));
  }

  private solve(seconds: number): boolean {
    this.model.zeroAllClocks();
    this.model.options.set({ time_limit: Math.max(0.01, seconds) });
    this.model.run();
    return this.model.getModelStatus() === this.highs.constants.modelStatus.optimal;
  }

  /** Whole numbers that solve every equation exactly, or nothing: what clears a cell never rests on rounding. */
  private wholeTable(values: Float64Array): Int32Array | undefined {
    const table = Int32Array.from(values, Math.round);
    if (values.some((value, at) => Math.abs(value - (table[at] ?? 0)) > 1e-5)) return undefined;
    const fits = this.equations.every(({ columns, signs, right }) => {
      const sum = columns.reduce((so, column, at) => so + (signs[at] ?? 0) * (table[column] ?? 0), 0);
      return sum === right;
    });
    return fits && table.every((count, at) => count >= (this.floors.get(at)?.at ?? 0)) ? table : undefined;
  }

  /** Duality: the bound is a sum of shown counts with these weights, plus terms that are never negative. */
  private reasons(rowDual: Float64Array, colDual: Float64Array): ReadonlyMap<number, number> {
    const weights = new Map<number, number>();
    this.equations.forEach(({ shown }, row) => {
      for (const { place, sign } of shown) {
        weights.set(place, (weights.get(place) ?? 0) - (rowDual[row] ?? 0) * sign);
      }
    });
    const because = new Map<number, number>();
    for (const [place, weight] of weights) {
      if (Math.abs(weight) < tiny) continue;
      const count = this.structure.cells[place]?.respondents ?? 0;
      because.set(place, weight > 0 ? weight * count : Infinity);
    }
    const binding = (limits: ReadonlyMap<number, Limit>, sign: number) => {
      for (const [column, limit] of limits) {
        if (sign * (colDual[column] ?? 0) > tiny) because.set(limit.because, Infinity);
      }
    };
    binding(this.floors, 1);
    binding(this.ceilings, -1);
    return because;
  }
}

function equationsOf(
  structure: Structure,
  hidden: readonly boolean[],
  column: ReadonlyMap<number, number>,
): Equation[] {
  return structure.lines.flatMap((line) => {
    const terms = [...line.parts.map((place) => ({ place, sign: 1 })), { place: line.total, sign: -1 }];
    const inside = terms.filter(({ place }) => column.has(place));
    if (inside.length === 0) return [];
    const shown = terms.filter(({ place }) => !hidden[place]);
    const known = shown.reduce(
      (sum, { place, sign }) => sum + sign * (structure.cells[place]?.respondents ?? 0),
      0,
    );
    return {
      columns: inside.map(({ place }) => column.get(place) ?? 0),
      signs: inside.map(({ sign }) => sign),
      shown,
      right: line.overlap - known,
    };
  });
}

/** A total shown without an employer tells that the employer has more respondents than the rest. */
function floorsOf(structure: Structure, hidden: readonly boolean[], column: ReadonlyMap<number, number>) {
  const floors = new Map<number, Limit>();
  for (const { rest, dominant } of structure.dominated) {
    const at = column.get(dominant);
    if (at === undefined || hidden[rest]) continue;
    floors.set(at, { at: (structure.cells[rest]?.respondents ?? 0) + 1, because: rest });
  }
  return floors;
}

/** A total shown whole tells that no employer has more than its share of it. */
function ceilingsOf(
  structure: Structure,
  hidden: readonly boolean[],
  column: ReadonlyMap<number, number>,
  dominance: number,
) {
  const ceilings = new Map<number, Limit>();
  if (dominance >= 1) return ceilings;
  for (const { whole, parts } of structure.acrossEmployers) {
    if (hidden[whole]) continue;
    const most = Math.floor((structure.cells[whole]?.respondents ?? 0) * dominance);
    for (const part of parts) {
      const at = column.get(part);
      if (at !== undefined) ceilings.set(at, { at: most, because: whole });
    }
  }
  return ceilings;
}
