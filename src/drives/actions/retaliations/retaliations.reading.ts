import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditService } from '../../../audit/index.js';
import type { Actor } from '../../../shared/actor.js';
import type { Day } from '../../../shared/days.js';
import { nothingHere } from '../../../shared/errors.js';
import { page, type Page } from '../../../shared/paging.js';
import { nameOf } from '../../contacts/contact-places.js';
import { dayCursor } from '../../core/day-cursor.js';
import { DriveAccess } from '../../core/drive-access.js';
import { DriveTexts, type Opening } from '../../core/drive-texts.js';
import { inDrive } from '../../core/in-drive.js';
import { toldIn } from '../action-places.js';
import type { RetaliationKind } from './retaliation.rules.js';
import type { RetaliationsQuery, RetaliationView } from './retaliations.dto.js';
import { personOf } from '../../contacts/same-person.sql.js';

interface FlagRow {
  person_id: string | null;
  id: string;
  contact_id: string;
  name_sealed: Buffer | null;
  action_id: string | null;
  kind: RetaliationKind;
  happened_on: Day;
  told_sealed: Buffer | null;
}

const flags = (condition: string, most: string): string => `
  SELECT CASE WHEN row_number() OVER (ORDER BY f.happened_on DESC, f.id DESC) <= ${most}::int THEN kept.worker_id END AS person_id,
    f.id, kept.id AS contact_id, kept.name_sealed, f.action_id, f.kind, f.happened_on::text, f.told_sealed
  FROM (SELECT * FROM drive_retaliations f WHERE f.drive_id = $1 AND f.voided_at IS NULL AND ${condition}
        ORDER BY f.happened_on DESC, f.id DESC LIMIT ${most}::int + 1) f
  JOIN drive_contacts c ON c.id = f.contact_id JOIN drive_contacts kept ON kept.id = ${personOf('c')}
  ORDER BY f.happened_on DESC, f.id DESC`;

/** Where employers struck back, for those who organize in the drive. */
@Injectable()
export class RetaliationsReading {
  constructor(
    private readonly db: DataSource,
    private readonly access: DriveAccess,
    private readonly texts: DriveTexts,
    private readonly audit: AuditService,
  ) {}

  /** The latest day first; what was a mistake is left out. @throws Problem 404 */
  async list(
    actor: Actor,
    driveId: string,
    { limit, after }: RetaliationsQuery,
  ): Promise<Page<RetaliationView>> {
    const { rows, opening } = await this.read(actor, driveId, {
      sql: flags('($2::date IS NULL OR (f.happened_on, f.id) < ($2::date, $3::uuid))', '$4'),
      parameters: [driveId, ...dayCursor(after), limit],
    });
    return page(
      rows,
      limit,
      (row) => [row.happened_on, row.id],
      (row) => viewOf(row, opening),
    );
  }

  /** @throws Problem 404 */
  async one(actor: Actor, driveId: string, id: string): Promise<RetaliationView> {
    const select = { sql: flags('f.id = $2', '$3'), parameters: [driveId, id, 1] };
    const { rows, opening } = await this.read(actor, driveId, select);
    if (!rows[0]) throw nothingHere();
    return viewOf(rows[0], opening);
  }

  private async read(
    actor: Actor,
    driveId: string,
    select: { sql: string; parameters: unknown[] },
  ): Promise<{ rows: FlagRow[]; opening: Opening }> {
    const drive = await this.access.see(actor, driveId);
    const opening = await this.texts.opening(driveId);
    const act = { action: 'drive_retaliation.read', ...inDrive(driveId) };
    return { rows: await this.audit.readLogged<FlagRow>(this.db.manager, drive.actor, act, select), opening };
  }
}

function viewOf(row: FlagRow, opening: Opening): RetaliationView {
  return {
    id: row.id,
    contactId: row.contact_id,
    contactName: opening(nameOf(row.contact_id), row.name_sealed),
    actionId: row.action_id,
    kind: row.kind,
    happenedOn: row.happened_on,
    text: opening(toldIn('drive_retaliations', row.id), row.told_sealed),
  };
}
