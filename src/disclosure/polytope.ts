import type { Highs, Model } from 'highs';

import type { Equation, Limit } from './constraints.js';
import { ceilingsOf, equationsOf, floorsOf } from './constraints.js';
import type { Structure } from './lattice.js';
import { modelOf, solver } from './solver.js';

/** More people than any survey has: keeps maxima finite without ever being the reason for one. */
const plenty = 1e6;
const tiny = 1e-7;

/** The least value of a sum over all tables that fit what is shown. */
export interface Bound {
  readonly value: number;
  /** A table in which it is reached, by column, if it is one of whole numbers. */
  readonly table: Int32Array | undefined;
  /** Shown cells that the bound rests on, and by how much it would give way at the most if one were hidden. */
  readonly because: ReadonlyMap<number, number>;
}

/**
 * All tables of nonnegative counts that agree with the shown cells around one component of hidden cells: what an
 * adversary who knows every shown count exactly must think possible. Disposed by its owner.
 */
export class Polytope {
  private readonly model: Model;
  private readonly truth: readonly number[];
  private readonly all: { readonly kind: 'range'; readonly from: 0; readonly to: number };
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
    this.truth = places.map((place) => structure.cells[place]?.respondents ?? 0);
    this.all = { kind: 'range', from: 0, to: places.length - 1 };
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

  /** The least `sum(cost * count)` with fractions allowed; undefined if not decided within `seconds`. */
  relaxed(cost: Float64Array, seconds: number): Bound | undefined {
    this.model.changeColsCost(this.all, cost);
    if (this.solve(seconds) !== 'optimal') return undefined;
    const { colValue, colDual, rowDual } = this.model.getSolution();
    const because = this.reasons(rowDual, colDual);
    return { value: this.model.getObjectiveValue(), table: this.wholeTable(colValue), because };
  }

  /** A table of whole numbers with `sum(cost * count)` at `target` or less, else with the least there is. */
  whole(cost: Float64Array, seconds: number, target: number): Int32Array | undefined {
    const { integer, continuous } = this.highs.constants.variableType;
    this.model.changeColsCost(this.all, cost);
    this.model.changeColsIntegrality(
      this.all,
      Array.from(cost, () => integer),
    );
    this.model.options.set({ objective_target: target });
    this.model.setSolution({ colValue: this.truth });
    const table =
      this.solve(seconds) === undefined ? undefined : this.wholeTable(this.model.getSolution().colValue);
    this.model.options.set({ objective_target: -1e300 });
    this.model.changeColsIntegrality(
      this.all,
      Array.from(cost, () => continuous),
    );
    return table;
  }

  /** Whether whole numbers solve every equation exactly: what clears a cell never rests on rounding. */
  fits(table: Int32Array): boolean {
    const solves = this.equations.every(({ columns, signs, right }) => {
      let sum = 0;
      for (let at = 0; at < columns.length; at += 1)
        sum += (signs[at] ?? 0) * (table[columns[at] ?? -1] ?? 0);
      return sum === right;
    });
    const within = (count: number, at: number) =>
      count >= (this.floors.get(at)?.at ?? 0) && count <= (this.ceilings.get(at)?.at ?? plenty);
    return solves && table.every(within);
  }

  /** Every shown cell around the component, each as a full reason. */
  everything(): ReadonlyMap<number, number> {
    return new Map(this.equations.flatMap(({ shown }) => shown.map(({ place }) => [place, Infinity])));
  }

  private solve(seconds: number): 'optimal' | 'target' | undefined {
    this.model.zeroAllClocks();
    this.model.options.set({ time_limit: seconds });
    this.model.run();
    const status = this.model.getModelStatus();
    if (status === this.highs.constants.modelStatus.optimal) return 'optimal';
    return status === this.highs.constants.modelStatus.objectiveTarget ? 'target' : undefined;
  }

  private wholeTable(values: Float64Array): Int32Array | undefined {
    const table = Int32Array.from(values, Math.round);
    if (values.some((value, at) => Math.abs(value - (table[at] ?? 0)) > 1e-5)) return undefined;
    return this.fits(table) ? table : undefined;
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
