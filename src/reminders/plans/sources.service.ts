import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { RulesService } from '../../rules/index.js';
import { Clock } from '../../shared/clock.js';
import { dayIn, daysAfter } from '../../shared/days.js';
import type { PlanSource } from './plan.js';
import { RemindersService } from './plans.service.js';

/** How far ahead sources are asked for their plans. */
const daysAhead = 35;
/** What was to be told while nothing ran is still named for so long, so that it is told late. */
const daysBehind = 7;

/** Plans that follow from facts: compared with what is planned, again and again. */
@Injectable()
export class SourcesService {
  private readonly sources: PlanSource[] = [];

  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly rules: RulesService,
    private readonly reminders: RemindersService,
  ) {}

  /** Every module says in its `onModuleInit` which facts of its own are told ahead. */
  register(source: PlanSource): void {
    if (this.sources.some(({ name }) => name === source.name))
      throw new Error(`two sources of reminders called ${source.name}`);
    this.sources.push(source);
  }

  /** One process at a time; whoever comes while another is at it has nothing to do. */
  async compare(): Promise<void> {
    for (const source of this.sources) {
      await this.db.transaction(async (tx) => {
        const [lock] = await tx.query<{ mine: boolean }[]>(
          `SELECT pg_try_advisory_xact_lock(hashtext('reminders of ' || $1)) AS mine`,
          [source.name],
        );
        const profile = lock?.mine ? await this.rules.profile(tx) : null;
        if (!profile) return;
        const now = this.clock.now();
        const today = dayIn(profile.timeZone, now);
        const { timeZone } = profile;
        const [since, until] = [daysAfter(today, -daysBehind), daysAfter(today, daysAhead)];
        const plans = await source.plans({ tx, now, today, timeZone, since, until });
        await this.reminders.plan(tx, source.name, plans);
        await this.reminders.keepOnly(tx, source.name, plans);
      });
    }
  }
}
