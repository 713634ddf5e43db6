import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../shared/clock.js';
import { type NoticeLine, NoticesService } from '../notices/notices.service.js';
import { LockWatch } from './lock-watch.service.js';
import type { DueLine } from './panic-lock.entity.js';

const shownDays = 7;

/** What a module has to say of a time in which nothing ran: what expired, what was missed, what waited. */
export interface DueSource {
  name: string;
  /** Runs as the program, in the transaction of the reopening. Counts and days, never content. */
  between(tx: EntityManager, from: Date, until: Date): Promise<DueLine[]>;
}

/** What fell due while everything was closed, first on the first page of everybody with a mandate. */
@Injectable()
export class DueService implements OnModuleInit {
  private readonly sources: DueSource[] = [];

  constructor(
    private readonly clock: Clock,
    private readonly watch: LockWatch,
    private readonly notices: NoticesService,
  ) {}

  onModuleInit(): void {
    this.notices.register({
      name: 'due while closed',
      linesFor: async ({ mandates, withheld }) => (mandates.length + withheld.length > 0 ? this.lines() : []),
    });
  }

  /** Every module says in its `onModuleInit` what it knows of. */
  registerDue(source: DueSource): void {
    this.sources.push(source);
  }

  async between(tx: EntityManager, from: Date, until: Date): Promise<DueLine[]> {
    const lines: DueLine[] = [];
    for (const source of this.sources) lines.push(...(await source.between(tx, from, until)));
    return lines;
  }

  private lines(): NoticeLine[] {
    const last = this.watch.lastLock();
    if (!last) return [];
    const age = this.clock.now().getTime() - last.reopenedAt.getTime();
    return age > shownDays * 24 * 60 * 60_000 ? [] : last.due.map((line) => ({ ...line, urgent: true }));
  }
}
