import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../../audit/index.js';
import type { Actor } from '../../../shared/actor.js';
import { nothingHere, Problem } from '../../../shared/errors.js';
import { DriveAccess } from '../../core/drive-access.js';
import { inDrive } from '../../core/in-drive.js';
import { type TieKind, tieOf } from './ties.rules.js';

interface Wanted {
  driveId: string;
  id: string;
  otherId: string;
}

/** Who knows whom. */
@Injectable()
export class TiesService {
  constructor(
    private readonly db: DataSource,
    private readonly access: DriveAccess,
    private readonly audit: AuditService,
  ) {}

  /** Twice is once. @throws Problem 404, 409 `drive.ended`, 422 `drive_tie.self` */
  async tie(actor: Actor, wanted: Wanted, kind: TieKind): Promise<void> {
    const { fromId, toId } = tieOf({ fromId: wanted.id, toId: wanted.otherId, kind });
    await this.tying(actor, wanted, async (tx) => {
      await tx.query(
        `INSERT INTO drive_ties (from_id, to_id, kind, drive_id) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
        [fromId, toId, kind, wanted.driveId],
      );
    });
  }

  /** Every tie of the two, whichever way it goes. @throws Problem 404, 409 `drive.ended`, 422 `drive_tie.self` */
  async untie(actor: Actor, wanted: Wanted): Promise<void> {
    await this.tying(actor, wanted, async (tx) => {
      const [, removed] = await tx.query<[unknown, number]>(
        'DELETE FROM drive_ties WHERE (from_id = $1 AND to_id = $2) OR (from_id = $2 AND to_id = $1)',
        [wanted.id, wanted.otherId],
      );
      if (removed === 0) throw nothingHere();
    });
  }

  private async tying(
    actor: Actor,
    { driveId, id, otherId }: Wanted,
    work: (tx: EntityManager) => Promise<void>,
  ): Promise<void> {
    await this.db.transaction(async (tx) => {
      const drive = await this.access.hold(tx, actor, driveId, 'organizer');
      const both = await tx.query<{ worker_id: string | null }[]>(
        'SELECT worker_id FROM drive_contacts WHERE drive_id = $1 AND id = ANY($2::uuid[]) FOR KEY SHARE',
        [driveId, [id, otherId]],
      );
      if (id === otherId && both.length === 1) throw new Problem(422, 'drive_tie.self');
      if (both.length !== 2) throw nothingHere();
      await work(tx);
      const persons = both.flatMap(({ worker_id }) => worker_id ?? []);
      await this.audit.record(tx, drive.actor, {
        ...{ action: 'drive_contact.tied', ...inDrive(driveId) },
        persons,
      });
    });
  }
}
