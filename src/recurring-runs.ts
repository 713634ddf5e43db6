import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { asProgram } from './database/reach.js';
import { DueService, LockWatch } from './identity/index.js';
import { RulesService } from './rules/index.js';
import { Clock } from './shared/clock.js';
import { type Day, dayIn } from './shared/days.js';

const hourMs = 60 * 60_000;
/** A night's work is done after three in the morning, when the day is over for everybody. */
const nightEndsMs = 3 * hourMs;

/** Which process does a recurring job, and whether it was done: decided by the database. */
@Injectable()
export class RecurringRuns implements OnModuleInit {
  private readonly logger = new Logger('schedule');

  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly rules: RulesService,
    private readonly locks: LockWatch,
    private readonly due: DueService,
  ) {}

  onModuleInit(): void {
    this.due.registerDue({
      name: 'nightly work',
      between: async (tx, from, until) => {
        const profile = await this.rules.profile(tx);
        const count = profile
          ? nightsBetween(nightAt(profile.timeZone, from), nightAt(profile.timeZone, until))
          : 0;
        return count > 0 ? [{ code: 'panic.nights_missed', values: { count }, href: null }] : [];
      },
    });
  }

  /** Does the work unless it was done since the last night's end, or another process is at it. */
  async onceANight(name: string, work: () => Promise<void>): Promise<void> {
    await this.attempt(name, async () => {
      // the keys are away; the first ring after the reopening catches up
      if (this.locks.isLocked()) return;
      const night = await this.night();
      if (!night || !(await this.claim(name, night))) return;
      try {
        await work();
        await this.end(name, night);
      } catch (error) {
        await this.end(name, null);
        throw error;
      }
    });
  }

  /** A failed ring must not end the process; the next one tries again. */
  async attempt(name: string, work: () => Promise<void>): Promise<void> {
    await asProgram(work).catch((error: unknown) => {
      this.logger.error(`${name}: ${error instanceof Error ? error.name : String(error)}`);
    });
  }

  /** One conditional statement. A process that died holding the claim is passed over after an hour. */
  private async claim(name: string, night: Day): Promise<boolean> {
    const now = this.clock.now();
    const claimed = await this.db.query<unknown[]>(
      `INSERT INTO recurring_runs AS run (name, begun_at) VALUES ($1, $3)
       ON CONFLICT (name) DO UPDATE SET begun_at = excluded.begun_at
       WHERE (run.last_run_on IS NULL OR run.last_run_on < $2::date)
         AND (run.begun_at IS NULL OR run.begun_at < $4)
       RETURNING 1`,
      [name, night, now, new Date(now.getTime() - hourMs)],
    );
    return claimed.length > 0;
  }

  private async end(name: string, doneFor: Day | null): Promise<void> {
    await this.db.query(
      'UPDATE recurring_runs SET last_run_on = coalesce($2::date, last_run_on), begun_at = NULL WHERE name = $1',
      [name, doneFor],
    );
  }

  /** The day whose night is over, in the union's time zone; null before `kitroom setup`. */
  private async night(): Promise<Day | null> {
    const profile = await this.rules.profile();
    return profile && nightAt(profile.timeZone, this.clock.now());
  }
}

/** The day whose night was the last to be over at an instant. */
function nightAt(timeZone: string, instant: Date): Day {
  return dayIn(timeZone, new Date(instant.getTime() - nightEndsMs));
}

function nightsBetween(from: Day, until: Day): number {
  return Math.round((Date.parse(until) - Date.parse(from)) / (24 * hourMs));
}
