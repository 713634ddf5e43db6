import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { RulesService } from '../../../rules/index.js';
import { operator } from '../../../shared/actor.js';
import { Clock } from '../../../shared/clock.js';
import { dayIn, daysAfter } from '../../../shared/days.js';
import { Endings } from './endings.js';

/** So many days nobody may have held anything in a drive before it has ended. */
const daysWithoutAnybody = 90;

/** Drives in which nobody is left: nobody could end them, and what they know of people would stay for ever. */
@Injectable()
export class AbandonedDrives {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly rules: RulesService,
    private readonly endings: Endings,
  ) {}

  /** Runs as the program. Twice is once. */
  async pass(): Promise<void> {
    const profile = await this.rules.profile();
    if (!profile) return;
    const today = dayIn(profile.timeZone, this.clock.now());
    await this.db.transaction(async (tx) => {
      const abandoned = await tx.query<{ id: string }[]>(
        `SELECT d.id FROM drives d WHERE d.ended_on IS NULL AND NOT EXISTS (
           SELECT FROM mandates m WHERE m.scope_kind = 'drive' AND m.scope_id = d.id
             AND least(coalesce(m.until_on, 'infinity'), coalesce(m.recalled_on, 'infinity')) >= $1::date)
         ORDER BY d.id FOR UPDATE`,
        [daysAfter(today, -daysWithoutAnybody)],
      );
      for (const { id } of abandoned) await this.endings.end(tx, operator(today), id);
    });
  }
}
