import { Injectable, type OnModuleInit } from '@nestjs/common';
import { mandateInForce } from '../../identity/index.js';
import {
  type Asked,
  morningOf,
  onMorning,
  type Plan,
  type PlanSource,
  SourcesService,
} from '../../reminders/index.js';
import type { Day } from '../../shared/days.js';

/** Two months for a campaign to keep the jobs, one for the papers, a week for the people. */
const daysBefore = [60, 30, 7];

interface Row {
  id: string;
  account_id: string;
  days: number;
  tell_on: Day;
  ends_on: Day;
}

/** Grants that end, and the jobs with them: for organizers and secretaries of the union. */
@Injectable()
export class ProgrammeReminders implements PlanSource, OnModuleInit {
  readonly name = 'funding programmes';

  constructor(private readonly sources: SourcesService) {}

  onModuleInit(): void {
    this.sources.register(this);
  }

  async plans(asked: Asked): Promise<Plan[]> {
    const { tx, today, since, until, timeZone } = asked;
    const rows = await tx.query<Row[]>(
      `SELECT DISTINCT p.id, a.id AS account_id, before.days, told.tell_on::text, p.ends_on::text
       FROM funding_programmes p CROSS JOIN unnest($1::int[]) AS before(days)
       CROSS JOIN LATERAL (SELECT p.ends_on - before.days AS tell_on) told
       JOIN mandates m ON m.role IN ('organizer', 'secretary') AND m.scope_kind = 'union'
         AND ${mandateInForce('m', 'greatest(told.tell_on, $2::date)')}
       JOIN accounts a ON a.worker_id = m.worker_id AND a.ended_at IS NULL
       WHERE p.ends_on >= $2::date AND told.tell_on BETWEEN $3::date AND $4::date
         AND ${morningOf('told.tell_on', '$5')} > p.created_at`,
      [daysBefore, today, since, until, timeZone],
    );
    return rows.map(({ id, account_id: accountId, days, tell_on, ends_on }) => ({
      ...{ key: `${id}:${days}`, accountId },
      code: 'programme.ends_on',
      values: { day: ends_on },
      rule: onMorning(tell_on, asked),
      // it ends all the same
      ifMissed: 'late',
    }));
  }
}
