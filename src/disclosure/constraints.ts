import type { Structure } from './lattice.js';

/** A line restricted to one component: its hidden cells by column, its shown cells on the right side. */
export interface Equation {
  readonly columns: readonly number[];
  readonly signs: readonly number[];
  readonly shown: readonly { readonly place: number; readonly sign: number }[];
  readonly right: number;
}

/** The least or the most of a hidden cell, and the shown cell that tells. */
export interface Limit {
  readonly at: number;
  readonly because: number;
}

/** Every line that has hidden cells of the component; `column` is where each of those stands. */
export function equationsOf(
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
export function floorsOf(
  structure: Structure,
  hidden: readonly boolean[],
  column: ReadonlyMap<number, number>,
): ReadonlyMap<number, Limit> {
  const floors = new Map<number, Limit>();
  for (const { rest, dominant } of structure.dominated) {
    const at = column.get(dominant);
    if (at === undefined || hidden[rest]) continue;
    floors.set(at, { at: (structure.cells[rest]?.respondents ?? 0) + 1, because: rest });
  }
  return floors;
}

/** A total shown whole tells that no employer has more than its share of it. */
export function ceilingsOf(
  structure: Structure,
  hidden: readonly boolean[],
  column: ReadonlyMap<number, number>,
  dominance: number,
): ReadonlyMap<number, Limit> {
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
