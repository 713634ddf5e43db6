import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../../audit/index.js';
import type { Actor } from '../../../shared/actor.js';
import { Clock } from '../../../shared/clock.js';
import { nothingHere, Problem } from '../../../shared/errors.js';
import { holdContact } from '../../contacts/contacts.service.js';
import { DriveAccess } from '../../core/drive-access.js';
import { DriveTexts } from '../../core/drive-texts.js';
import { inDrive } from '../../core/in-drive.js';
import { toldIn } from '../action-places.js';
import type { RetaliationBody } from './retaliations.dto.js';

/** Writing down that an employer struck back, while the days of the law still run. */
@Injectable()
export class RetaliationsService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly access: DriveAccess,
    private readonly texts: DriveTexts,
    private readonly audit: AuditService,
  ) {}

  /** @throws Problem 404, 409 `drive.ended`, `drive_contact.merged`, 422 `drive_action.to_come`, `drive_action.unknown` */
  async flag(actor: Actor, driveId: string, body: RetaliationBody): Promise<string> {
    const { contactId, actionId = null, kind, happenedOn, text } = body;
    const id = randomUUID();
    await this.db.transaction(async (tx) => {
      const drive = await this.access.hold(tx, actor, driveId, 'organizer');
      const contact = await holdContact(tx, driveId, contactId);
      if (happenedOn > actor.today) throw refused('happenedOn', 'drive_action.to_come');
      await refuseOtherAction(tx, driveId, actionId);
      const seal = await this.texts.sealing(driveId);
      await tx.query(
        `INSERT INTO drive_retaliations (id, drive_id, contact_id, action_id, kind, happened_on, told_sealed, flagged_at,
           flagged_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [
          ...[id, driveId, contactId, actionId, kind, happenedOn],
          ...[text ? seal(toldIn('drive_retaliations', id), text) : null, this.clock.now(), actor.workerId],
        ],
      );
      await this.audit.record(tx, drive.actor, {
        ...{ action: 'drive_retaliation.flagged', ...inDrive(driveId) },
        persons: contact.worker_id === null ? [] : [contact.worker_id],
      });
    });
    return id;
  }

  /** That it was a mistake. @throws Problem 404, 409 `drive.ended` */
  async void(actor: Actor, driveId: string, id: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const drive = await this.access.hold(tx, actor, driveId, 'organizer');
      const [[row]] = await tx.query<[{ contact_id: string }[]]>(
        `UPDATE drive_retaliations SET voided_at = $3 WHERE id = $1 AND drive_id = $2 AND voided_at IS NULL
         RETURNING contact_id`,
        [id, driveId, this.clock.now()],
      );
      if (!row) throw nothingHere();
      const contact = await holdContact(tx, driveId, row.contact_id, { evenMerged: true });
      await this.audit.record(tx, drive.actor, {
        ...{ action: 'drive_retaliation.voided', ...inDrive(driveId) },
        persons: contact.worker_id === null ? [] : [contact.worker_id],
      });
    });
  }
}

async function refuseOtherAction(tx: EntityManager, driveId: string, actionId: string | null): Promise<void> {
  if (actionId === null) return;
  const found = await tx.query<unknown[]>('SELECT FROM drive_actions WHERE id = $1 AND drive_id = $2', [
    ...[actionId, driveId],
  ]);
  if (found.length === 0) throw refused('actionId', 'drive_action.unknown');
}

function refused(field: string, code: 'drive_action.to_come' | 'drive_action.unknown'): Problem {
  return new Problem(422, code, {}, [{ field, code }]);
}
