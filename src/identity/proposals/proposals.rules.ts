import type { Role } from '../../shared/actor.js';
import type { MessageCode } from '../../shared/messages/index.js';

const dayMs = 24 * 3_600_000;

/** After so long the office that should approve has not: any of `anyAfterAWeek` may. */
export const officeWaitsMs = 7 * dayMs;
/** Whoever was given a mandate by the proposer so lately does not count as a second person through it. */
export const appointeeWaitsMs = 7 * dayMs;
/** A proposal nobody decides is gone after so long. */
export const proposalLastsMs = 30 * dayMs;

export const anyAfterAWeek: readonly Role[] = ['custodian', 'secretary', 'treasurer', 'trustee'];
/** With the approving office empty, two of these and a decision of a meeting. */
export const vacancyOffices: readonly Role[] = ['custodian', 'secretary', 'treasurer', 'trustee', 'chair'];

/** A mandate in force today with the scope of the whole union, and who gave it. */
export interface OfficeHeld {
  role: Role;
  givenAtMs: number;
  /** who proposed it and who approved it; empty when it came from the machine itself */
  givenBy: readonly string[];
}

export interface WaitingProposal {
  proposedByWorker: string;
  proposedAtMs: number;
  expiresAtMs: number;
  /** carries a decision of a meeting because the approving office is empty */
  isVacancy: boolean;
}

/** The offices that may approve on this day. */
export function approvingOffices(
  proposal: WaitingProposal,
  named: readonly Role[],
  nowMs: number,
): readonly Role[] {
  const late = nowMs - proposal.proposedAtMs >= officeWaitsMs ? anyAfterAWeek : [];
  return [...new Set([...named, ...late, ...(proposal.isVacancy ? vacancyOffices : [])])];
}

/**
 * Why this worker may not approve, or null when they may. Workers are compared, never accounts; a token made on the
 * command line proposes and never approves.
 */
export function whyNotApprove(
  proposal: WaitingProposal,
  approver: {
    workerId: string | null;
    sessionKind: 'sign-in' | 'command-line' | null;
    offices: readonly OfficeHeld[];
  },
  named: readonly Role[],
  nowMs: number,
): MessageCode | null {
  if (approver.workerId === null) return 'nothing.here';
  if (approver.workerId === proposal.proposedByWorker) return 'proposal.own';
  const may = approvingOffices(proposal, named, nowMs);
  const offices = approver.offices.filter(({ role }) => may.includes(role));
  if (offices.length === 0) return 'nothing.here';
  if (approver.sessionKind !== 'sign-in') return 'proposal.token_never_approves';
  if (nowMs >= proposal.expiresAtMs) return 'proposal.expired';
  const own = offices.filter(
    ({ givenAtMs, givenBy }) =>
      !(givenBy.includes(proposal.proposedByWorker) && nowMs - givenAtMs < appointeeWaitsMs),
  );
  return own.length === 0 ? 'proposal.own_appointee' : null;
}
