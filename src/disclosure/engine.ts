import { audit } from './audit.js';
import type { Disclosure } from './audit.js';
import { choose } from './choose.js';
import type { Cut } from './choose.js';
import type { CellDecision, Lattice, LatticeKey, Structure } from './lattice.js';
import { keyText } from './lattice.js';
import type { DisclosureRules } from './rules.js';
import { structureOf } from './structure.js';

/** What the auditor holds against a set of decisions. */
export interface AuditFinding {
  /** The hidden cells of which too much is told, or the one cell that may not be shown. */
  readonly keys: readonly LatticeKey[];
  /** How many respondents they hold together; who has several jobs may count in each. */
  readonly respondents: number;
  /** `barred`: may never be shown; `least`: cannot be 0; `most`: cannot be k; `undecided`: out of time. */
  readonly side: 'barred' | Disclosure['side'];
  /** The least or the most that the shown cells allow. */
  readonly bound: number;
  /** Shown cells from which it follows. */
  readonly because: readonly LatticeKey[];
}

/** Chooser and auditor in turn until nothing is found; then, or when time runs out, ever coarser and always safe. */
export async function decide(
  lattice: Lattice,
  rules: DisclosureRules,
  milliseconds: number,
): Promise<CellDecision[]> {
  const structure = structureOf(lattice, rules);
  const deadline = performance.now() + milliseconds;
  const limits = { k: rules.k, dominance: rules.dominance, deadline, thorough: false, memory: [] };
  const cuts: Cut[] = [];
  const half = performance.now() + milliseconds / 2;
  let hidden: boolean[];
  let found: Disclosure[];
  do {
    hidden = (await choose(structure, rules, cuts, Math.max(0.5, milliseconds / 30_000))).hidden;
    found = await audit(structure, hidden, limits);
    cuts.push(...found.map((disclosure) => cutOf(disclosure, rules.k)));
  } while (found.length > 0 && performance.now() < half && !found.some(({ side }) => side === 'undecided'));
  while (found.length > 0 && performance.now() < deadline) {
    hidden = withoutTablesOf(structure, hidden, found);
    found = await audit(structure, hidden, limits);
  }
  if (found.length > 0) hidden = structure.cells.map(() => true);
  return decisionsOf(lattice, structure, hidden);
}

/** The auditor alone, over decisions however they came about. */
export async function auditDecisions(
  lattice: Lattice,
  decisions: readonly CellDecision[],
  rules: DisclosureRules,
  milliseconds: number,
): Promise<AuditFinding[]> {
  const structure = structureOf(lattice, rules);
  const decided = new Map(decisions.map((decision) => [keyText(decision.key), decision]));
  const hidden = structure.cells.map(({ key, without }) => {
    const decision = decided.get(keyText(key));
    return decision?.shown !== true || decision.without !== without;
  });
  const barred = structure.cells.filter((cell, place) => cell.barred && !hidden[place]);
  const found = await audit(structure, hidden, {
    k: rules.k,
    dominance: rules.dominance,
    deadline: performance.now() + milliseconds,
    thorough: true,
    memory: [],
  });
  const keyAt = (place: number) => structure.cells[place]?.key ?? [];
  const countAt = (place: number) => structure.cells[place]?.respondents ?? 0;
  return [
    ...barred.map(({ key, respondents }) => ({
      keys: [key],
      respondents,
      side: 'barred' as const,
      bound: respondents,
      because: [key],
    })),
    ...found.map(({ places, side, bound, because }) => ({
      keys: places.map(keyAt),
      respondents: places.reduce((sum, place) => sum + countAt(place), 0),
      side,
      bound,
      because: [...because.keys()].map(keyAt),
    })),
  ];
}

/**
 * Any hiding that leaves all the reasons shown leaves the disclosure: the bound must give way by `gap`, so reasons
 * that give way by as much together have to be hidden (the capacity inequalities of Fischetti and Salazar).
 */
function cutOf({ side, bound, because }: Disclosure, k: number): Cut {
  const gap = side === 'most' ? k - bound : bound;
  const reasons = [...because];
  return {
    cells: reasons.map(([place]) => place),
    weights: reasons.map(([, give]) => (gap > 0 ? Math.min(1, give / gap) : 1)),
  };
}

/** Hides every table (a set of levels) in which a reason stands; at least one cell more, so this comes to an end. */
function withoutTablesOf(structure: Structure, hidden: readonly boolean[], found: readonly Disclosure[]) {
  const tableOf = (place: number) => {
    const cell = structure.cells[place];
    return `${cell?.without !== undefined} ${cell?.key.map((value) => (value === null ? '-' : 'x')).join('')}`;
  };
  const reasons = found.flatMap(({ because }) => [...because.keys()]);
  const deepest = Math.max(...reasons.map((place) => depthOf(structure, place)));
  const tables = new Set(reasons.filter((place) => depthOf(structure, place) === deepest).map(tableOf));
  return hidden.map((isHidden, place) => isHidden || tables.has(tableOf(place)));
}

function depthOf(structure: Structure, place: number): number {
  return structure.cells[place]?.key.filter((value) => value !== null).length ?? 0;
}

function decisionsOf(lattice: Lattice, structure: Structure, hidden: readonly boolean[]): CellDecision[] {
  const shown = structure.cells.filter((_, place) => !hidden[place]);
  const byKey = new Map(shown.map(({ key, without }) => [keyText(key), without]));
  return lattice.cells.map(({ key }) => {
    const text = keyText(key);
    const without = byKey.get(text);
    return { key, shown: byKey.has(text), ...(without === undefined ? {} : { without }) };
  });
}
