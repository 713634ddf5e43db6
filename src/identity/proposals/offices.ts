import type { EntityManager } from 'typeorm';
import type { Actor, MandateHeld, Role } from '../../shared/actor.js';
import type { Day } from '../../shared/days.js';
import type { OfficeHeld } from './proposals.rules.js';

interface OfficeRow {
  role: Role;
  created_at: Date;
  given_by: string[];
}

const inForce = (day: string): string =>
  `m.from_on <= ${day}::date AND (m.until_on IS NULL OR m.until_on >= ${day}::date)
   AND (m.recalled_on IS NULL OR m.recalled_on > ${day}::date)`;

/** The offices of the whole union that count for this actor today, and who gave them. */
export async function officesOf(tx: EntityManager, actor: Actor): Promise<OfficeHeld[]> {
  const rows = await tx.query<OfficeRow[]>(
    `SELECT m.role, m.created_at, array_remove(ARRAY[coalesce(p.merged_into, p.id), coalesce(a.merged_into, a.id)], NULL)
              AS given_by
     FROM mandates m LEFT JOIN workers p ON p.id = m.proposed_by LEFT JOIN workers a ON a.id = m.approved_by
     WHERE m.worker_id = $1 AND m.scope_kind = 'union' AND ${inForce('$2')}`,
    [actor.workerId, actor.today],
  );
  return rows
    .filter(({ role }) => !actor.withheld.includes(role))
    .map(({ role, created_at, given_by }) => ({ role, givenAtMs: created_at.getTime(), givenBy: given_by }));
}

/** Whether nobody but `workerId` holds one of these offices of the whole union today. */
export async function isVacant(
  tx: EntityManager,
  offices: readonly Role[],
  workerId: string,
  today: Day,
): Promise<boolean> {
  const [found] = await tx.query<{ held: boolean }[]>(
    `SELECT EXISTS (
       SELECT FROM mandates m JOIN accounts a ON a.worker_id = m.worker_id AND a.ended_at IS NULL
       WHERE m.role = ANY($1) AND m.scope_kind = 'union' AND m.worker_id <> $2 AND ${inForce('$3')}
     ) AS held`,
    [offices, workerId, today],
  );
  return !found!.held;
}

/** The proposer as they stand today, to ask once more whether they may propose this. */
export async function proposerToday(
  tx: EntityManager,
  proposedBy: { workerId: string; accountId: string },
  approver: Actor,
): Promise<Actor> {
  const mandates = await tx.query<MandateHeld[]>(
    `SELECT m.role, m.scope_kind AS "scopeKind", m.scope_id AS "scopeId" FROM mandates m
     WHERE m.worker_id = $1 AND ${inForce('$2')}`,
    [proposedBy.workerId, approver.today],
  );
  return {
    ...proposedBy,
    sessionId: null,
    sessionKind: 'sign-in',
    language: approver.language,
    mandates,
    withheld: [],
    capacity: 'self',
    today: approver.today,
  };
}
