import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import { asProgram } from '../../database/reach.js';
import type { Actor } from '../../shared/actor.js';
import { keysOf, page } from '../../shared/paging.js';
import type { ArrearsLineView, ArrearsPageView, ArrearsQuery } from './arrears.dto.js';
import { arrearsPage, type ArrearsRow } from './arrears.sql.js';

/** Who owes which months, for those who look after the money. */
@Injectable()
export class ArrearsService {
  constructor(
    private readonly db: DataSource,
    private readonly audit: AuditService,
  ) {}

  /** In the order of numbers, on any day; everybody shown finds it in their log. One statement. */
  async list(
    actor: Actor,
    { on = actor.today, branch, limit, after }: ArrearsQuery,
  ): Promise<ArrearsPageView> {
    const [number] = keysOf(after, ['number']) ?? ['0'];
    const select = { sql: arrearsPage, parameters: [on, number, limit, branch ?? null] };
    // names, events, tiers: no office below the program reaches all of them
    const rows = await asProgram(() =>
      this.audit.readLogged<ArrearsRow>(this.db.manager, actor, { action: 'arrears.read' }, select),
    );
    return page(rows, limit, (row) => [String(row.number)], lineOf);
  }
}

function lineOf(row: ArrearsRow): ArrearsLineView {
  return {
    workerId: row.worker_id,
    number: row.number,
    chosenName: row.chosen_name,
    months: row.months,
    owed: { amountCents: row.cents, currency: row.currency },
    unpaidMonths: row.gap,
    inactiveSince: row.inactive_since,
  };
}
