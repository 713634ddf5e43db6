import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '../../shared/actor.js';
import { type NoticeLine, NoticesService } from '../notices/notices.service.js';
import { FactorsService, isAny } from './factors.service.js';

const fewCodes = 3;

/** What somebody's factors ask of them today. */
@Injectable()
export class FactorNotices implements OnModuleInit {
  constructor(
    private readonly notices: NoticesService,
    private readonly factors: FactorsService,
  ) {}

  onModuleInit(): void {
    this.notices.register({ name: 'factors', linesFor: (actor) => this.linesFor(actor) });
  }

  private async linesFor(actor: Actor): Promise<NoticeLine[]> {
    if (!actor.accountId) return [];
    const held = await this.factors.held(actor.accountId);
    const lines: NoticeLine[] = [];
    if (actor.withheld.length > 0) {
      const code = isAny(held) ? 'factor.prove_first' : 'factor.set_up_first';
      lines.push({ code, href: '/p/f', urgent: true });
    }
    if (isAny(held) && held.codesLeft <= fewCodes)
      lines.push({ code: 'factor.few_codes', values: { count: held.codesLeft }, href: '/p/f' });
    return lines;
  }
}
