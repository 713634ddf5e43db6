import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type AwaitedProposal, awaitedProposals, ProposalKinds } from '../../identity/index.js';
import { morningOf, onMorning } from '../plans/morning.js';
import type { Asked, Plan, PlanSource } from '../plans/plan.js';
import { SourcesService } from '../plans/sources.service.js';

/** What waits for a second person: told to everybody who may be that, as long as nobody was. */
@Injectable()
export class ProposalReminders implements PlanSource, OnModuleInit {
  readonly name = 'proposals';

  constructor(
    private readonly sources: SourcesService,
    private readonly kinds: ProposalKinds,
  ) {}

  onModuleInit(): void {
    this.sources.register(this);
  }

  async plans(asked: Asked): Promise<Plan[]> {
    const { sql, parameters } = awaitedProposals(this.kinds.all(), asked, morningOf);
    const rows = await asked.tx.query<AwaitedProposal[]>(sql, parameters);
    return rows.map(({ id, account_id: accountId, drive_id: driveId, is_last, tell_on, until_on }) => ({
      ...{ key: `${id}:${is_last ? 'last' : 'first'}`, accountId, driveId },
      code: 'proposal.waits_until',
      values: { day: until_on },
      href: `/p/pr/${id}`,
      rule: onMorning(tell_on, asked),
      // it waits until it is decided or over, and then nobody is named any more
      ifMissed: 'late',
      isUrgent: is_last,
    }));
  }
}
