import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type NoticeLine, NoticesService, type NoticeSource } from '../../identity/index.js';
import { type MonthTask, MonthTasks, type MonthTaskSource } from '../../ledger/index.js';
import { type Actor, scopeOf } from '../../shared/actor.js';
import { firstDayOf, monthNamed, type MonthNumber, monthNumber } from '../../shared/months.js';
import { DueDays } from '../delegates/due-days.service.js';
import { lastDayInTime } from '../delegates/due.rules.js';
import { branchesToSendOn } from './to-send-on.sql.js';

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

  private async toSendOn(month: MonthNumber): Promise<number> {
    const [row] = await this.db.query<{ count: number }[]>(branchesToSendOn('$1::date'), [firstDayOf(month)]);
    return row!.count;
  }
}
