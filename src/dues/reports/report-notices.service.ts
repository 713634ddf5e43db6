import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type NoticeLine, NoticesService, type NoticeSource } from '../../identity/index.js';
import { type MonthTask, MonthTasks, type MonthTaskSource } from '../../ledger/index.js';
import { type Actor, scopeOf } from '../../shared/actor.js';
import type { Day } from '../../shared/days.js';
import { firstDayOf, monthNamed, type MonthNumber, monthNumber } from '../../shared/months.js';
import { DueDays } from '../delegates/due-days.service.js';
import { lastDayInTime, lastMonthOverdue, lateSince } from '../delegates/due.rules.js';

interface OwnRow {
  issued_on: Day;
  through: Day | null;
  questions: number;
}

/** What delegates and the treasurer find about reports on their first page. */
@Injectable()
export class ReportNotices implements NoticeSource, MonthTaskSource, OnModuleInit {
  readonly name = 'reports of delegates';

  constructor(
    private readonly db: DataSource,
    private readonly notices: NoticesService,
    private readonly due: DueDays,
    private readonly months: MonthTasks,
  ) {}

  onModuleInit(): void {
    this.notices.register(this);
    this.months.register(this);
  }

  async linesFor(actor: Actor): Promise<NoticeLine[]> {
    const [own, treasurer] = await Promise.all([
      actor.workerId ? this.ofDelegate(actor) : [],
      scopeOf(actor, ['treasurer']).union ? this.ofTreasurer(actor.today) : [],
    ]);
    return [...own, ...treasurer];
  }

  /** Who has not reported a month, and which reports that took it up wait to be accepted. */
  async openFor(_actor: Actor, month: MonthNumber): Promise<MonthTask[]> {
    const [row] = await this.db.query<{ missing: number; waiting: number }[]>(
      `SELECT (SELECT count(*)::integer FROM delegate_credentials c
               WHERE c.worker_id IS NOT NULL AND c.cleared_on IS NULL AND date_trunc('month', c.issued_on) <= $1
                 AND NOT EXISTS (SELECT FROM delegate_reports r WHERE r.credential_id = c.id AND r.month >= $1)) AS missing,
         (SELECT count(*)::integer FROM delegate_reports r WHERE r.accepted_at IS NULL AND r.month <= $1) AS waiting`,
      [firstDayOf(month)],
    );
    const { missing, waiting } = row!;
    return [
      ...(missing > 0
        ? [{ code: 'report.task_missing' as const, values: { count: missing }, href: '/p/cr' }]
        : []),
      ...(waiting > 0
        ? [{ code: 'report.waiting_line' as const, values: { count: waiting }, href: '/p/rp' }]
        : []),
    ];
  }

  /** Also for whose mandate ended with something left to report: the credential says so, not the office. */
  private async ofDelegate({ workerId, today }: Actor): Promise<NoticeLine[]> {
    const rows = await this.db.query<OwnRow[]>(
      `SELECT c.issued_on, max(r.month) AS through,
         coalesce(sum((SELECT count(*) FROM report_questions q WHERE q.report_id = r.id AND q.answered_at IS NULL)), 0)::integer
           AS questions
       FROM delegate_credentials c LEFT JOIN delegate_reports r ON r.credential_id = c.id
       WHERE c.worker_id = $1 AND c.cleared_on IS NULL GROUP BY c.id`,
      [workerId],
    );
    if (rows.length === 0) return [];
    const day = await this.due.reportDay(today);
    return rows.flatMap((row) => [...reportLine(row, today, day), ...questionLine(row)]);
  }

  private async ofTreasurer(today: Day): Promise<NoticeLine[]> {
    const overdue = lastMonthOverdue(today, await this.due.reportDay(today));
    const [row] = await this.db.query<{ late: number; waiting: number }[]>(
      `SELECT (SELECT count(*)::integer FROM delegate_credentials c
               WHERE c.worker_id IS NOT NULL AND c.cleared_on IS NULL AND date_trunc('month', c.issued_on) <= $1
                 AND NOT EXISTS (SELECT FROM delegate_reports r WHERE r.credential_id = c.id AND r.month >= $1)) AS late,
         (SELECT count(*)::integer FROM delegate_reports r WHERE r.accepted_at IS NULL
            AND NOT EXISTS (SELECT FROM report_questions q WHERE q.report_id = r.id AND q.answered_at IS NULL)) AS waiting`,
      [firstDayOf(overdue)],
    );
    const { late, waiting } = row!;
    return [
      ...(waiting > 0
        ? [{ code: 'report.waiting_line' as const, values: { count: waiting }, href: '/p/rp' }]
        : []),
      ...(late > 0
        ? [{ code: 'report.late_list_line' as const, values: { count: late }, href: '/p/cr' }]
        : []),
    ];
  }
}

/** The month before is asked for from its end on; after the tenth it is late. */
function reportLine({ issued_on, through }: OwnRow, today: Day, day: number): NoticeLine[] {
  const known = { issuedOn: issued_on, reported: through ? monthNumber(through) : null };
  const overdue = lastMonthOverdue(today, day);
  const late = lateSince(known, overdue);
  if (late !== null)
    return [{ code: 'report.late_line', values: { month: monthNamed(late) }, href: '/p/rp', urgent: true }];
  const before = monthNumber(today) - 1;
  if (lateSince(known, before) === null) return [];
  const values = { month: monthNamed(before), by: lastDayInTime(before, day) };
  return [{ code: 'report.due_line', values, href: '/p/rp' }];
}

function questionLine({ questions }: OwnRow): NoticeLine[] {
  if (questions === 0) return [];
  return [{ code: 'report.questions_line', values: { count: questions }, href: '/p/rp' }];
}
