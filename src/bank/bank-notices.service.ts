import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type NoticeLine, NoticesService } from '../identity/index.js';
import { type Actor, scopeOf } from '../shared/actor.js';
import { monthNamed } from '../shared/months.js';
import { BankState } from './bank-state.service.js';

const href = '/p/bk';

/** Of what the bank has and the book has not, the treasurer is reminded, and nobody else. */
@Injectable()
export class BankNotices implements OnModuleInit {
  constructor(
    private readonly db: DataSource,
    private readonly state: BankState,
    private readonly notices: NoticesService,
  ) {}

  onModuleInit(): void {
    this.notices.register({ name: 'bank', linesFor: (actor) => this.linesFor(actor) });
  }

  private async linesFor(actor: Actor): Promise<NoticeLine[]> {
    if (!scopeOf(actor, ['treasurer']).union) return [];
    return this.db.transaction(async (tx) => {
      const count = await this.state.waiting(tx);
      const through = await this.state.postedThrough(tx);
      const month = await this.state.firstUnposted(tx, actor.today);
      const waiting: NoticeLine[] =
        count === 0
          ? []
          : [{ code: count === 1 ? 'bank_line.waits' : 'bank_line.wait', values: { count }, href }];
      const behind: NoticeLine[] =
        month === null || through === null
          ? []
          : [{ code: 'bank_statement.behind', values: { day: through, month: monthNamed(month) }, href }];
      return [...waiting, ...behind];
    });
  }
}
