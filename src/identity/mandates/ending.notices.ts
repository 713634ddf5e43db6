import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../../shared/actor.js';
import { type Day, daysAfter } from '../../shared/days.js';
import { mandateFollowed } from '../mandates.sql.js';
import { type NoticeLine, NoticesService } from '../notices/notices.service.js';

const noticeDays = 30;

/** Whoever holds a mandate that ends within a month, and no other after it, sees it. */
@Injectable()
export class EndingMandates implements OnModuleInit {
  constructor(
    private readonly db: DataSource,
    private readonly notices: NoticesService,
  ) {}

  onModuleInit(): void {
    this.notices.register({ name: 'mandates', linesFor: (actor) => this.linesFor(actor) });
  }

  private async linesFor(actor: Actor): Promise<NoticeLine[]> {
    if (!actor.workerId || actor.mandates.length + actor.withheld.length === 0) return [];
    const [first] = await this.db.query<{ until_on: Day | null }[]>(
      `SELECT min(m.until_on) AS until_on FROM mandates m
       WHERE m.worker_id = $1 AND m.from_on <= $2 AND m.until_on BETWEEN $2 AND $3 AND m.recalled_on IS NULL
         AND NOT ${mandateFollowed('m')}`,
      [actor.workerId, actor.today, daysAfter(actor.today, noticeDays)],
    );
    return first?.until_on ? [{ code: 'mandate.ends_soon', values: { day: first.until_on } }] : [];
  }
}
