import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../../audit/index.js';
import { beyondReach } from '../../../database/beyond-reach.js';
import type { Actor } from '../../../shared/actor.js';
import { Problem } from '../../../shared/errors.js';
import { isHere, WorkersService } from '../../../workers/index.js';
import { DriveAccess } from '../../core/drive-access.js';
import { DriveTexts } from '../../core/drive-texts.js';
import { inDrive } from '../../core/in-drive.js';
import { nameOf } from '../contact-places.js';
import type { ContactJoiningBody } from '../contacts.dto.js';
import { holdContact } from '../contacts.service.js';
import { samePerson } from '../same-person.sql.js';

/** A contact joins: from then on the union knows them too. What the drive knows of them stays with the drive. */
@Injectable()
export class JoiningService {
  constructor(
    private readonly db: DataSource,
    private readonly access: DriveAccess,
    private readonly texts: DriveTexts,
    private readonly workers: WorkersService,
    private readonly audit: AuditService,
  ) {}

  /** @throws Problem 404, 409 `drive.ended`, `drive_contact.joined`, `.merged`, 422 `drive_contact.worker_unknown` */
  async join(
    actor: Actor,
    { driveId, id }: { driveId: string; id: string },
    { workerId = null, chosenName = null }: ContactJoiningBody,
  ): Promise<void> {
    await this.db.transaction(async (tx) => {
      const drive = await this.access.hold(tx, actor, driveId, 'organizer');
      const contact = await holdContact(tx, driveId, id);
      if (contact.worker_id !== null || (await isJoined(tx, driveId, id, workerId))) {
        throw new Problem(409, 'drive_contact.joined');
      }
      if (workerId !== null) await refuseUnknownWorker(tx, workerId);
      const joined = workerId ?? (await this.enter(tx, drive.actor, { driveId, id }, chosenName));
      await tx.query('UPDATE drive_contacts SET worker_id = $2, version = version + 1 WHERE id = $1', [
        id,
        joined,
      ]);
      await this.audit.record(tx, drive.actor, {
        ...{ action: 'drive_contact.joined', ...inDrive(driveId) },
        persons: [joined],
      });
    });
  }

  private async enter(
    tx: EntityManager,
    actor: Actor,
    { driveId, id }: { driveId: string; id: string },
    chosenName: string | null,
  ): Promise<string> {
    const [row] = await tx.query<{ name_sealed: Buffer | null }[]>(
      'SELECT name_sealed FROM drive_contacts WHERE id = $1',
      [id],
    );
    const opening = await this.texts.opening(driveId);
    const name = chosenName ?? opening(nameOf(id), row?.name_sealed ?? null);
    if (name === null) throw new Problem(422, 'drive_contact.name_missing');
    return beyondReach(tx, () => this.workers.add(actor, { chosenName: name }, tx));
  }
}

/** Whether one of the same person is somebody in the union already, or this worker somebody else here. */
async function isJoined(
  tx: EntityManager,
  driveId: string,
  id: string,
  workerId: string | null,
): Promise<boolean> {
  const found = await tx.query<unknown[]>(
    `SELECT FROM drive_contacts c WHERE c.drive_id = $1
       AND (c.worker_id = $3::uuid OR (c.worker_id IS NOT NULL AND c.id IN ${samePerson('$2')})) LIMIT 1`,
    [driveId, id, workerId],
  );
  return found.length > 0;
}

async function refuseUnknownWorker(tx: EntityManager, workerId: string): Promise<void> {
  const found = await beyondReach(tx, () =>
    tx.query<unknown[]>(`SELECT FROM workers w WHERE w.id = $1 AND ${isHere('w')} FOR KEY SHARE`, [workerId]),
  );
  if (found.length > 0) return;
  throw new Problem(422, 'drive_contact.worker_unknown', {}, [
    { field: 'workerId', code: 'drive_contact.worker_unknown' },
  ]);
}
