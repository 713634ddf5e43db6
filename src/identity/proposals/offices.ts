import type { EntityManager } from 'typeorm';
import type { Actor, Role, ScopeKind } from '../../shared/actor.js';
import type { Day } from '../../shared/days.js';
import { joinedThrough } from '../apart.sql.js';
import { mandateInForce } from '../mandates.sql.js';
import type { OfficeHeld } from './proposals.rules.js';

interface OfficeRow {
  role: Role;
  scope_kind: ScopeKind;
  scope_id: string | null;
  created_at: Date;
  given_by: string[];
}

/** The mandates of a worker that are in force on a day, and who gave them. */
export async function mandatesHeld(tx: EntityManager, workerId: string, today: Day): Promise<OfficeHeld[]> {
  const rows = await tx.query<OfficeRow[]>(
    `SELECT m.role, m.scope_kind, m.scope_id, m.created_at,
            array_remove(ARRAY[coalesce(p.merged_into, p.id), coalesce(a.merged_into, a.id)], NULL) AS given_by
     FROM mandates m LEFT JOIN workers p ON p.id = m.proposed_by LEFT JOIN workers a ON a.id = m.approved_by
     WHERE m.worker_id = $1 AND ${mandateInForce('m', '$2::date')}`,
    [workerId, today],
  );
  return rows.map(({ role, scope_kind, scope_id, created_at, given_by }) => ({
    role,
    scopeKind: scope_kind,
    scopeId: scope_id,
    givenAtMs: created_at.getTime(),
    givenBy: given_by,
  }));
}

/** Those of an actor that count in their session, as the database has them at this moment. */
export async function officesOf(tx: EntityManager, actor: Actor): Promise<OfficeHeld[]> {
  if (!actor.workerId) return [];
  const held = await mandatesHeld(tx, actor.workerId, actor.today);
  return held.filter(({ role }) => !actor.withheld.includes(role));
}

/** Whether one of the two joined of late with a code that the other handed out: it may be one person with both. */
export async function broughtIn(
  tx: EntityManager,
  [one, other]: readonly [string, string],
  now: Date,
): Promise<boolean> {
  const [found] = await tx.query<{ tied: boolean }[]>(
    `SELECT ${joinedThrough('$1::uuid', '$2::uuid', '$3')} OR ${joinedThrough('$2::uuid', '$1::uuid', '$3')} AS tied`,
    [one, other, now],
  );
  return found!.tied;
}

/** Whether nobody but `workerIds` holds one of these offices of the whole union today, with an account to use it. */
export async function isVacant(
  tx: EntityManager,
  offices: readonly Role[],
  workerIds: readonly string[],
  today: Day,
): Promise<boolean> {
  const [found] = await tx.query<{ held: boolean }[]>(
    `SELECT EXISTS (
       SELECT FROM mandates m JOIN accounts a ON a.worker_id = m.worker_id AND a.ended_at IS NULL
       WHERE m.role = ANY($1) AND m.scope_kind = 'union' AND m.worker_id <> ALL($2) AND ${mandateInForce('m', '$3::date')}
     ) AS held`,
    [offices, workerIds, today],
  );
  return !found!.held;
}

/** The proposer as they stand today with these mandates, to ask once more whether they may propose this. */
export function proposerToday(
  proposedBy: { workerId: string; accountId: string },
  held: readonly OfficeHeld[],
  { language, today }: Actor,
): Actor {
  return {
    ...proposedBy,
    sessionId: null,
    sessionKind: 'sign-in',
    language,
    mandates: held.map(({ role, scopeKind, scopeId }) => ({ role, scopeKind, scopeId })),
    withheld: [],
    capacity: 'self',
    today,
  };
}
