import type { BoundValues } from '../workers/index.js';
import type { RuledEvent } from './membership.rules.js';
import { turningKinds } from './membership.rules.js';

const turns = turningKinds.map((kind) => `'${kind}'`).join(', ');
const stands = (event: string): string =>
  `NOT EXISTS (SELECT FROM membership_events v WHERE v.voids = ${event}.id)`;
const latestFirst = 'ORDER BY e.happened_on DESC, e.recorded_at DESC LIMIT 1';

/** The condition that a membership is the one that counts of its worker: after merging one may have two. */
export function counts(membership: string): string {
  return `NOT EXISTS (SELECT FROM memberships o WHERE o.worker_id = ${membership}.worker_id AND o.id <> ${membership}.id
    AND (coalesce(o.number, 2147483647), o.created_at) < (coalesce(${membership}.number, 2147483647), ${membership}.created_at))`;
}

/** The last beginning or ending of a membership up to a day: `turn.kind`, `turn.happened_on`. A LATERAL join. */
export function turnOf(membership: string, day: string): string {
  return `LATERAL (SELECT e.kind, e.happened_on FROM membership_events e
    WHERE e.membership_id = ${membership}.id AND e.happened_on <= ${day}::date AND e.kind IN (${turns}) AND ${stands('e')}
    ${latestFirst}) turn`;
}

/**
 * The branch of a membership on a day: `branch.id`, `branch.number`, `branch.name`; none for who is at large. When a
 * branch dissolves, its members are at large until they go elsewhere. A LATERAL join.
 */
export function branchOf(membership: string, day: string): string {
  return `LATERAL (SELECT b.id, b.number, b.name FROM branches b
    WHERE b.id = (SELECT e.branch_id FROM membership_events e
      WHERE e.membership_id = ${membership}.id AND e.happened_on <= ${day}::date AND e.branch_id IS NOT NULL AND ${stands('e')}
      ${latestFirst})
    AND (b.dissolved_on IS NULL OR b.dissolved_on > ${day}::date)) branch`;
}

/** The last day of a suspension that is on, or null: one lifted early ends before the day of its lifting. */
export function suspendedUntil(membership: string, day: string): string {
  return `(SELECT max(e.until_on) FROM membership_events e
    WHERE e.membership_id = ${membership}.id AND e.kind = 'suspended' AND ${day}::date BETWEEN e.happened_on AND e.until_on
      AND NOT EXISTS (SELECT FROM membership_events v WHERE v.voids = e.id AND v.happened_on <= ${day}::date))`;
}

/** What somebody is after their last turn. */
export const kindAfterTurn = `CASE WHEN turn.kind = 'applied' THEN 'applicant'
  WHEN turn.kind IN ('initiated', 'reinitiated') THEN 'member' ELSE 'former' END`;

/** The events of a membership as the rules read them, in order. */
export function eventsOf(membershipId: string, bound: BoundValues): string {
  return `SELECT id, kind, happened_on AS "happenedOn", until_on AS "untilOn", branch_id AS "branchId", voids
    FROM membership_events WHERE membership_id = ${bound.bind(membershipId)} ORDER BY happened_on, recorded_at`;
}

export type EventRow = RuledEvent;
