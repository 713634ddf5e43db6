import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { asProgram } from '../../database/reach.js';
import { operator } from '../../shared/actor.js';
import { Clock } from '../../shared/clock.js';
import { isHere } from '../workers.policy.js';
import { ErasingService } from './erasing.service.js';
import { RememberedErasures } from './remembered-erasures.js';

/**
 * A restored backup brings erased people back, as far as they stood in the clear or under a key that is not theirs.
 * The keyring outlives every backup and remembers them by number: at the next start or sweep they are erased again.
 */
@Injectable()
export class ErasedAgain implements OnApplicationBootstrap {
  private readonly logger = new Logger('erasure');

  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly erasing: ErasingService,
    private readonly remembered: RememberedErasures,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.sweep();
  }

  /** A start must not fail on it: the next sweep tries again. */
  async sweep(): Promise<void> {
    await this.work().catch((error: unknown) => {
      this.logger.error(`erased people are left: ${error instanceof Error ? error.name : String(error)}`);
    });
  }

  private async work(): Promise<void> {
    const ids = await this.remembered.all();
    if (ids.length === 0) return;
    await asProgram(() =>
      this.db.transaction(async (tx) => {
        const back = await tx.query<{ id: string; today: string }[]>(
          `SELECT w.id, ($2::timestamptz AT TIME ZONE profile.time_zone)::date::text AS today
           FROM workers w CROSS JOIN union_profile profile
           WHERE w.id = ANY($1) AND ${isHere('w')} ORDER BY w.id FOR UPDATE OF w`,
          [ids, this.clock.now()],
        );
        for (const { id, today } of back) {
          await this.erasing.erase(tx, operator(today), { workerId: id, proposalId: null });
        }
      }),
    );
  }
}
