import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '../../shared/actor.js';
import { type NoticeLine, NoticesService } from '../notices/notices.service.js';
import { ReadingProposals } from './reading.service.js';

const mostCounted = 20;

/** What waits for a second person stands on that person's first page. */
@Injectable()
export class WaitingProposals implements OnModuleInit {
  constructor(
    private readonly notices: NoticesService,
    private readonly reading: ReadingProposals,
  ) {}

  onModuleInit(): void {
    this.notices.register({ name: 'proposals', linesFor: (actor) => this.lines(actor) });
  }

  private async lines(actor: Actor): Promise<NoticeLine[]> {
    if (!actor.workerId || actor.mandates.length === 0) return [];
    const found = await this.reading.waiting(actor, mostCounted + 1);
    if (found === 0) return [];
    const count = found > mostCounted ? `${mostCounted}+` : found;
    return [{ code: 'proposal.waits', values: { count }, href: '/p/pr', urgent: true }];
  }
}
