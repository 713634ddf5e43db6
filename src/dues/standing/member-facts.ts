import { atLarge } from '../../ledger/index.js';
import type { MembershipEventKind } from '../../memberships/index.js';
import type { Day } from '../../shared/days.js';
import { monthNumber } from '../../shared/months.js';
import type { Tier } from '../dues.rules.js';
import type { DeclaredTier } from '../rates.rules.js';
import type { MembershipTurn, StandingFacts } from './standing.rules.js';

/** A row of `standingFacts`. */
export interface FactsRow {
  id: string;
  number: number | null;
  worker_id: string;
  events: [MembershipEventKind, Day, Day | null, number | null][];
  covered: [Day, Day, Day | null][];
  tiers: [Tier, Day, Day][];
}

/** What is known of one member's dues. */
export interface MemberFacts {
  membershipId: string;
  workerId: string;
  number: number | null;
  standing: StandingFacts;
  /** in the order in which it was said; `on` is the day it was said */
  declared: (DeclaredTier & { on: Day })[];
  /** the branch from a day on, by its number */
  branches: { from: Day; branch: number }[];
}

const turnKinds: readonly string[] = [
  'initiated',
  'reinitiated',
  'withdrew',
  'died',
] satisfies MembershipTurn['kind'][];

export function factsOf(row: FactsRow): MemberFacts {
  return {
    membershipId: row.id,
    workerId: row.worker_id,
    number: row.number,
    standing: {
      turns: row.events.flatMap(([kind, on]) => (isTurn(kind) ? [{ kind, on }] : [])),
      suspensions: row.events.flatMap(([kind, from, until]) =>
        kind === 'suspended' && until ? [{ from, until }] : [],
      ),
      covered: row.covered.map(([month, from, until]) => ({ month: monthNumber(month), from, until })),
    },
    declared: row.tiers.map(([tier, fromMonth, on]) => ({ tier, fromMonth: monthNumber(fromMonth), on })),
    branches: row.events.flatMap(([, from, , branch]) => (branch === null ? [] : [{ from, branch }])),
  };
}

function isTurn(kind: MembershipEventKind): kind is MembershipTurn['kind'] {
  return turnKinds.includes(kind);
}

/** The number of the branch somebody belongs to on a day; `atLarge` for none. */
export function branchOn({ branches }: MemberFacts, on: Day): number {
  return branches.filter(({ from }) => from <= on).at(-1)?.branch ?? atLarge;
}
