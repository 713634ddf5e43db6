import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { beyondReach } from '../../database/beyond-reach.js';
import { mandateInForce } from '../../identity/index.js';
import { type Asked, type Plan, type PlanSource, RemindersService } from '../../reminders/index.js';
import { RulesService } from '../../rules/index.js';
import type { Actor } from '../../shared/actor.js';
import type { Day } from '../../shared/days.js';
import { type ActionTime, type Call, callsOf } from './action.rules.js';
import { personOf } from '../contacts/same-person.sql.js';

const source = 'drive-actions';
const parts: readonly Call['part'][] = ['eve', 'day', 'due-soon', 'due'];

interface CalledRow extends ActionTime {
  id: string;
  driveId: string;
  /** accounts of those who have a role, and whether they may open the page of it */
  taking: { accountId: string; isInside: boolean }[];
  /** accounts of the committee */
  committee: string[];
}

const holdsInDrive = (worker: string, roles: string): string => `EXISTS (SELECT FROM mandates m
  WHERE m.worker_id = ${worker} AND m.scope_kind = 'drive' AND m.scope_id = a.drive_id AND m.role IN (${roles})
    AND ${mandateInForce('m', '$1::date')})`;

/** Actions that go on, with whom they concern on the day `$1`. Once it was answered nothing is due. */
const called = (condition: string): string => `
  SELECT a.id, a.drive_id AS "driveId", a.held_on::text AS "heldOn", to_char(a.starts_at, 'HH24:MI') AS "startsAt",
    CASE WHEN NOT EXISTS (SELECT FROM drive_action_responses r WHERE r.action_id = a.id) THEN a.due_on::text END AS "dueOn", a.timed_on::text AS "timedOn",
    (SELECT coalesce(jsonb_agg(DISTINCT jsonb_build_object('accountId', account.id,
       'isInside', ${holdsInDrive('account.worker_id', `'committee', 'organizer'`)})), '[]')
     FROM drive_action_roles r LEFT JOIN drive_contacts c ON c.id = r.contact_id
     LEFT JOIN drive_contacts kept ON kept.id = ${personOf('c')}
     JOIN accounts account ON account.worker_id = coalesce(r.worker_id, kept.worker_id) AND account.ended_at IS NULL
     WHERE r.action_id = a.id AND r.returned_at IS NULL) AS taking,
    ARRAY(SELECT account.id FROM accounts account
          WHERE account.ended_at IS NULL AND ${holdsInDrive('account.worker_id', `'committee'`)}) AS committee
  FROM drive_actions a JOIN drives d ON d.id = a.drive_id AND d.ended_on IS NULL
  WHERE a.called_off_at IS NULL AND ${condition}`;

/** Reminders of what a drive does together: to whoever has a role in it, and of deadlines to the committee. */
@Injectable()
export class ActionCalls implements PlanSource {
  readonly name = source;

  constructor(
    private readonly reminders: RemindersService,
    private readonly rules: RulesService,
  ) {}

  async plans({ tx, today, timeZone, since, until }: Asked): Promise<Plan[]> {
    const rows = await tx.query<CalledRow[]>(
      called('greatest(a.held_on, a.due_on) >= $2::date AND a.held_on - 1 <= $3::date'),
      [today, since, until],
    );
    return rows
      .flatMap((row) => plansOf(row, timeZone))
      .filter(({ rule }) => 'on' in rule && rule.on >= since && rule.on <= until);
  }

  /** After an action was planned, moved, called off or answered, or somebody took on or gave back a role in it. */
  async renew(tx: EntityManager, actor: Actor, actionId: string): Promise<void> {
    const profile = await this.rules.profile(tx);
    if (!profile) return;
    const rows = await beyondReach(tx, () =>
      tx.query<CalledRow[]>(called('a.id = $2'), [actor.today, actionId]),
    );
    await this.reminders.cancel(
      tx,
      source,
      parts.map((part) => keyOf(actionId, part)),
    );
    await this.reminders.plan(
      tx,
      source,
      rows.flatMap((row) => plansOf(row, profile.timeZone)),
    );
  }
}

function plansOf(row: CalledRow, timeZone: string): Plan[] {
  return callsOf(row).flatMap((call) => {
    const plan = planned(row, call, timeZone);
    if (call.to === 'committee') return row.committee.map((accountId) => ({ ...plan, accountId }));
    return row.taking.map(({ accountId, isInside }) => ({
      ...{ ...plan, accountId },
      // whoever is not in the drive finds nothing behind it
      href: isInside ? plan.href : null,
    }));
  });
}

function planned(
  { id, driveId, heldOn, dueOn }: CalledRow,
  { part, to, on, at }: Call,
  timeZone: string,
): Omit<Plan, 'accountId'> & { href: string } {
  return {
    ...{ key: keyOf(id, part), driveId },
    ...(to === 'role'
      ? { code: 'drive_action.comes' as const, values: { day: heldOn } }
      : { code: 'drive_action.due' as const, values: { day: String(dueOn) } }),
    href: `/p/dr/${driveId}/a/${id}`,
    rule: { on: on satisfies Day, at, timeZone },
    // what was missed the evening before is told in the morning
    ifMissed: part === 'eve' ? 'drop' : 'late',
    isUrgent: true,
    mustReach: part === 'eve' || part === 'due-soon',
  };
}

function keyOf(actionId: string, part: Call['part']): string {
  return `${actionId} ${part}`;
}
