import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type NoticeLine, NoticesService } from '../identity/index.js';
import { type MonthTask, MonthTasks } from '../ledger/index.js';
import { type Actor, scopeOf } from '../shared/actor.js';
import { monthNamed, type MonthNumber } from '../shared/months.js';
import { BankState } from './bank-state.service.js';

const href = '/p/bk';

/** Of what the bank has and the book has not, the treasurer is reminded, and nobody else. */
@Injectable()
export class BankNotices implements OnModuleInit {
  constructor(
    private readonly db: DataSource,
    private readonly state: BankState,
    private readonly notices: NoticesService,
    private readonly tasks: MonthTasks,
  ) {}

  onModuleInit(): void {
    this.notices.register({ name: 'bank', linesFor: (actor) => this.linesFor(actor) });
    this.tasks.register({ name: 'bank', openFor: (_, month) => this.openFor(month) });
  }

  private async linesFor(actor: Actor): Promise<NoticeLine[]> {
    if (!scopeOf(actor, ['treasurer']).union) return [];
    return this.db.transaction(async (tx) => {
      const count = await this.state.waiting(tx);
      const through = await this.state.postedThrough(tx);
      const month = await this.state.firstUnposted(tx, actor.today);
      const waiting: NoticeLine[] = count === 0 ? [] : [waits(count)];
      const behind: NoticeLine[] =
        month === null || through === null
          ? []
          : [{ code: 'bank_statement.behind', values: { day: through, month: monthNamed(month) }, href }];
      return [...waiting, ...behind];
    });
  }

  /** What keeps a month from being closed: lines that wait, and statements that do not reach its end. */
  private async openFor(month: MonthNumber): Promise<MonthTask[]> {
    return this.db.transaction(async (tx) => {
      const count = await this.state.waiting(tx, month);
      if (count > 0) return [waits(count)];
      const day = await this.state.postedThrough(tx);
      if (day === null || (await this.state.isMonthPosted(tx, month))) return [];
      return [{ code: 'bank_statement.behind', values: { day, month: monthNamed(month) }, href }];
    });
  }
}

function waits(count: number): MonthTask {
  return { code: count === 1 ? 'bank_line.waits' : 'bank_line.wait', values: { count }, href };
}
