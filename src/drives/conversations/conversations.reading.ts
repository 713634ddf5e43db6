import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import type { Actor } from '../../shared/actor.js';
import { nothingHere } from '../../shared/errors.js';
import { page, type Page } from '../../shared/paging.js';
import { nameOf } from '../contacts/contact-places.js';
import { dayCursor } from '../core/day-cursor.js';
import { DriveAccess } from '../core/drive-access.js';
import { DriveTexts, type Opening } from '../core/drive-texts.js';
import { inDrive } from '../core/in-drive.js';
import { openTold } from './conversation-writing.js';
import type { ConversationsQuery, ConversationView } from './conversations.dto.js';
import { personOf, samePerson } from '../contacts/same-person.sql.js';

interface TalkRow {
  person_id: string | null;
  id: string;
  contact_id: string;
  name_sealed: Buffer | null;
  organizer_id: string | null;
  talked_on: string;
  stages: string[];
  told_sealed: Buffer | null;
  rating: number | null;
  follow_up_on: string | null;
}

const talks = (condition: string, most: string): string => `
  SELECT CASE WHEN row_number() OVER (ORDER BY t.talked_on DESC, t.id DESC) <= ${most}::int THEN kept.worker_id END AS person_id,
         t.id, kept.id AS contact_id, kept.name_sealed, t.organizer_id, t.talked_on::text, t.stages, t.told_sealed,
         (SELECT a.rating FROM drive_assessments a WHERE a.conversation_id = t.id AND a.voided_at IS NULL LIMIT 1) AS rating,
         t.follow_up_on::text
  FROM (SELECT * FROM drive_conversations t WHERE t.drive_id = $1 AND t.voided_at IS NULL AND ${condition}
        ORDER BY t.talked_on DESC, t.id DESC LIMIT ${most}::int + 1) t
  JOIN drive_contacts c ON c.id = t.contact_id JOIN drive_contacts kept ON kept.id = ${personOf('c')}
  ORDER BY t.talked_on DESC, t.id DESC`;

/** Talks, for those who organize in the drive; whoever of the contacts is a worker finds the reading in their log. */
@Injectable()
export class ConversationsReading {
  constructor(
    private readonly db: DataSource,
    private readonly access: DriveAccess,
    private readonly texts: DriveTexts,
    private readonly audit: AuditService,
  ) {}

  /** The newest first; what was a mistake is left out. @throws Problem 404 */
  async list(
    actor: Actor,
    driveId: string,
    { contactId, limit, after }: ConversationsQuery,
  ): Promise<Page<ConversationView>> {
    const cursor = dayCursor(after);
    const condition = `($2::date IS NULL OR (t.talked_on, t.id) < ($2::date, $3::uuid))
      AND ($4::uuid IS NULL OR t.contact_id IN ${samePerson('$4::uuid')})`;
    const { rows, opening } = await this.read(actor, driveId, {
      sql: talks(condition, '$5'),
      parameters: [driveId, ...cursor, contactId ?? null, limit],
    });
    return page(
      rows,
      limit,
      (row) => [row.talked_on, row.id],
      (row) => viewOf(row, opening),
    );
  }

  /** @throws Problem 404 */
  async one(actor: Actor, driveId: string, id: string): Promise<ConversationView> {
    const select = { sql: talks('t.id = $2', '$3'), parameters: [driveId, id, 1] };
    const { rows, opening } = await this.read(actor, driveId, select);
    if (!rows[0]) throw nothingHere();
    return viewOf(rows[0], opening);
  }

  private async read(
    actor: Actor,
    driveId: string,
    select: { sql: string; parameters: unknown[] },
  ): Promise<{ rows: TalkRow[]; opening: Opening }> {
    const drive = await this.access.see(actor, driveId);
    const opening = await this.texts.opening(driveId);
    const act = { action: 'drive_contact.talks_read', ...inDrive(driveId) };
    return {
      rows: await this.audit.readLogged<TalkRow>(this.db.manager, drive.actor, act, select),
      opening,
    };
  }
}

function viewOf(row: TalkRow, opening: Opening): ConversationView {
  return {
    id: row.id,
    contactId: row.contact_id,
    contactName: opening(nameOf(row.contact_id), row.name_sealed),
    organizerId: row.organizer_id,
    talkedOn: row.talked_on,
    stages: row.stages,
    ...openTold(opening, row.id, row.told_sealed),
    rating: row.rating,
    followUpOn: row.follow_up_on,
  };
}
