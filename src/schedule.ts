import { Injectable, Module } from '@nestjs/common';
import { Interval, ScheduleModule } from '@nestjs/schedule';
import { IdempotencyService, IdentityModule, ThrottleService } from './identity/index.js';
import { RecurringRuns } from './recurring-runs.js';
import { RulesModule } from './rules/index.js';
import { WageSurveysModule, WaveNight } from './wage-surveys/index.js';

const tenMinutesMs = 10 * 60_000;

/**
 * Every recurring job, one line each. A process only rings; the database decides which one works, and a night that
 * was missed is caught up at the next ring.
 */
@Injectable()
export class Schedule {
  constructor(
    private readonly runs: RecurringRuns,
    private readonly waves: WaveNight,
    private readonly throttles: ThrottleService,
    private readonly idempotency: IdempotencyService,
  ) {}

  @Interval('nights', tenMinutesMs)
  async nights(): Promise<void> {
    await this.runs.onceANight('waiting answers rewritten', () => this.waves.pass());
  }

  /** Deleting twice what is too old does no harm, so every process may. */
  @Interval('sweeps', tenMinutesMs)
  async sweeps(): Promise<void> {
    await this.runs.attempt('sign-in throttles swept', () => this.throttles.sweep());
    await this.runs.attempt('idempotency records swept', () => this.idempotency.sweep());
  }
}

@Module({
  imports: [ScheduleModule.forRoot(), RulesModule, IdentityModule, WageSurveysModule],
  providers: [Schedule, RecurringRuns],
})
export class RecurringModule {}
