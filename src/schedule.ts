import { Injectable, Module } from '@nestjs/common';
import { Interval, ScheduleModule } from '@nestjs/schedule';
import { AuditModule, SealingService } from './audit/index.js';
import { ExportsModule, ExportsService } from './exports/index.js';
import { IdempotencyService, IdentityModule, ThrottleService } from './identity/index.js';
import { RecurringRuns } from './recurring-runs.js';
import { RulesModule } from './rules/index.js';
import { WageSurveysModule, WaveNight } from './wage-surveys/index.js';
import { KeysToEnd, WorkersModule } from './workers/index.js';

const tenMinutesMs = 10 * 60_000;
const fiveSecondsMs = 5_000;

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
    private readonly sealing: SealingService,
    private readonly exports: ExportsService,
    private readonly keys: KeysToEnd,
  ) {}

  @Interval('nights', tenMinutesMs)
  async nights(): Promise<void> {
    await this.runs.onceANight('waiting answers rewritten', () => this.waves.pass());
  }

  @Interval('seals', fiveSecondsMs)
  async seals(): Promise<void> {
    await this.runs.attempt('log sealed', async () => void (await this.sealing.seal()));
  }

  /** Deleting twice what is too old does no harm, so every process may. */
  @Interval('sweeps', tenMinutesMs)
  async sweeps(): Promise<void> {
    await this.runs.attempt('sign-in throttles swept', () => this.throttles.sweep());
    await this.runs.attempt('idempotency records swept', () => this.idempotency.sweep());
    await this.runs.attempt('files of people swept', () => this.exports.sweep());
    await this.runs.attempt('keys ended', () => this.keys.endAll());
  }
}

@Module({
  imports: [
    ScheduleModule.forRoot(),
    RulesModule,
    AuditModule,
    IdentityModule,
    WorkersModule,
    WageSurveysModule,
    ExportsModule,
  ],
  providers: [Schedule, RecurringRuns],
})
export class RecurringModule {}
