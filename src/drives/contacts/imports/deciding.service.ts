import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditService } from '../../../audit/index.js';
import type { Actor } from '../../../shared/actor.js';
import { nothingHere, Problem } from '../../../shared/errors.js';
import { DriveAccess } from '../../core/drive-access.js';
import { inDrive } from '../../core/in-drive.js';
import { holdImport } from './held-import.js';
import type { LineDecisionBody } from './imports.dto.js';
import type { LineOutcome } from './outcomes.rules.js';

/** What somebody decides of a line: also of one that the comparison thought it could tell. */
@Injectable()
export class DecidingLines {
  constructor(
    private readonly db: DataSource,
    private readonly access: DriveAccess,
    private readonly audit: AuditService,
  ) {}

  /** @throws Problem 404, 409 `drive.ended`, `drive_import.applied`, 422 `drive_import.contact_needed`, `.line_refused` */
  async decide(
    actor: Actor,
    { driveId, importId, line }: { driveId: string; importId: string; line: number },
    { decision, contactId = null }: LineDecisionBody,
  ): Promise<void> {
    await this.db.transaction(async (tx) => {
      const drive = await this.access.hold(tx, actor, driveId, 'organizer');
      const held = await holdImport(tx, driveId, importId);
      const [row] = await tx.query<{ outcome: LineOutcome; is_known: boolean }[]>(
        `SELECT outcome, EXISTS (SELECT FROM drive_contacts c WHERE c.drive_id = $3 AND c.id = $4 AND c.merged_into IS NULL)
           AS is_known FROM drive_import_lines WHERE import_id = $1 AND line = $2`,
        [importId, line, driveId, contactId],
      );
      if (!row) throw nothingHere();
      if (held.is_applied) throw new Problem(409, 'drive_import.applied');
      if (row.outcome === 'refused' && decision !== 'leave')
        throw new Problem(422, 'drive_import.line_refused');
      if (decision === 'same' && !row.is_known) throw new Problem(422, 'drive_import.contact_needed');
      await tx.query(
        'UPDATE drive_import_lines SET decision = $3, contact_id = $4 WHERE import_id = $1 AND line = $2',
        [importId, line, decision, decision === 'same' ? contactId : null],
      );
      await this.audit.record(tx, drive.actor, {
        ...{ action: 'drive_import.line_decided', ...inDrive(driveId, { decision }) },
      });
    });
  }
}
