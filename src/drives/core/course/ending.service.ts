import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { beyondReach } from '../../../database/beyond-reach.js';
import { mandateInForce, ProposalsService } from '../../../identity/index.js';
import type { Actor } from '../../../shared/actor.js';
import { DriveAccess } from '../drive-access.js';
import { Endings } from './endings.js';

/** Coming to an end: by two of the committee, or by the last one that it has. */
@Injectable()
export class EndingService {
  constructor(
    private readonly db: DataSource,
    private readonly access: DriveAccess,
    private readonly endings: Endings,
    private readonly proposals: ProposalsService,
  ) {}

  /**
   * @returns the proposal that another of the committee decides; null when nobody else is left and it ended
   * @throws Problem 404, 409 `drive.ended`
   */
  async end(actor: Actor, driveId: string): Promise<string | null> {
    if (await this.endAlone(actor, driveId)) return null;
    return this.proposals.propose(actor, { kind: 'drive-ending', payload: { driveId } });
  }

  /** Whether there was nobody else, so that it ended. */
  private endAlone(actor: Actor, driveId: string): Promise<boolean> {
    return this.db.transaction(async (tx) => {
      const drive = await this.access.hold(tx, actor, driveId, 'committee', { alone: true });
      const others = await beyondReach(tx, () =>
        tx.query<unknown[]>(
          `SELECT FROM mandates m WHERE m.scope_kind = 'drive' AND m.scope_id = $1 AND m.role = 'committee'
             AND m.worker_id <> $2 AND ${mandateInForce('m', '$3::date')} LIMIT 1`,
          [driveId, actor.workerId, actor.today],
        ),
      );
      if (others.length > 0) return false;
      await this.endings.end(tx, drive.actor, driveId);
      return true;
    });
  }
}
