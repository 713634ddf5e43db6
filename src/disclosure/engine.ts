import { audit } from './audit.js';
import type { Disclosure } from './audit.js';
import { choose } from './choose.js';
import type { Cut } from './choose.js';
import type { CellDecision, Lattice, LatticeKey, Structure, StructureCell } from './lattice.js';
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

/** A decision for each cell of a lattice, in their order. */
export interface Hiding {
  readonly decisions: CellDecision[];
  /** False: no choice was cleared in time, so everything is hidden. */
  readonly cleared: boolean;
}

/** By which share of the time tables of so many groups at most (a site and its employer are one) must be cleared. */
const stages = [
  { groups: Infinity, until: 0.6 },
  { groups: 2, until: 0.8 },
  { groups: 1, until: 1 },
] as const;

/**
 * Chooser and auditor in turn until nothing is found. What cannot be cleared in time is hidden: first tables of
 * more than two groups, then all but single groups, then everything.
 */
export async function decide(
  lattice: Lattice,
  rules: DisclosureRules,
  milliseconds: number,
): Promise<Hiding> {
  const structure = structureOf(lattice, rules);
  const start = performance.now();
  const state: State = { memory: [], cuts: [], hidden: [], settlesAt: start + milliseconds * restless };
  for (const { groups, until } of stages) {
    const coarse = {
      ...structure,
      cells: structure.cells.map((cell) => ({
        ...cell,
        barred: cell.barred || groupsOf(lattice, cell) > groups,
      })),
    };
    const deadline = start + milliseconds * until;
    const hidden = await clearedChoice(coarse, rules, state, deadline);
    if (hidden !== undefined) return { decisions: decisionsOf(lattice, structure, hidden), cleared: true };
  }
  return { decisions: lattice.cells.map(({ key }) => ({ key, shown: false })), cleared: false };
}

/** What is learned from one choice to the next. */
interface State {
  readonly memory: Int32Array[];
  readonly cuts: Cut[];
  hidden: readonly boolean[];
  /** From this moment what was hidden stays hidden: the auditor's tables stay true and the search ends sooner. */
  readonly settlesAt: number;
}

/** The share of the time in which every choice starts afresh. */
const restless = 0.1;
const secondsToChoose = 2;

/** A hiding that the auditor clears; undefined when none was cleared in time. */
async function clearedChoice(
  structure: Structure,
  rules: DisclosureRules,
  state: State,
  deadline: number,
): Promise<readonly boolean[] | undefined> {
  const { k, dominance } = rules;
  while (performance.now() < deadline) {
    const kept = performance.now() > state.settlesAt ? state.hidden : [];
    state.hidden = (await choose(structure, rules, state.cuts, { seconds: secondsToChoose, kept })).hidden;
    const limits = { k, dominance, deadline, thorough: false, memory: state.memory };
    const found = await audit(structure, state.hidden, limits);
    if (found.length === 0) return state.hidden;
    state.cuts.push(...found.map((disclosure) => cutOf(disclosure, k)));
  }
  return undefined;
}

function groupsOf(lattice: Lattice, cell: StructureCell): number {
  return cell.key.filter((value, at) => value !== null && lattice.dimensions[at] !== 'site').length;
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

function decisionsOf(lattice: Lattice, structure: Structure, hidden: readonly boolean[]): CellDecision[] {
  const shown = structure.cells.filter((_, place) => !hidden[place]);
  const byKey = new Map(shown.map(({ key, without }) => [keyText(key), without]));
  return lattice.cells.map(({ key }) => {
    const text = keyText(key);
    const without = byKey.get(text);
    return { key, shown: byKey.has(text), ...(without === undefined ? {} : { without }) };
  });
}
