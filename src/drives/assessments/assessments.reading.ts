import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import type { Actor } from '../../shared/actor.js';
import { nothingHere } from '../../shared/errors.js';
import { page, type Page } from '../../shared/paging.js';
import { dayCursor } from '../core/day-cursor.js';
import { DriveAccess } from '../core/drive-access.js';
import { inDrive } from '../core/in-drive.js';
import type { AssessmentsQuery, AssessmentView } from './assessments.dto.js';
import { countsOn, outranking } from './ratings.sql.js';
import { samePerson } from '../contacts/same-person.sql.js';

interface AssessmentRow {
  person_id: string | null;
  id: string;
  rating: number;
  basis: string;
  assessed_on: string;
  last_on: string;
  assessed_by: string | null;
  is_counting: boolean;
}

/** How one contact was rated over time. */
@Injectable()
export class AssessmentsReading {
  constructor(
    private readonly db: DataSource,
    private readonly access: DriveAccess,
    private readonly audit: AuditService,
  ) {}

  /** The newest first; what was a mistake is left out. @throws Problem 404 */
  async list(
    actor: Actor,
    { driveId, contactId }: { driveId: string; contactId: string },
    { limit, after }: AssessmentsQuery,
  ): Promise<Page<AssessmentView>> {
    const cursor = dayCursor(after);
    const drive = await this.access.see(actor, driveId);
    await this.refuseAbsent(driveId, contactId);
    const rows = await this.audit.readLogged<AssessmentRow>(
      this.db.manager,
      drive.actor,
      { action: 'drive_contact.assessments_read', ...inDrive(driveId) },
      {
        sql: `SELECT c.worker_id AS person_id, a.id, a.rating, a.basis, a.assessed_on::text, a.last_on::text, a.assessed_by,
            a.id IS NOT DISTINCT FROM (SELECT a.id FROM drive_assessments a
              WHERE a.contact_id IN ${samePerson('$2')} AND ${countsOn('$3')} ORDER BY ${outranking} LIMIT 1) AS is_counting
          FROM drive_assessments a JOIN drive_contacts c ON c.id = a.contact_id
          WHERE a.drive_id = $1 AND a.contact_id IN ${samePerson('$2')} AND a.voided_at IS NULL
            AND ($4::date IS NULL OR (a.assessed_on, a.id) < ($4::date, $5::uuid))
          ORDER BY a.assessed_on DESC, a.id DESC LIMIT $6`,
        parameters: [driveId, contactId, actor.today, ...cursor, limit + 1],
      },
    );
    return page(
      rows,
      limit,
      (row) => [row.assessed_on, row.id],
      (row) => ({
        id: row.id,
        rating: row.rating,
        basis: row.basis,
        assessedOn: row.assessed_on,
        lastOn: row.last_on,
        assessedBy: row.assessed_by,
        isCounting: row.is_counting,
      }),
    );
  }

  private async refuseAbsent(driveId: string, contactId: string): Promise<void> {
    const found = await this.db.query<unknown[]>(
      'SELECT FROM drive_contacts WHERE id = $1 AND drive_id = $2',
      [contactId, driveId],
    );
    if (found.length === 0) throw nothingHere();
  }
}
