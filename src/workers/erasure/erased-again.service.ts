import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { asProgram } from '../../database/reach.js';
import { operator } from '../../shared/actor.js';
import { Clock } from '../../shared/clock.js';
import { ErasingService } from './erasing.service.js';

/** After a restore, at the next start or sweep: who was erased since the backup was made is erased in it as well. */
@Injectable()
export class ErasedAgain implements OnApplicationBootstrap {
  private readonly logger = new Logger('erasure');

  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly erasing: ErasingService,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.sweep();
  }

  async sweep(): Promise<void> {
    await this.work().catch((error: unknown) => {
      this.logger.error(`erased people are left: ${error instanceof Error ? error.name : String(error)}`);
    });
  }

  private async work(): Promise<void> {
    const [profile] = await asProgram(() =>
      this.db.query<{ today: string }[]>(
        'SELECT ($1::timestamptz AT TIME ZONE time_zone)::date::text AS today FROM union_profile',
        [this.clock.now()],
      ),
    );
    if (profile) await this.erasing.eraseAgain(operator(profile.today));
  }
}
