import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type NoticeLine, NoticesService, type NoticeSource } from '../../identity/index.js';
import { account, type MonthTask, MonthTasks, type MonthTaskSource } from '../../ledger/index.js';
import { type Actor, scopeOf } from '../../shared/actor.js';
import { firstDayOf, lastDayOf, monthNamed, type MonthNumber, monthNumber } from '../../shared/months.js';
import { DueDays } from '../delegates/due-days.service.js';
import { lastDayInTime } from '../delegates/due.rules.js';

const dues = account.dues(0).replace(/0$/, '');

/** What the treasurer finds on the first page about sending dues on. */
@Injectable()
export class RemittanceNotices implements NoticeSource, MonthTaskSource, OnModuleInit {
  readonly name = 'remittances';

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
    if (!scopeOf(actor, ['treasurer']).union) return [];
    const month = monthNumber(actor.today) - 1;
    const count = await this.toSendOn(month);
    if (count === 0) return [];
    const by = lastDayInTime(month, await this.due.remittanceDay(actor.today));
    const isLate = actor.today > by;
    return [
      {
        code: isLate ? 'remittance.late_line' : 'remittance.due_line',
        values: { count, by, month: monthNamed(month) },
        href: '/p/rm',
        urgent: isLate,
      },
    ];
  }

  async openFor(_actor: Actor, month: MonthNumber): Promise<MonthTask[]> {
    const count = await this.toSendOn(month);
    if (count === 0) return [];
    const values = { count, month: monthNamed(month) };
    return [{ code: 'remittance.task', values, href: `/p/rm?month=${monthNamed(month)}` }];
  }

  /** Branches with dues that no remittance accounts for yet: it looks for one entry each and adds nothing up. */
  private async toSendOn(month: MonthNumber): Promise<number> {
    const [row] = await this.db.query<{ count: number }[]>(
      `SELECT count(*)::integer AS count FROM ledger_accounts a
       LEFT JOIN branches b ON b.number = substr(a.code, ${dues.length + 1})::integer
       CROSS JOIN LATERAL (SELECT max(r.month) AS month FROM remittances r
                           WHERE r.branch_id IS NOT DISTINCT FROM b.id) remitted
       WHERE a.code LIKE '${dues}%' AND (remitted.month IS NULL OR remitted.month < $1)
         AND EXISTS (SELECT FROM ledger_transfers t JOIN ledger_entries e ON e.id = t.entry_id
           WHERE t.credit = a.code AND t.happened_on <= $2 AND e.kind <> 'brought'
             AND (remitted.month IS NULL OR t.happened_on >= remitted.month + interval '1 month'))`,
      [firstDayOf(month), lastDayOf(month)],
    );
    return row!.count;
  }
}
