import { Injectable, type OnModuleInit } from '@nestjs/common';
import { mandateInForce } from '../identity/index.js';
import { type Asked, onMorning, type Plan, type PlanSource, SourcesService } from '../reminders/index.js';
import type { Day } from '../shared/days.js';
import { Settings } from '../shared/settings.js';
import { backupDays } from './machine-state.rules.js';

interface Row {
  account_id: string;
  days: number;
  tell_on: Day;
  was_made: boolean;
}

/**
 * A backup that is overdue, for custodians: on the first morning on which it is, and every week until one is made. A
 * database server that others look after backs itself up.
 */
@Injectable()
export class BackupReminders implements PlanSource, OnModuleInit {
  readonly name = 'backups';

  constructor(
    private readonly sources: SourcesService,
    private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    this.sources.register(this);
  }

  async plans(asked: Asked): Promise<Plan[]> {
    if (this.settings.databaseUrl !== undefined) return [];
    const { tx, since, until, timeZone } = asked;
    // 15 hours after midnight at the latest it is morning again
    const rows = await tx.query<Row[]>(
      `WITH last AS (SELECT max(recorded_at) AS made_at FROM backups WHERE kind = 'made'),
       due AS (
         SELECT w.week * $1::int AS days, last.made_at IS NOT NULL AS was_made,
           ((coalesce(last.made_at, (SELECT min(created_at) FROM accounts)) + make_interval(days => w.week * $1::int))
             AT TIME ZONE $2::text + interval '15 hours')::date AS tell_on
         FROM last CROSS JOIN generate_series(1, 1000) AS w(week))
       SELECT DISTINCT a.id AS account_id, due.days, due.was_made, due.tell_on::text
       FROM due JOIN mandates m ON m.role = 'custodian' AND m.scope_kind = 'union' AND ${mandateInForce('m', 'due.tell_on')}
       JOIN accounts a ON a.worker_id = m.worker_id AND a.ended_at IS NULL
       WHERE due.tell_on BETWEEN $3::date AND $4::date`,
      [backupDays, timeZone, since, until],
    );
    return rows.map(({ account_id: accountId, days, tell_on, was_made }) => ({
      ...{ key: `after ${days} days`, accountId },
      ...(was_made
        ? { code: 'machine.backup_old' as const, values: { days } }
        : { code: 'machine.no_backup' as const }),
      href: '/p/h',
      rule: onMorning(tell_on, asked),
      // one is wanted until it is made, and then nobody is named any more
      ifMissed: 'late',
      isUrgent: true,
    }));
  }
}
