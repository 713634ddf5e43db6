import { type Day, daysAfter } from '../shared/days.js';
import type { MessageCode } from '../shared/messages/index.js';

/** What can happen to a membership. Each is a fact with its day; nothing is ever changed into another. */
export const membershipEventKinds = [
  'applied',
  'initiated',
  'reinitiated',
  'transferred',
  'withdrew',
  'died',
  'suspended',
  'situation',
  'voided',
] as const;
export type MembershipEventKind = (typeof membershipEventKinds)[number];

/** How somebody lives just now; it never ends a membership: members are persons, not their jobs. */
export const situations = [
  'employed',
  'unemployed',
  'student',
  'retired',
  'volunteer',
  'imprisoned',
] as const;
export type Situation = (typeof situations)[number];

export const branchKinds = ['general', 'job'] as const;
export type BranchKind = (typeof branchKinds)[number];

/** What begins or ends the tie to the union: the last of these decides what somebody is. */
export const turningKinds = ['applied', 'initiated', 'reinitiated', 'withdrew', 'died'] as const;
/** Between them a person stays what they are; still, nothing is dated before the last of these. */
const lastingKinds: readonly MembershipEventKind[] = [...turningKinds, 'transferred'];

export const memberKinds = ['applicant', 'member', 'former'] as const;
export type MemberKind = (typeof memberKinds)[number];

/** An event as the rules read it. */
export interface RuledEvent {
  id: string;
  kind: MembershipEventKind;
  happenedOn: Day;
  untilOn: Day | null;
  branchId: string | null;
  voids: string | null;
}

/** What somebody is on a day. */
export interface MembershipOn {
  /** null: nothing yet, or all of it was a mistake */
  kind: MemberKind | null;
  hasDied: boolean;
  since: Day | null;
  branchId: string | null;
  /** the last day of a suspension that is on */
  suspendedUntil: Day | null;
}

/** Events that stand: neither mistakes nor the voiding of one. A suspension that was lifted early stands until then. */
export function thoseThatStand<Event extends RuledEvent>(events: readonly Event[]): Event[] {
  const voided = new Map(events.flatMap(({ voids, happenedOn }) => (voids ? [[voids, happenedOn]] : [])));
  return events.flatMap((event) => {
    const liftedOn = voided.get(event.id);
    if (event.kind === 'voided') return [];
    if (liftedOn === undefined) return [event];
    if (event.kind !== 'suspended' || liftedOn <= event.happenedOn) return [];
    return [{ ...event, untilOn: daysAfter(liftedOn, -1) }];
  });
}

/** @param events in the order in which they happened, of one day in that in which they were recorded */
export function membershipOn(events: readonly RuledEvent[], on: Day): MembershipOn {
  const past = thoseThatStand(events).filter(({ happenedOn }) => happenedOn <= on);
  const turn = past.findLast(({ kind }) => isTurn(kind));
  const suspension = past.find(({ kind, untilOn }) => kind === 'suspended' && untilOn && untilOn >= on);
  return {
    kind: turn ? kindAfter(turn.kind) : null,
    hasDied: turn?.kind === 'died',
    since: turn?.happenedOn ?? null,
    branchId: past.findLast(({ branchId }) => branchId !== null)?.branchId ?? null,
    suspendedUntil: suspension?.untilOn ?? null,
  };
}

/**
 * Why this cannot have happened on that day, or null when it can. Nothing is dated in the future or before what was
 * last entered: who wrote that down wrongly voids it first.
 */
export function whyNotHappened(
  events: readonly RuledEvent[],
  { kind, on, branchId = null }: { kind: MembershipEventKind; on: Day; branchId?: string | null },
  today: Day,
): MessageCode | null {
  if (on > today) return 'membership.day_to_come';
  const { kind: is, hasDied, branchId: branch } = membershipOn(events, today);
  if (hasDied) return 'membership.has_died';
  const why = whyNotAsked(kind, is);
  if (why) return why;
  const last = thoseThatStand(events).findLast((event) => lastingKinds.includes(event.kind));
  if (lastingKinds.includes(kind) && last && on < last.happenedOn) return 'membership.before_last';
  return kind === 'transferred' && branch === branchId ? 'membership.in_branch_already' : null;
}

/** Who applies is neither applicant nor member; who leaves, moves or is suspended is a member. */
function whyNotAsked(kind: MembershipEventKind, is: MemberKind | null): MessageCode | null {
  if (kind === 'applied' && is === 'applicant') return 'membership.applied_already';
  if (kind === 'applied' && is === 'member') return 'membership.member_already';
  if (needsMember.includes(kind) && is !== 'member') return 'membership.not_a_member';
  return kind === 'situation' && is === null ? 'membership.not_a_member' : null;
}

/** Why an event cannot be taken for a mistake, or null. @param isPaidFor money was taken for it and not given back */
export function whyNotVoided(
  events: readonly RuledEvent[],
  event: RuledEvent,
  isPaidFor: boolean,
): MessageCode | null {
  if (event.kind === 'voided') return 'membership.void_of_void';
  if (events.some(({ voids }) => voids === event.id)) return 'membership.voided_already';
  if (event.kind === 'suspended') return 'membership.suspension_needs_two';
  return isPaidFor ? 'membership.paid_for' : null;
}

const needsMember: readonly MembershipEventKind[] = ['transferred', 'withdrew', 'suspended'];

function isTurn(kind: MembershipEventKind): boolean {
  return (turningKinds as readonly MembershipEventKind[]).includes(kind);
}

function kindAfter(turn: MembershipEventKind): MemberKind {
  if (turn === 'applied') return 'applicant';
  return turn === 'initiated' || turn === 'reinitiated' ? 'member' : 'former';
}
