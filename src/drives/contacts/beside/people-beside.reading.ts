import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditService } from '../../../audit/index.js';
import type { Actor } from '../../../shared/actor.js';
import { nothingHere } from '../../../shared/errors.js';
import type { PageQuery } from '../../../shared/fields.js';
import { page, type Page } from '../../../shared/paging.js';
import { instantCursor } from '../../core/day-cursor.js';
import { DriveAccess } from '../../core/drive-access.js';
import { DriveTexts } from '../../core/drive-texts.js';
import { inDrive } from '../../core/in-drive.js';
import { nameOf } from '../contact-places.js';
import { ContactsReading } from '../contacts.reading.js';
import { samePerson } from '../same-person.sql.js';

/** What everybody was asked for, and where it stands who was there. */
export interface Beside {
  things: 'drive_actions' | 'drive_structure_tests';
  answers: 'drive_action_attendances' | 'drive_structure_answers';
  thingId: 'action_id' | 'structure_test_id';
  answer: 'came' | 'took_part';
  /** how the log names a look at it */
  name: string;
}

/** A contact, and what is known of them; null: nothing was written down. */
export interface PersonBeside {
  contactId: string;
  name: string | null;
  answer: boolean | null;
}

interface Row {
  person_id: string | null;
  id: string;
  name_sealed: Buffer | null;
  added_at: Date;
  answer: boolean | null;
}

/** Contacts of the drive `$1` after the place `$3`, `$4` in their list, with their answer to the thing `$2`. */
const people = ({ answers, thingId, answer }: Beside): string => `
  SELECT CASE WHEN row_number() OVER (ORDER BY c.added_at, c.id) <= $6::int THEN c.worker_id END AS person_id,
    c.id, c.name_sealed, c.added_at,
    (SELECT bool_or(t.${answer}) FROM ${answers} t
     WHERE t.${thingId} = $2 AND t.contact_id IN ${samePerson('c.id')}) AS answer
  FROM (SELECT * FROM drive_contacts c
        WHERE c.drive_id = $1 AND c.merged_into IS NULL AND NOT c.is_supervisor
          AND ($3::timestamptz IS NULL OR (c.added_at, c.id) > ($3, $4::uuid)) AND ($5::uuid[] IS NULL OR c.id = ANY($5))
        ORDER BY c.added_at, c.id LIMIT $6::int + 1) c
  ORDER BY c.added_at, c.id`;

/** The people of a drive beside something that all of them were asked for, to tick off who was there. */
@Injectable()
export class PeopleBesideReading {
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
    { driveId, id }: { driveId: string; id: string },
    { limit, after, search = '' }: PageQuery & { search?: string },
    beside: Beside,
  ): Promise<Page<PersonBeside>> {
    const cursor = instantCursor(after);
    const drive = await this.access.see(actor, driveId);
    const [thing] = await this.db.query<unknown[]>(
      `SELECT FROM ${beside.things} WHERE id = $1 AND drive_id = $2`,
      [id, driveId],
    );
    if (!thing) throw nothingHere();
    const opening = await this.texts.opening(driveId);
    const found = search === '' ? null : await this.contacts.named(driveId, search, opening);
    const rows = await this.audit.readLogged<Row>(
      this.db.manager,
      drive.actor,
      { action: beside.name, ...inDrive(driveId) },
      { sql: people(beside), parameters: [driveId, id, ...cursor, found, limit] },
    );
    return page(
      rows,
      limit,
      (row) => [String(row.added_at.getTime()), row.id],
      ({ id: contactId, name_sealed, answer }) => ({
        ...{ contactId, answer, name: opening(nameOf(contactId), name_sealed) },
      }),
    );
  }
}
