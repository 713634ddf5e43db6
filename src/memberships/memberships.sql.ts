import type { BoundValues } from '../workers/index.js';
import { turningKinds } from './membership.rules.js';

const turns = turningKinds.map((kind) => `'${kind}'`).join(', ');
const stands = (event: string): string =>
  `NOT EXISTS (SELECT FROM membership_events v WHERE v.voids = ${event}.id)`;
const latestFirst = 'ORDER BY e.happened_on DESC, e.recorded_at DESC LIMIT 1';

/** The memberships of whoever has this one: events of all of them count, the number is that of one. */
export const theirs = (membership: string): string =>
  `(SELECT their.id FROM memberships their WHERE their.worker_id = ${membership}.worker_id)`;

/** The condition that a membership is the one that counts of its worker: after merging one may have two. */
export function counts(membership: string): string {
  return `NOT EXISTS (SELECT FROM memberships o WHERE o.worker_id = ${membership}.worker_id AND o.id <> ${membership}.id
    AND (coalesce(o.number, 2147483647), o.created_at) < (coalesce(${membership}.number, 2147483647), ${membership}.created_at))`;
}

/** The last beginning or ending of a membership up to a day: `turn.kind`, `turn.happened_on`. A LATERAL join. */
export function turnOf(membership: string, day: string): string {
  return `LATERAL (SELECT e.kind, e.happened_on FROM membership_events e
    WHERE e.membership_id IN ${theirs(membership)} AND e.happened_on <= ${day}::date AND e.kind IN (${turns}) AND ${stands('e')}
    ${latestFirst}) turn`;
}

/**
 * The branch of a membership on a day: `branch.id`, `branch.number`, `branch.name`; none for who is at large. When a
 * branch dissolves, its members are at large until they go elsewhere. A LATERAL join.
 */
export function branchOf(membership: string, day: string): string {
  return `LATERAL (SELECT b.id, b.number, b.name FROM branches b
    WHERE b.id = (SELECT e.branch_id FROM membership_events e
      WHERE e.membership_id IN ${theirs(membership)} AND e.happened_on <= ${day}::date AND e.branch_id IS NOT NULL AND ${stands('e')}
      ${latestFirst})
    AND (b.dissolved_on IS NULL OR b.dissolved_on > ${day}::date)) branch`;
}

/** The last day of a suspension that is on, or null: one lifted early ends before the day of its lifting. */
export function suspendedUntil(membership: string, day: string): string {
  return `(SELECT max(e.until_on) FROM membership_events e
    WHERE e.membership_id IN ${theirs(membership)} AND e.kind = 'suspended' AND ${day}::date BETWEEN e.happened_on AND e.until_on
      AND NOT EXISTS (SELECT FROM membership_events v WHERE v.voids = e.id AND v.happened_on <= ${day}::date))`;
}

/** What somebody is after their last turn. */
export const kindAfterTurn = `CASE WHEN turn.kind = 'applied' THEN 'applicant'
  WHEN turn.kind IN ('initiated', 'reinitiated') THEN 'member' ELSE 'former' END`;

/** The events of whoever has this membership, as the rules read them, in order. */
export function eventsOf(membershipId: string, bound: BoundValues): string {
  return `SELECT e.id, e.kind, e.happened_on AS "happenedOn", e.until_on AS "untilOn", e.branch_id AS "branchId", e.voids
    FROM memberships m JOIN membership_events e ON e.membership_id IN ${theirs('m')}
    WHERE m.id = ${bound.bind(membershipId)} ORDER BY e.happened_on, e.recorded_at`;
}
