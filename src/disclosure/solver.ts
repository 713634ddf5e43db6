import loadHighs from 'highs';
import type { Highs, Model } from 'highs';

/** The package's types describe its CommonJS door; Node opens the other one, whose default is the loader. */
const load = loadHighs as unknown as typeof loadHighs.default;

let loaded: Promise<Highs> | undefined;

/** HiGHS as WebAssembly, loaded once per thread. Solving blocks the thread, so only workers should ask. */
export function solver(): Promise<Highs> {
  loaded ??= load();
  return loaded;
}

/** One row of a model: `lower <= sum(coefficient * column) <= upper`. */
export interface Row {
  readonly columns: readonly number[];
  readonly coefficients: readonly number[];
  readonly lower: number;
  readonly upper: number;
}

export interface Columns {
  readonly cost: readonly number[];
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  readonly wholeNumbers: boolean;
}

/** A minimizing model owned by the caller, who disposes it. */
export function modelOf(highs: Highs, columns: Columns, rows: readonly Row[]): Model {
  const starts = [0];
  for (const row of rows) starts.push((starts.at(-1) ?? 0) + row.columns.length);
  const model = highs.createModel({
    numCols: columns.cost.length,
    numRows: rows.length,
    colCost: columns.cost,
    colLower: columns.lower,
    colUpper: columns.upper,
    rowLower: rows.map((row) => row.lower),
    rowUpper: rows.map((row) => row.upper),
    matrix: {
      format: 'csr',
      numRows: rows.length,
      numCols: columns.cost.length,
      starts,
      indices: rows.flatMap((row) => row.columns),
      values: rows.flatMap((row) => row.coefficients),
    },
    ...(columns.wholeNumbers
      ? { integrality: columns.cost.map(() => highs.constants.variableType.integer) }
      : {}),
  });
  model.options.set({ output_flag: false });
  return model;
}
