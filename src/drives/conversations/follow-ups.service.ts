import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { beyondReach } from '../../database/beyond-reach.js';
import { mandateInForce } from '../../identity/index.js';
import { type Asked, type Plan, type PlanSource, RemindersService } from '../../reminders/index.js';
import { RulesService } from '../../rules/index.js';
import type { Actor } from '../../shared/actor.js';
import type { Day } from '../../shared/days.js';
import { personOf, samePerson } from '../contacts/same-person.sql.js';

const source = 'drive-follow-ups';
const inTheMorning = '09:00';

interface OpenRow {
  id: string;
  drive_id: string;
  account_id: string;
  follow_up_on: Day;
}

/** Few rows lead to others: each by the index, where the planner would read everybody’s at once. */
const each = 'OFFSET 0';

/**
 * Promises to talk with somebody again: of the latest talk of each organizer with each person, while the drive goes on
 * and they organize in it on the day `$1`.
 * @param condition on `drive_conversations t`
 */
const openPromises = (condition: string): string => `
  SELECT t.id, t.drive_id, account.id AS account_id, t.follow_up_on::text
  FROM drive_conversations t JOIN drive_contacts c ON c.id = t.contact_id
  JOIN drives d ON d.id = t.drive_id AND d.ended_on IS NULL
  JOIN accounts account ON account.worker_id = t.organizer_id
  WHERE t.follow_up_on IS NOT NULL AND t.voided_at IS NULL AND ${condition}
    AND NOT EXISTS (
      SELECT FROM ${samePerson(personOf('c'))} same(id)
      CROSS JOIN LATERAL (
        SELECT FROM drive_conversations later
        WHERE later.contact_id = same.id AND later.organizer_id = t.organizer_id AND later.voided_at IS NULL
          AND (later.talked_on, later.recorded_at) >= (t.talked_on, t.recorded_at)
          AND ((later.talked_on, later.recorded_at) > (t.talked_on, t.recorded_at) OR later.id < t.id) ${each}) later)
    AND EXISTS (
      SELECT FROM mandates m WHERE m.worker_id = t.organizer_id AND m.scope_kind = 'drive' AND m.scope_id = t.drive_id
        AND ${mandateInForce('m', '$1::date')})`;

/** Reminders of what organizers promised; they name nobody, and nobody but who promised is told. */
@Injectable()
export class FollowUps implements PlanSource {
  readonly name = source;

  constructor(
    private readonly reminders: RemindersService,
    private readonly rules: RulesService,
  ) {}

  async plans({ tx, today, timeZone, since, until }: Asked): Promise<Plan[]> {
    const rows = await tx.query<OpenRow[]>(openPromises('t.follow_up_on BETWEEN $2::date AND $3::date'), [
      today,
      since,
      until,
    ]);
    return rows.map((row) => planOf(row, timeZone));
  }

  /** After a talk was written down or voided: what is still promised of the two, and nothing of what came before. */
  async renew(tx: EntityManager, actor: Actor, contactId: string): Promise<void> {
    const profile = await this.rules.profile(tx);
    if (!profile) return;
    const theirs = `t.organizer_id = $2 AND t.contact_id IN ${samePerson('$3::uuid')}`;
    const values = [actor.today, actor.workerId, contactId];
    const [open, all] = await beyondReach(tx, async () => [
      await tx.query<OpenRow[]>(openPromises(theirs), values),
      await tx.query<{ id: string }[]>(
        `SELECT t.id FROM drive_conversations t WHERE t.talked_on <= $1 AND t.follow_up_on IS NOT NULL AND ${theirs}`,
        values,
      ),
    ]);
    const isOpen = new Set(open.map(({ id }) => id));
    await this.reminders.plan(
      tx,
      source,
      open.map((row) => planOf(row, profile.timeZone)),
    );
    await this.reminders.cancel(
      tx,
      source,
      all.flatMap(({ id }) => (isOpen.has(id) ? [] : [id])),
    );
  }
}

function planOf(
  { id, drive_id: driveId, account_id: accountId, follow_up_on: on }: OpenRow,
  timeZone: string,
): Plan {
  return {
    ...{ key: id, accountId, driveId },
    code: 'drive_talk.follow_up_due',
    href: `/p/dr/${driveId}/t`,
    rule: { on, at: inTheMorning, timeZone },
  };
}
