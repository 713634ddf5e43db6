/** One figure beside its hand-written baseline, both measured in the same run. */
export interface Figure {
  name: string;
  unit: string;
  ours: number;
  baseline: number | null;
  /** ours against the baseline as the goal words it */
  ratio: number | null;
  goal: string;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Runs the two in turn, so that a machine that slows down slows both; medians of `rounds`. */
export async function inTurn(
  rounds: number,
  ours: () => Promise<number>,
  baseline: () => Promise<number>,
): Promise<{ ours: number; baseline: number; ratio: number }> {
  const pairs: { ours: number; baseline: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    pairs.push({ ours: await ours(), baseline: await baseline() });
  }
  return {
    ours: median(pairs.map((pair) => pair.ours)),
    baseline: median(pairs.map((pair) => pair.baseline)),
    ratio: median(pairs.map((pair) => pair.ours / pair.baseline)),
  };
}

export function table(figures: readonly Figure[]): string {
  const cells = figures.map(({ name, unit, ours, baseline, ratio, goal }) => [
    name,
    `${round(ours)} ${unit}`,
    baseline === null ? '' : `${round(baseline)} ${unit}`,
    ratio === null ? '' : ratio.toFixed(2),
    goal,
  ]);
  const rows = [['figure', 'ours', 'baseline', 'ratio', 'goal'], ...cells];
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function round(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
