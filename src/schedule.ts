import { Injectable, Module } from '@nestjs/common';
import { Interval, ScheduleModule } from '@nestjs/schedule';
import { AuditModule, SealingService } from './audit/index.js';
import { AbandonedDrives, DrivesModule } from './drives/index.js';
import { ExportsModule, ExportsService } from './exports/index.js';
import { IdempotencyService, IdentityModule, ThrottleService } from './identity/index.js';
import { RecurringRuns } from './recurring-runs.js';
import { ReminderRing, RemindersModule, SourcesService } from './reminders/index.js';
import { RetentionModule, RetentionService } from './retention/index.js';
import { RulesModule } from './rules/index.js';
import { WageSurveysModule, WaveNight } from './wage-surveys/index.js';
import { ErasedAgain, KeysToEnd, WorkersModule } from './workers/index.js';

const tenMinutesMs = 10 * 60_000;
const fiveSecondsMs = 5_000;

/**
 * Every recurring job, one line each. A process only rings; the database decides which one works, and a night that
 * was missed is caught up at the next ring.
 */
@Injectable()
export class Nights {
  constructor(
    private readonly runs: RecurringRuns,
    private readonly waves: WaveNight,
    private readonly drives: AbandonedDrives,
    private readonly retention: RetentionService,
  ) {}

  @Interval('nights', tenMinutesMs)
  async ring(): Promise<void> {
    await this.runs.onceANight('waiting answers rewritten', () => this.waves.pass());
    await this.runs.onceANight('drives without anybody ended', () => this.drives.pass());
    await this.runs.onceANight('old things deleted', () => this.retention.pass());
  }
}

/** The database lets one process seal; the others do not wait. */
@Injectable()
export class Seals {
  constructor(
    private readonly runs: RecurringRuns,
    private readonly sealing: SealingService,
  ) {}

  @Interval('seals', fiveSecondsMs)
  async ring(): Promise<void> {
    await this.runs.attempt('log sealed', async () => void (await this.sealing.seal()));
  }
}

/** Deleting twice what is too old does no harm, so every process may. */
@Injectable()
export class Sweeps {
  constructor(
    private readonly runs: RecurringRuns,
    private readonly throttles: ThrottleService,
    private readonly idempotency: IdempotencyService,
    private readonly exports: ExportsService,
  ) {}

  @Interval('sweeps', tenMinutesMs)
  async ring(): Promise<void> {
    await this.runs.attempt('sign-in throttles swept', () => this.throttles.sweep());
    await this.runs.attempt('idempotency records swept', () => this.idempotency.sweep());
    await this.runs.attempt('files of people swept', () => this.exports.sweep());
  }
}

/** What an erasure has left to do. */
@Injectable()
export class Erasures {
  constructor(
    private readonly runs: RecurringRuns,
    private readonly keys: KeysToEnd,
    private readonly erased: ErasedAgain,
  ) {}

  @Interval('erasures', tenMinutesMs)
  async ring(): Promise<void> {
    await this.runs.attempt('keys ended', () => this.keys.endAll());
    await this.runs.attempt('erased people of a restored backup erased', () => this.erased.sweep());
  }
}

/** Every process hands out what is due; the database lets each be handed out once. */
@Injectable()
export class Reminding {
  constructor(
    private readonly runs: RecurringRuns,
    private readonly reminders: ReminderRing,
    private readonly sources: SourcesService,
  ) {}

  @Interval('reminders due', fiveSecondsMs)
  async ring(): Promise<void> {
    await this.runs.attempt('reminders handed out', () => this.reminders.ring());
  }

  @Interval('reminders planned', tenMinutesMs)
  async compare(): Promise<void> {
    await this.runs.attempt('reminders planned', () => this.sources.compare());
  }
}

@Module({
  imports: [
    ScheduleModule.forRoot(),
    RulesModule,
    AuditModule,
    RetentionModule,
    IdentityModule,
    RemindersModule,
    DrivesModule,
    WorkersModule,
    WageSurveysModule,
    ExportsModule,
  ],
  providers: [Nights, Seals, Sweeps, Erasures, Reminding, RecurringRuns],
})
export class RecurringModule {}
