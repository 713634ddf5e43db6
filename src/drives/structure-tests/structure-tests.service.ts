import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import type { Actor } from '../../shared/actor.js';
import { Clock } from '../../shared/clock.js';
import { Problem } from '../../shared/errors.js';
import type { SealedPlace } from '../../shared/sealing.js';
import { DriveAccess } from '../core/drive-access.js';
import { DriveTexts } from '../core/drive-texts.js';
import { inDrive } from '../core/in-drive.js';
import type { StructureTestBody } from './structure-tests.dto.js';

/** Asking everybody for something, to see who takes part. */
@Injectable()
export class StructureTestsService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly access: DriveAccess,
    private readonly texts: DriveTexts,
    private readonly audit: AuditService,
  ) {}

  /** @throws Problem 404, 409 `drive.ended`, 422 `drive_talk.to_come` */
  async begin(actor: Actor, driveId: string, body: StructureTestBody): Promise<string> {
    const { asked, heldOn, rating = null } = body;
    const id = randomUUID();
    await this.db.transaction(async (tx) => {
      const drive = await this.access.hold(tx, actor, driveId, 'organizer');
      if (heldOn && heldOn > actor.today) throw new Problem(422, 'drive_talk.to_come');
      const seal = await this.texts.sealing(driveId);
      await tx.query(
        `INSERT INTO drive_structure_tests (id, drive_id, asked_sealed, held_on, rating, recorded_at, recorded_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [
          ...[id, driveId, seal(askedOf(id), asked), heldOn ?? actor.today, rating],
          ...[this.clock.now(), actor.workerId],
        ],
      );
      await this.audit.record(tx, drive.actor, { action: 'drive_structure_test.begun', ...inDrive(driveId) });
    });
    return id;
  }
}

export function askedOf(id: string): SealedPlace {
  return { table: 'drive_structure_tests', column: 'asked_sealed', row: id };
}
