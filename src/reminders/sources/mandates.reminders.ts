import { Injectable, type OnModuleInit } from '@nestjs/common';
import { mandateFollowed } from '../../identity/index.js';
import type { Day } from '../../shared/days.js';
import { morningOf, onMorning } from '../plans/morning.js';
import type { Asked, Plan, PlanSource } from '../plans/plan.js';
import { SourcesService } from '../plans/sources.service.js';

/** A month, in which a meeting can elect somebody; a week, in which papers can be handed over. */
const daysBefore = [30, 7];

interface Row {
  id: string;
  account_id: string;
  drive_id: string | null;
  days: number;
  tell_on: Day;
  until_on: Day;
}

/** Whoever holds a mandate that ends, and no other after it. */
@Injectable()
export class MandateReminders implements PlanSource, OnModuleInit {
  readonly name = 'mandates';

  constructor(private readonly sources: SourcesService) {}

  onModuleInit(): void {
    this.sources.register(this);
  }

  async plans(asked: Asked): Promise<Plan[]> {
    const { tx, today, since, until, timeZone } = asked;
    const rows = await tx.query<Row[]>(
      `SELECT m.id, a.id AS account_id, CASE WHEN m.scope_kind = 'drive' THEN m.scope_id END AS drive_id,
              before.days, (m.until_on - before.days)::text AS tell_on, m.until_on::text
       FROM mandates m JOIN accounts a ON a.worker_id = m.worker_id AND a.ended_at IS NULL
       CROSS JOIN unnest($1::int[]) AS before(days)
       WHERE m.recalled_on IS NULL AND m.until_on >= $2::date AND m.until_on - before.days BETWEEN $3::date AND $4::date
         AND ${morningOf('m.until_on - before.days', '$5')} > m.created_at AND NOT ${mandateFollowed('m')}`,
      [daysBefore, today, since, until, timeZone],
    );
    return rows.map(({ id, account_id: accountId, drive_id: driveId, days, tell_on, until_on }) => ({
      ...{ key: `${id}:${days}`, accountId, driveId },
      code: 'mandate.ends_soon',
      values: { day: until_on },
      rule: onMorning(tell_on, asked),
      // it ends all the same
      ifMissed: 'late',
    }));
  }
}
