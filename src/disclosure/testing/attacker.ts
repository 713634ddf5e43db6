import { enumerate } from './enumeration.js';
import type { Hit, ShownRow } from './hit.js';

/** What an adversary has: which combinations exist at all, and the exact number in every shown cell. */
export interface Knowledge {
  /** The finest combinations with answers, a value for each dimension. */
  readonly atoms: readonly (readonly string[])[];
  readonly shown: readonly {
    readonly key: readonly (string | null)[];
    readonly without?: string;
    readonly count: number;
  }[];
  readonly employerAt: number;
  readonly k: number;
}

const prime = 94_906_249;

/**
 * Searches sums and differences of shown cells. Written apart from chooser and auditor: it knows nothing of lines
 * or linear programs, only which finest combinations a shown cell consists of.
 */
export function attack(knowledge: Knowledge, truth: readonly number[], random: () => number): Hit[] {
  const rows = knowledge.shown.map((cell) => ({ members: membersOf(knowledge, cell), count: cell.count }));
  return [
    ...differences(rows, knowledge.k),
    ...combinations(rows, truth, knowledge.k, random),
    ...enumerate(rows, truth, knowledge.k),
  ];
}

function membersOf(knowledge: Knowledge, cell: Knowledge['shown'][number]): number[] {
  return [...knowledge.atoms.keys()].filter((atom) => {
    const values = knowledge.atoms[atom] ?? [];
    if (cell.without !== undefined && values[knowledge.employerAt] === cell.without) return false;
    return cell.key.every((value, at) => value === null || value === values[at]);
  });
}

/** A - B and A - B - C for cells that lie inside A and apart from each other. */
function differences(rows: readonly ShownRow[], k: number): Hit[] {
  const sets = rows.map(({ members }) => new Set(members));
  const hits: Hit[] = [];
  const judge = (atoms: readonly number[], count: number) => {
    if (atoms.length > 0 && count < k) hits.push({ how: 'difference', atoms, count });
  };
  rows.forEach((whole, at) => {
    const inside = rows.filter(
      (row, other) =>
        other !== at &&
        row.members.length < whole.members.length &&
        row.members.every((atom) => sets[at]?.has(atom)),
    );
    inside.forEach((part, nth) => {
      const taken = new Set(part.members);
      const left = whole.members.filter((atom) => !taken.has(atom));
      judge(left, whole.count - part.count);
      for (const other of inside.slice(nth + 1)) {
        if (other.members.some((atom) => taken.has(atom))) continue;
        const second = new Set(other.members);
        judge(
          left.filter((atom) => !second.has(atom)),
          whole.count - part.count - other.count,
        );
      }
    });
    judge(whole.members, whole.count);
  });
  return hits;
}

/**
 * Gaussian elimination modulo a prime: a group of atoms is determined when its indicator lies in the row space.
 * A random linear functional of what elimination leaves of each atom finds groups of up to four that sum to zero;
 * a second one tells them from the chance hits among millions of groups.
 */
function combinations(
  rows: readonly ShownRow[],
  truth: readonly number[],
  k: number,
  random: () => number,
): Hit[] {
  const basis = reducedRows(rows, truth.length);
  const rest = residues(basis, truth.length, random);
  const proof = residues(basis, truth.length, random);
  const restOf = (atom: number) => rest[atom] ?? 0;
  const countOf = (atom: number) => truth[atom] ?? 0;
  const small = [...truth.keys()].filter((atom) => countOf(atom) < k);
  const hits: Hit[] = [];
  const judge = (atoms: readonly number[]) => {
    const count = atoms.reduce((sum, atom) => sum + countOf(atom), 0);
    const isZero = (left: readonly number[]) =>
      atoms.reduce((so, atom) => so + (left[atom] ?? 0), 0) % prime === 0;
    if (isZero(rest) && isZero(proof) && count < k && new Set(atoms).size === atoms.length) {
      hits.push({ how: 'combination', atoms, count });
    }
  };
  const pairs = new Map<number, [number, number][]>();
  for (const one of small) {
    judge([one]);
    for (const other of small) {
      if (other <= one || countOf(one) + countOf(other) >= k) continue;
      judge([one, other]);
      const sum = (restOf(one) + restOf(other)) % prime;
      for (const [third, fourth] of pairs.get((prime - sum) % prime) ?? [])
        judge([one, other, third, fourth]);
      const known = pairs.get(sum) ?? [];
      if (known.length < 20) pairs.set(sum, [...known, [one, other]]);
    }
  }
  for (const third of small) {
    for (const [one, other] of pairs.get((prime - restOf(third)) % prime) ?? []) judge([one, other, third]);
  }
  return hits;
}

interface ReducedRow {
  readonly pivot: number;
  readonly row: Float64Array;
}

function reducedRows(rows: readonly ShownRow[], width: number): ReducedRow[] {
  const basis: ReducedRow[] = [];
  for (const { members } of rows) {
    const row = new Float64Array(width);
    for (const atom of members) row[atom] = 1;
    for (const { pivot, row: other } of basis) subtract(row, other, row[pivot] ?? 0);
    const pivot = row.findIndex((value) => value !== 0);
    if (pivot < 0) continue;
    const inverse = power(row[pivot] ?? 1, prime - 2);
    row.forEach((value, at) => (row[at] = times(value, inverse)));
    for (const { row: other } of basis) subtract(other, row, other[pivot] ?? 0);
    basis.push({ pivot, row });
  }
  return basis;
}

/** For each atom a random functional of its unit vector modulo the row space. */
function residues(basis: readonly ReducedRow[], width: number, random: () => number): number[] {
  const functional = Float64Array.from({ length: width }, () => 1 + Math.floor(random() * (prime - 1)));
  const rest = Array.from(functional);
  for (const { pivot, row } of basis) {
    const sum = row.reduce(
      (so, value, at) => (at === pivot ? so : (so + times(value, functional[at] ?? 0)) % prime),
      0,
    );
    rest[pivot] = (prime - sum) % prime;
  }
  return rest;
}

function subtract(row: Float64Array, other: Float64Array, factor: number): void {
  if (factor === 0) return;
  other.forEach((value, at) => {
    if (value !== 0) row[at] = ((row[at] ?? 0) + prime - times(value, factor)) % prime;
  });
}

/** Below 2^53, because the prime's square is. */
function times(one: number, other: number): number {
  return (one * other) % prime;
}

function power(base: number, exponent: number): number {
  let result = 1;
  for (
    let square = base, left = exponent;
    left > 0;
    left = Math.floor(left / 2), square = times(square, square)
  ) {
    if (left % 2 === 1) result = times(result, square);
  }
  return result;
}
