import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import type { Actor } from '../../shared/actor.js';
import { nothingHere } from '../../shared/errors.js';
import { page } from '../../shared/paging.js';
import { fold } from '../../shared/texts.js';
import { instantCursor } from '../core/day-cursor.js';
import { DriveAccess } from '../core/drive-access.js';
import { DriveTexts, type Opening } from '../core/drive-texts.js';
import { inDrive } from '../core/in-drive.js';
import { nameOf, reachOf } from './contact-places.js';
import type { DriveContactPageView, ContactsQuery, DriveContactView } from './contacts.dto.js';
import { type ContactRow, contactRows } from './contacts.sql.js';

/** The people of a drive, for those who organize in it; whoever of them is a worker finds it in their log. */
@Injectable()
export class ContactsReading {
  constructor(
    private readonly db: DataSource,
    private readonly access: DriveAccess,
    private readonly texts: DriveTexts,
    private readonly audit: AuditService,
  ) {}

  /** In the order in which they were added; who turned out to be another stands with that one. @throws Problem 404 */
  async list(actor: Actor, driveId: string, query: ContactsQuery): Promise<DriveContactPageView> {
    const { limit, after, search = '', departmentId, shiftId, groupId, leaders } = query;
    const cursor = instantCursor(after);
    const drive = await this.access.see(actor, driveId);
    const opening = await this.texts.opening(driveId);
    const found = search === '' ? null : await this.named(driveId, search, opening);
    const condition = `c.merged_into IS NULL AND ($3::timestamptz IS NULL OR (c.added_at, c.id) > ($3, $4::uuid))
      AND ($5::uuid IS NULL OR c.department_id = $5) AND ($6::uuid IS NULL OR c.shift_id = $6)
      AND ($7::uuid IS NULL OR EXISTS (SELECT FROM drive_group_members g WHERE g.contact_id = c.id AND g.group_id = $7))
      AND (NOT $8::boolean OR c.is_leader) AND ($9::uuid[] IS NULL OR c.id = ANY($9))`;
    const where = [departmentId ?? null, shiftId ?? null, groupId ?? null, leaders === 'true', found];
    const rows = await this.audit.readLogged<ContactRow>(
      this.db.manager,
      drive.actor,
      { action: 'drive_contact.listed', ...inDrive(driveId) },
      {
        sql: contactRows(condition, '$10'),
        parameters: [driveId, actor.today, ...cursor, ...where, limit],
      },
    );
    return page(
      rows,
      limit,
      (row) => [String(row.added_at.getTime()), row.id],
      (row) => viewOf(row, opening),
    );
  }

  /** @throws Problem 404 */
  async one(actor: Actor, driveId: string, id: string): Promise<DriveContactView> {
    const drive = await this.access.see(actor, driveId);
    const opening = await this.texts.opening(driveId);
    const [row] = await this.audit.readLogged<ContactRow>(
      this.db.manager,
      drive.actor,
      { action: 'drive_contact.read', ...inDrive(driveId) },
      { sql: contactRows('c.id = $3', '$4'), parameters: [driveId, actor.today, id, 1] },
    );
    if (!row) throw nothingHere();
    return viewOf(row, opening);
  }

  /** What some of them are called. @throws Problem 404 */
  async names(actor: Actor, driveId: string, ids: readonly string[]): Promise<Map<string, string>> {
    const drive = await this.access.see(actor, driveId);
    const opening = await this.texts.opening(driveId);
    const rows = await this.audit.readLogged<Pick<ContactRow, 'person_id' | 'id' | 'name_sealed'>>(
      this.db.manager,
      drive.actor,
      { action: 'drive_contact.listed', ...inDrive(driveId) },
      {
        sql: `SELECT worker_id AS person_id, id, name_sealed FROM drive_contacts WHERE drive_id = $1 AND id = ANY($2::uuid[])`,
        parameters: [driveId, ids],
      },
    );
    return new Map(rows.map(({ id, name_sealed }) => [id, opening(nameOf(id), name_sealed) ?? '']));
  }

  /** Names are sealed: they are compared here, and nobody sees those that do not fit. */
  async named(driveId: string, search: string, opening: Opening): Promise<string[]> {
    const rows = await this.db.query<{ id: string; name_sealed: Buffer | null }[]>(
      'SELECT id, name_sealed FROM drive_contacts WHERE drive_id = $1 AND merged_into IS NULL',
      [driveId],
    );
    const part = fold(search);
    return rows.flatMap(({ id, name_sealed }) =>
      fold(opening(nameOf(id), name_sealed) ?? '').includes(part) ? [id] : [],
    );
  }
}

export function viewOf(row: ContactRow, opening: Opening): DriveContactView {
  return {
    id: row.id,
    name: opening(nameOf(row.id), row.name_sealed),
    reach: opening(reachOf(row.id), row.reach_sealed),
    departmentId: row.department_id,
    shiftId: row.shift_id,
    groupIds: row.group_ids,
    isSupervisor: row.is_supervisor,
    isShielded: row.is_shielded,
    isLeader: row.is_leader,
    workerId: row.worker_id,
    rating: row.rating,
    ratingBasis: row.basis,
    lastTalkedOn: row.last_talked_on,
    followUpOn: row.follow_up_on,
    mergedInto: row.merged_into,
    version: row.version,
  };
}
