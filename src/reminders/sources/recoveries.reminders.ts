import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type AwaitedRecovery, awaitedRecoveries } from '../../identity/index.js';
import { daysAfter } from '../../shared/days.js';
import type { MessageCode } from '../../shared/messages/index.js';
import { morningOf, onMorning } from '../plans/morning.js';
import type { Asked, Plan, PlanSource } from '../plans/plan.js';
import { SourcesService } from '../plans/sources.service.js';

const codes: Record<AwaitedRecovery['what'], MessageCode> = {
  begun: 'recovery.waiting',
  ending: 'recovery.waiting',
  unused: 'recovery.unused',
};

/** Who lost everything and waits: told to the officers who can do something about it. */
@Injectable()
export class RecoveryReminders implements PlanSource, OnModuleInit {
  readonly name = 'recoveries';

  constructor(private readonly sources: SourcesService) {}

  onModuleInit(): void {
    this.sources.register(this);
  }

  async plans(asked: Asked): Promise<Plan[]> {
    const { sql, parameters } = awaitedRecoveries(asked, morningOf);
    const rows = await asked.tx.query<AwaitedRecovery[]>(sql, parameters);
    return rows.map(({ account_id: accountId, what, tell_on, count }) => ({
      ...{ key: `${what}:${tell_on}`, accountId, code: codes[what] },
      values: { count, ...(what === 'unused' && { day: daysAfter(tell_on, 1) }) },
      href: '/p/rc',
      rule: onMorning(tell_on, asked),
      // somebody stands outside as long as it is open, and then nobody is named any more
      ifMissed: 'late',
      isUrgent: what !== 'begun',
    }));
  }
}
