import type { Day } from '../../shared/days.js';

/** Why somebody is to be talked to today, the most pressing first. */
export const assignmentReasons = ['follow-up', 'never-talked-to', 'expired'] as const;
export type AssignmentReason = (typeof assignmentReasons)[number];

export interface AssignedContact {
  id: string;
  /** who supervises: never sent to those they supervise */
  isSupervisor: boolean;
  departmentId: string | null;
  /** on the shield list: never sent to anybody */
  isShielded: boolean;
  /** promised by whom, for which day: the earliest that is still open; null without one */
  followUp: { organizerId: string; dueOn: Day } | null;
  /** null while nobody talked to them */
  lastTalkedOn: Day | null;
  /** whether a rating counts today */
  isAssessed: boolean;
}

export interface AssigningOrganizer {
  id: string;
  /** the organizer's own place in the map; null when they work elsewhere */
  own: { contactId: string; departmentId: string | null } | null;
  /** contacts who supervise the organizer, as somebody wrote it down */
  supervisorIds: ReadonlySet<string>;
}

export interface Candidate {
  contact: AssignedContact;
  reason: AssignmentReason;
}

/** One's own supervisor is who was written down as that, and any supervisor of one's own department. */
export function mayTalkTo(organizer: AssigningOrganizer, contact: AssignedContact): boolean {
  if (contact.isShielded || organizer.supervisorIds.has(contact.id)) return false;
  if (organizer.own === null) return true;
  if (organizer.own.contactId === contact.id) return false;
  const isOfOwn = contact.departmentId !== null && contact.departmentId === organizer.own.departmentId;
  return !(contact.isSupervisor && isOfOwn);
}

/** Who should be talked to on a day, the most pressing first: promises by their day, then the longest not talked to. */
export function candidatesOn(contacts: readonly AssignedContact[], on: Day): Candidate[] {
  const found = contacts.flatMap((contact) => {
    const reason = reasonFor(contact, on);
    return reason === null || contact.isShielded ? [] : [{ contact, reason }];
  });
  const rank = ({ contact, reason }: Candidate): string =>
    [
      assignmentReasons.indexOf(reason),
      reason === 'follow-up' ? contact.followUp?.dueOn : (contact.lastTalkedOn ?? ''),
      contact.id,
    ].join(' ');
  return found
    .map((candidate) => ({ candidate, key: rank(candidate) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ candidate }) => candidate);
}

function reasonFor(contact: AssignedContact, on: Day): AssignmentReason | null {
  if (contact.followUp !== null) return contact.followUp.dueOn <= on ? 'follow-up' : null;
  if (contact.lastTalkedOn === null) return 'never-talked-to';
  return contact.isAssessed ? null : 'expired';
}
