import type { Line, Structure } from './lattice.js';
import type { DisclosureRules } from './rules.js';
import type { Row } from './solver.js';
import { modelOf, solver } from './solver.js';

/** `sum(weights * hidden) >= 1` over cells, as the auditor asks for it. */
export interface Cut {
  readonly cells: readonly number[];
  readonly weights: readonly number[];
}

export interface ChoiceLimits {
  readonly seconds: number;
  /** Cells that stay hidden whatever else, by place. */
  readonly kept: readonly boolean[];
}

/** Which cells the chooser would keep back, by place; with `proven` false a better choice may exist. */
export interface Choice {
  readonly hidden: boolean[];
  readonly proven: boolean;
}

/**
 * Fewest respondents hidden such that every line protects its hidden cells (Fischetti and Salazar's classical
 * necessary conditions) and every cut holds. A cell that may not be shown anyway costs nothing to hide, but if it
 * is 0 here the lines treat its count as known, because another line may give it away.
 */
export async function choose(
  structure: Structure,
  rules: DisclosureRules,
  cuts: readonly Cut[],
  limits: ChoiceLimits,
): Promise<Choice> {
  const { cells } = structure;
  if (cells.length === 0) return { hidden: [], proven: true };
  const highs = await solver();
  const secret = cells.map((cell) => cell.respondents < rules.k);
  const rows = [
    ...structure.lines.flatMap((line) => lineRows(structure, line, secret, rules.k)),
    ...cuts.map((cut) => ({ columns: cut.cells, coefficients: cut.weights, lower: 1, upper: Infinity })),
  ];
  const model = modelOf(
    highs,
    {
      cost: cells.map((cell) => (cell.barred ? 0 : cell.respondents)),
      lower: secret.map((isSecret, place) => Number(isSecret || limits.kept[place] === true)),
      upper: cells.map(() => 1),
      wholeNumbers: true,
    },
    rows,
  );
  try {
    model.options.set({ time_limit: limits.seconds, mip_rel_gap: 0.001 });
    model.setSolution({ colValue: cells.map(() => 1) });
    model.run();
    const proven = model.getModelStatus() === highs.constants.modelStatus.optimal;
    const value = model.getSolution().colValue;
    const usable = value.length === cells.length && satisfies(rows, value);
    return {
      hidden: cells.map((cell, place) => cell.barred || !usable || (value[place] ?? 1) > 0.5),
      proven,
    };
  } finally {
    model.dispose();
  }
}

/**
 * No hidden cell may be alone in its line, the total counted as one of the cells; and where the total is shown,
 * the hidden parts of a line with a secret part hold k together beyond those who are counted twice in it.
 */
function lineRows(structure: Structure, line: Line, secret: readonly boolean[], k: number): Row[] {
  const members = [line.total, ...line.parts];
  const secrets = members.filter((place) => secret[place]);
  const rows: Row[] = [];
  if (secrets.length < 2) {
    for (const place of secrets.length === 1 ? secrets : members) {
      const others = members.filter((other) => other !== place);
      rows.push({
        columns: [...others, place],
        coefficients: [...others.map(() => 1), -1],
        lower: 0,
        upper: Infinity,
      });
    }
  }
  if (!line.parts.some((place) => secret[place])) return rows;
  const needed = k + line.overlap;
  const weight = (place: number) => {
    const count = structure.cells[place]?.respondents ?? 0;
    return count >= k ? needed : count;
  };
  rows.push({
    columns: [...line.parts, line.total],
    coefficients: [...line.parts.map(weight), needed],
    lower: needed,
    upper: Infinity,
  });
  return rows;
}

function satisfies(rows: readonly Row[], value: Float64Array): boolean {
  return rows.every((row) => {
    const sum = row.columns.reduce(
      (so, column, at) => so + (row.coefficients[at] ?? 0) * Math.round(value[column] ?? 0),
      0,
    );
    return sum >= row.lower - 1e-6;
  });
}
