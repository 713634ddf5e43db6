import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditService } from '../../../audit/index.js';
import type { Actor } from '../../../shared/actor.js';
import { nothingHere } from '../../../shared/errors.js';
import { page, type Page } from '../../../shared/paging.js';
import { nameOf } from '../../contacts/contact-places.js';
import { ContactsReading } from '../../contacts/contacts.reading.js';
import { samePerson } from '../../contacts/contacts.sql.js';
import { instantCursor } from '../../core/day-cursor.js';
import { DriveAccess } from '../../core/drive-access.js';
import { DriveTexts } from '../../core/drive-texts.js';
import { inDrive } from '../../core/in-drive.js';
import type { ActionIds } from '../action-acts.service.js';
import type { ActionAttendancesQuery, ActionAttendanceView } from './attendances.dto.js';

interface AttendanceRow {
  person_id: string | null;
  id: string;
  name_sealed: Buffer | null;
  added_at: Date;
  came: boolean | null;
}

/** Contacts of the drive `$1` after the place `$3`, `$4` in their list, with whether they came to the action `$2`. */
const attendances = `
  SELECT CASE WHEN row_number() OVER (ORDER BY c.added_at, c.id) <= $6::int THEN c.worker_id END AS person_id,
    c.id, c.name_sealed, c.added_at,
    (SELECT bool_or(t.came) FROM drive_action_attendances t
     WHERE t.action_id = $2 AND t.contact_id IN ${samePerson('c.id')}) AS came
  FROM (SELECT * FROM drive_contacts c
        WHERE c.drive_id = $1 AND c.merged_into IS NULL AND NOT c.is_supervisor
          AND ($3::timestamptz IS NULL OR (c.added_at, c.id) > ($3, $4::uuid)) AND ($5::uuid[] IS NULL OR c.id = ANY($5))
        ORDER BY c.added_at, c.id LIMIT $6::int + 1) c
  ORDER BY c.added_at, c.id`;

/** The people of a drive beside an action, to tick off who came. */
@Injectable()
export class ActionAttendancesReading {
  constructor(
    private readonly db: DataSource,
    private readonly access: DriveAccess,
    private readonly texts: DriveTexts,
    private readonly contacts: ContactsReading,
    private readonly audit: AuditService,
  ) {}

  /** In the order in which they were added, supervisors left out. @throws Problem 404 */
  async list(
    actor: Actor,
    { driveId, actionId }: ActionIds,
    { limit, after, search = '' }: ActionAttendancesQuery,
  ): Promise<Page<ActionAttendanceView>> {
    const cursor = instantCursor(after);
    const drive = await this.access.see(actor, driveId);
    const [action] = await this.db.query<unknown[]>(
      'SELECT FROM drive_actions WHERE id = $1 AND drive_id = $2',
      [actionId, driveId],
    );
    if (!action) throw nothingHere();
    const opening = await this.texts.opening(driveId);
    const found = search === '' ? null : await this.contacts.named(driveId, search, opening);
    const rows = await this.audit.readLogged<AttendanceRow>(
      this.db.manager,
      drive.actor,
      { action: 'drive_action.attendances_read', ...inDrive(driveId) },
      { sql: attendances, parameters: [driveId, actionId, ...cursor, found, limit] },
    );
    return page(
      rows,
      limit,
      (row) => [String(row.added_at.getTime()), row.id],
      ({ id: contactId, name_sealed, came }) => ({
        ...{ contactId, came, name: opening(nameOf(contactId), name_sealed) },
      }),
    );
  }
}
