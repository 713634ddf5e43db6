import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Asked, onMorning, type Plan, type PlanSource, SourcesService } from '../../reminders/index.js';
import { DueDays } from '../delegates/due-days.service.js';
import { type ReportDueRow, reportsAhead } from './reports-ahead.sql.js';

/** Days on which a delegate can still count and hand over in peace, and the last one. */
const daysBefore = [3, 0];

/** Delegates about their report, and the treasurer about those that are late. */
@Injectable()
export class ReportReminders implements PlanSource, OnModuleInit {
  readonly name = 'reports of delegates';

  constructor(
    private readonly sources: SourcesService,
    private readonly due: DueDays,
  ) {}

  onModuleInit(): void {
    this.sources.register(this);
  }

  async plans(asked: Asked): Promise<Plan[]> {
    const { tx, today, since, until } = asked;
    const day = await this.due.reportDay(today);
    const rows = await tx.query<ReportDueRow[]>(reportsAhead, [since, until, day, daysBefore]);
    return rows.map((row) => planOf(row, asked));
  }
}

function planOf(
  { what, account_id: accountId, month, tell_on, by_on, count }: ReportDueRow,
  asked: Asked,
): Plan {
  const isLast = tell_on === by_on;
  return {
    ...{ key: what === 'late' ? `late:${month}` : `${isLast ? 'last' : 'due'}:${month}`, accountId },
    ...(what === 'late'
      ? { code: 'report.late_list_line' as const, values: { count }, href: '/p/cr' }
      : { code: 'report.due_line' as const, values: { month, by: by_on }, href: '/p/rp' }),
    rule: onMorning(tell_on, asked),
    // a report is wanted after its day as well
    ifMissed: 'late',
    isUrgent: isLast,
  };
}
