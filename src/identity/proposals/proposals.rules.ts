import type { Role, ScopeKind } from '../../shared/actor.js';
import type { MessageCode } from '../../shared/messages/index.js';

const dayMs = 24 * 3_600_000;

/** After so long the office that should approve has not: any of `anyAfterAWeek` may. */
export const officeWaitsMs = 7 * dayMs;
/** Two of whom one was given the mandate by the other so lately are not two people through it. */
export const appointeeWaitsMs = 7 * dayMs;
/** A proposal nobody decides is gone after so long. */
export const proposalLastsMs = 30 * dayMs;

export const anyAfterAWeek: readonly Role[] = ['custodian', 'secretary', 'treasurer', 'trustee'];
/** With the approving office empty, two of these of the whole union and a decision of a meeting. */
export const vacancyOffices: readonly Role[] = [
  ...(['custodian', 'secretary', 'treasurer', 'trustee', 'chair'] as const),
  ...(['steward', 'organizer', 'delegate'] as const),
];
/** Offices that there are only of the whole union. */
export const officesOfUnion: readonly Role[] = ['custodian', 'secretary', 'treasurer', 'trustee', 'chair'];

/** A mandate in force today. */
export interface OfficeHeld {
  role: Role;
  scopeKind: ScopeKind;
  scopeId: string | null;
  givenAtMs: number;
  /** who proposed it and who approved it; empty when it came from the machine itself */
  givenBy: readonly string[];
}

/** Which offices a kind of proposal needs. */
export interface OfficesNeeded {
  proposers: readonly Role[] | 'everyone';
  approvers: readonly Role[];
  /** never any other office's, however long it waits */
  isDiscreet?: boolean;
}

export interface WaitingProposal {
  proposedByWorker: string;
  proposedAtMs: number;
  expiresAtMs: number;
  /** whom the act is against: they have no hand in it */
  keptOut: readonly string[];
  /** carries a decision of a meeting, and the approving office stands empty today */
  byMeeting: boolean;
  /** the drive whose committee alone has to do with it */
  driveId?: string | null;
}

/** Whether one of these mandates lets somebody propose; how far it reaches, the kind itself asks. */
export function mayPropose(
  { proposers }: OfficesNeeded,
  held: readonly { role: Role; scopeKind: ScopeKind }[],
  byMeeting: boolean,
): boolean {
  if (proposers === 'everyone') return true;
  return held.some(
    ({ role, scopeKind }) =>
      (proposers.includes(role) && (scopeKind === 'union' || !officesOfUnion.includes(role))) ||
      (byMeeting && scopeKind === 'union' && vacancyOffices.includes(role)),
  );
}

/** The offices that may approve on this day. */
export function approvingOffices(
  proposal: Pick<WaitingProposal, 'proposedAtMs' | 'byMeeting'>,
  { approvers, isDiscreet = false }: Pick<OfficesNeeded, 'approvers' | 'isDiscreet'>,
  nowMs: number,
): readonly Role[] {
  const late = !isDiscreet && nowMs - proposal.proposedAtMs >= officeWaitsMs ? anyAfterAWeek : [];
  return [...new Set([...approvers, ...late, ...(proposal.byMeeting ? vacancyOffices : [])])];
}

/** Proposals of the union are approved by its offices, those of a drive by its committee. */
function isWhere(
  { driveId = null }: Pick<WaitingProposal, 'driveId'>,
  { scopeKind, scopeId }: Pick<OfficeHeld, 'scopeKind' | 'scopeId'>,
): boolean {
  return driveId === null ? scopeKind === 'union' : scopeKind === 'drive' && scopeId === driveId;
}

/** The mandates that count beside `other`: those they had no hand in, or not of late. */
export function apartFrom(
  other: string | null,
  held: readonly OfficeHeld[],
  nowMs: number,
): readonly OfficeHeld[] {
  return held.filter(
    ({ givenAtMs, givenBy }) =>
      !(other !== null && givenBy.includes(other) && nowMs - givenAtMs < appointeeWaitsMs),
  );
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
  needed: OfficesNeeded,
  nowMs: number,
): MessageCode | null {
  const { workerId } = approver;
  if (workerId === null) return 'nothing.here';
  if (workerId === proposal.proposedByWorker) return 'proposal.own';
  const may = approvingOffices(proposal, needed, nowMs);
  const offices = approver.offices.filter((office) => isWhere(proposal, office) && may.includes(office.role));
  if (offices.length === 0) return 'nothing.here';
  if (proposal.keptOut.includes(workerId)) return 'proposal.against_you';
  if (approver.sessionKind !== 'sign-in') return 'proposal.token_never_approves';
  if (nowMs >= proposal.expiresAtMs) return 'proposal.expired';
  return apartFrom(proposal.proposedByWorker, offices, nowMs).length === 0 ? 'proposal.own_appointee' : null;
}

/**
 * Why the proposer's own mandates of today no longer carry it, or null when they do. Were only the approver's looked
 * at, an appointee would propose what the one who appointed them may not approve alone.
 */
export function whyNotCarried(
  proposal: WaitingProposal,
  held: readonly OfficeHeld[],
  approver: string,
  { needed, nowMs }: { needed: OfficesNeeded; nowMs: number },
): MessageCode | null {
  const there = held.filter((office) => !proposal.driveId || isWhere(proposal, office));
  if (!mayPropose(needed, there, proposal.byMeeting)) return 'proposal.proposer_left_office';
  const apart = apartFrom(approver, there, nowMs);
  return mayPropose(needed, apart, proposal.byMeeting) ? null : 'proposal.your_appointee';
}
