import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../../audit/index.js';
import type { Actor } from '../../../shared/actor.js';
import { Clock } from '../../../shared/clock.js';
import { Problem } from '../../../shared/errors.js';
import { DriveAccess } from '../../core/drive-access.js';
import { inDrive } from '../../core/in-drive.js';
import { holdContact } from '../contacts.service.js';
import { keptOf, type Merge } from './merging.rules.js';

/** Two contacts are one person. Every row stays where it is and is read with the one kept; so it can be taken back. */
@Injectable()
export class MergingService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly access: DriveAccess,
    private readonly audit: AuditService,
  ) {}

  /** @throws Problem 404, 409 `drive.ended`, `drive_contact.merged`, 422 `drive_contact.merged_self`, `.two_workers` */
  async merge(actor: Actor, { driveId, id }: { driveId: string; id: string }, goneId: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      // two mergings at once could lead in a circle: the second waits
      const drive = await this.access.hold(tx, actor, driveId, 'organizer', { alone: true });
      const kept = await holdContact(tx, driveId, id);
      const gone = await holdContact(tx, driveId, goneId);
      if (id === goneId) throw new Problem(422, 'drive_contact.merged_self');
      if (kept.worker_id !== null && gone.worker_id !== null && kept.worker_id !== gone.worker_id) {
        throw new Problem(422, 'drive_contact.two_workers');
      }
      await tx.query(
        `INSERT INTO drive_merges (id, drive_id, gone_id, kept_id, merged_at, merged_by) VALUES ($1, $2, $3, $4, $5, $6)`,
        [randomUUID(), driveId, goneId, id, this.clock.now(), actor.workerId],
      );
      await leadAll(tx, driveId);
      const persons = [kept, gone].flatMap(({ worker_id }) => worker_id ?? []);
      await this.audit.record(tx, drive.actor, {
        ...{ action: 'drive_contact.merged', ...inDrive(driveId) },
        persons,
      });
    });
  }

  /** @throws Problem 404, 409 `drive.ended`, 422 `drive_contact.not_merged` */
  async takeBack(actor: Actor, { driveId, id }: { driveId: string; id: string }): Promise<void> {
    await this.db.transaction(async (tx) => {
      const drive = await this.access.hold(tx, actor, driveId, 'organizer', { alone: true });
      const gone = await holdContact(tx, driveId, id, { evenMerged: true });
      const [, undone] = await tx.query<[unknown, number]>(
        `UPDATE drive_merges SET undone_at = $2, undone_by = $3 WHERE gone_id = $1 AND undone_at IS NULL`,
        [id, this.clock.now(), actor.workerId],
      );
      if (undone === 0) throw new Problem(422, 'drive_contact.not_merged');
      await leadAll(tx, driveId);
      const persons = gone.worker_id === null ? [] : [gone.worker_id];
      await this.audit.record(tx, drive.actor, {
        ...{ action: 'drive_contact.merge_undone', ...inDrive(driveId) },
        persons,
      });
    });
  }
}

/** Writes down again where each contact leads, by the mergings in force. */
async function leadAll(tx: EntityManager, driveId: string): Promise<void> {
  const merges = await tx.query<Merge[]>(
    'SELECT gone_id AS "goneId", kept_id AS "keptId" FROM drive_merges WHERE drive_id = $1 AND undone_at IS NULL',
    [driveId],
  );
  const kept = keptOf(
    merges.map(({ goneId }) => goneId),
    merges,
  );
  await tx.query(
    `UPDATE drive_contacts c SET merged_into = led.kept_id, version = version + 1
     FROM (SELECT own.id, wanted.kept_id FROM drive_contacts own
           LEFT JOIN unnest($2::uuid[], $3::uuid[]) wanted(gone_id, kept_id) ON wanted.gone_id = own.id
           WHERE own.drive_id = $1 AND own.merged_into IS DISTINCT FROM wanted.kept_id) led
     WHERE c.id = led.id`,
    [driveId, [...kept.keys()], [...kept.values()]],
  );
}
