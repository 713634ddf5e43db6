import { Injectable, type OnModuleInit } from '@nestjs/common';
import { mandateInForce } from '../../identity/index.js';
import { type Asked, onMorning, type Plan, type PlanSource, SourcesService } from '../../reminders/index.js';
import { DueDays } from '../delegates/due-days.service.js';
import { branchesToSendOn } from './to-send-on.sql.js';

const daysBefore = 3;

interface Row {
  account_id: string;
  is_late: boolean;
  month: string;
  tell_on: string;
  by_on: string;
  count: number;
}

/** Dues to send on, for the treasurer: some days before the last one, and on the day after it. */
@Injectable()
export class RemittanceReminders implements PlanSource, OnModuleInit {
  readonly name = 'remittances';

  constructor(
    private readonly sources: SourcesService,
    private readonly due: DueDays,
  ) {}

  onModuleInit(): void {
    this.sources.register(this);
  }

  async plans(asked: Asked): Promise<Plan[]> {
    const { tx, today, since, until } = asked;
    const rows = await tx.query<Row[]>(
      `WITH months AS MATERIALIZED (
         SELECT (f - interval '1 month')::date AS month, f::date + ($3::int - 1) AS by_on
         FROM generate_series(date_trunc('month', $1::date), $2::date::timestamp, interval '1 month') f)
       SELECT a.id AS account_id, told.is_late, to_char(m.month, 'YYYY-MM') AS month, told.tell_on::text, m.by_on::text,
              open.count
       FROM months m CROSS JOIN LATERAL (${branchesToSendOn('m.month')}) open
       CROSS JOIN LATERAL (VALUES (false, m.by_on - $4::int), (true, m.by_on + 1)) AS told(is_late, tell_on)
       JOIN mandates t ON t.role = 'treasurer' AND t.scope_kind = 'union' AND ${mandateInForce('t', 'told.tell_on')}
       JOIN accounts a ON a.worker_id = t.worker_id AND a.ended_at IS NULL
       WHERE open.count > 0 AND told.tell_on BETWEEN $1::date AND $2::date
       GROUP BY a.id, told.is_late, m.month, told.tell_on, m.by_on, open.count`,
      [since, until, await this.due.remittanceDay(today), daysBefore],
    );
    return rows.map(({ account_id: accountId, is_late, month, tell_on, by_on: by, count }) => ({
      ...{ key: `${is_late ? 'late' : 'due'}:${month}`, accountId },
      code: is_late ? 'remittance.late_line' : 'remittance.due_line',
      values: { count, by, month },
      href: '/p/rm',
      rule: onMorning(tell_on, asked),
      // it is owed until it is sent on, and then nobody is named any more
      ifMissed: 'late',
      isUrgent: is_late,
    }));
  }
}
