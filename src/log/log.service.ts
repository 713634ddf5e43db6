import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditService, BlocksService, readAnchor, type SealedBlock, type Tail } from '../audit/index.js';
import { type NoticeLine, NoticesService } from '../identity/index.js';
import { type Actor, scopeOf } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { nothingHere, Problem } from '../shared/errors.js';
import type { TimedVerification } from './log.dto.js';

/** About two seconds; everything is compared by `kitroom audit verify`. */
const mostEntries = 50_000;
const lateMs = 60_000;

/** The sealed log for those who look after it and those who check it. */
@Injectable()
export class LogService implements OnModuleInit {
  constructor(
    private readonly db: DataSource,
    private readonly blocks: BlocksService,
    private readonly audit: AuditService,
    private readonly notices: NoticesService,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.notices.register({ name: 'log', linesFor: (actor) => this.linesFor(actor) });
  }

  /** What to keep elsewhere. @throws Problem 404 `nothing.here` while nothing was sealed */
  async anchor(): Promise<SealedBlock> {
    const newest = await this.blocks.newest();
    if (!newest) throw nothingHere();
    return newest;
  }

  /** What lies in no block yet, and since how many minutes. */
  async tail(): Promise<Tail & { minutes: number }> {
    const tail = await this.blocks.tail();
    return { ...tail, minutes: Math.floor(this.ageMs(tail) / 60_000) };
  }

  /** Compares the newest entries with their blocks, and says so in the log. @throws Problem 422 `log.anchor_unreadable` */
  async verify(
    actor: Actor,
    written: { number: number | string; hash: string } | null,
  ): Promise<TimedVerification> {
    const anchor = written && readAnchor(written.number, written.hash);
    if (written && !anchor) throw new Problem(422, 'log.anchor_unreadable');
    const found = await this.blocks.verify({ anchor, mostEntries });
    const { from, newest, entries, differenceCount: differences } = found;
    await this.db.transaction((tx) =>
      this.audit.record(tx, actor, {
        action: 'log.verified',
        details: { from, newest, entries, differences },
      }),
    );
    return { ...found, verifiedAt: this.clock.now() };
  }

  /** Whoever can do something about it is told; nothing is asked of the database for anybody else. */
  private async linesFor(actor: Actor): Promise<NoticeLine[]> {
    if (!scopeOf(actor, ['secretary', 'custodian']).union) return [];
    const tail = await this.blocks.tail();
    if (this.ageMs(tail) < lateMs) return [];
    const values = { entries: tail.entries, minutes: Math.floor(this.ageMs(tail) / 60_000) };
    return [{ code: 'log.tail_late', values, href: '/p/lg', urgent: true }];
  }

  private ageMs({ oldestAt }: Tail): number {
    return oldestAt ? this.clock.now().getTime() - oldestAt.getTime() : 0;
  }
}
