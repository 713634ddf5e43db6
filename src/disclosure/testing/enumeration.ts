import type { Hit, ShownRow } from './hit.js';

/** More unknowns than this are left to the other attacks. */
const mostUnknowns = 13;
const mostSteps = 3_000_000;

/**
 * Every table of nonnegative whole numbers that agrees with the shown cells, where there are few unknowns: a group
 * of small atoms that is empty in none of them is given away. Returns nothing where the tables are too many.
 */
export function enumerate(rows: readonly ShownRow[], truth: readonly number[], k: number): Hit[] {
  const known = new Set(
    rows.filter(({ members }) => members.length === 1).map(({ members }) => members[0] ?? -1),
  );
  const equations = rows
    .map(({ members, count }) => ({
      members: members.filter((atom) => !known.has(atom)),
      count: count - members.reduce((sum, atom) => sum + (known.has(atom) ? (truth[atom] ?? 0) : 0), 0),
    }))
    .filter(({ members }) => members.length > 0);
  const unknowns = [...new Set(equations.flatMap(({ members }) => members))];
  if (unknowns.length === 0 || unknowns.length > mostUnknowns) return [];
  const empties = emptyPatterns(equations, unknowns);
  return empties === undefined ? [] : neverEmpty(empties, unknowns, truth, k);
}

/** For each table the set of atoms that are empty in it, as bits. */
function emptyPatterns(equations: readonly ShownRow[], unknowns: readonly number[]): Set<number> | undefined {
  const patterns = new Set<number>();
  const left = equations.map(({ count }) => count);
  const lastOf = equations.map(({ members }) => Math.max(...members.map((atom) => unknowns.indexOf(atom))));
  const touching = unknowns.map((atom) =>
    [...equations.keys()].filter((row) => equations[row]?.members.includes(atom)),
  );
  let steps = 0;
  const assign = (at: number, pattern: number): void => {
    if (++steps > mostSteps) return;
    if (at === unknowns.length) {
      patterns.add(pattern);
      return;
    }
    const rows = touching[at] ?? [];
    const forced = rows.filter((row) => lastOf[row] === at).map((row) => left[row] ?? 0);
    const most = Math.min(...rows.map((row) => left[row] ?? 0));
    const from = forced.length > 0 ? Math.max(...forced) : 0;
    for (let value = from; value <= most; value += 1) {
      for (const row of rows) left[row] = (left[row] ?? 0) - value;
      assign(at + 1, value === 0 ? pattern | (1 << at) : pattern);
      for (const row of rows) left[row] = (left[row] ?? 0) + value;
    }
  };
  assign(0, 0);
  return steps > mostSteps ? undefined : patterns;
}

function neverEmpty(
  patterns: ReadonlySet<number>,
  unknowns: readonly number[],
  truth: readonly number[],
  k: number,
): Hit[] {
  const hits: Hit[] = [];
  for (let group = 1; group < 2 ** unknowns.length; group += 1) {
    const atoms = unknowns.filter((_, at) => (group & (1 << at)) !== 0);
    const count = atoms.reduce((sum, atom) => sum + (truth[atom] ?? 0), 0);
    if (count >= k) continue;
    if ([...patterns].some((pattern) => (pattern & group) === group)) continue;
    hits.push({ how: 'enumeration', atoms, count });
  }
  return hits;
}
