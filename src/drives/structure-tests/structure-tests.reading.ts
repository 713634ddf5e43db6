import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../../shared/actor.js';
import { nothingHere } from '../../shared/errors.js';
import type { PageQuery } from '../../shared/fields.js';
import { page, type Page } from '../../shared/paging.js';
import { dayCursor } from '../core/day-cursor.js';
import { DriveAccess } from '../core/drive-access.js';
import { DriveTexts, type Opening } from '../core/drive-texts.js';
import type { StructureTestView } from './structure-tests.dto.js';
import { askedOf } from './structure-tests.service.js';
import { personOf } from '../contacts/same-person.sql.js';

interface TestRow {
  id: string;
  asked_sealed: Buffer;
  held_on: string;
  rating: number | null;
  took_part: number;
  did_not: number;
  unknown: number;
}

/** Of merged contacts one counts: whoever took part under either name took part. */
const tests = (condition: string): string => `
  SELECT s.id, s.asked_sealed, s.held_on::text, s.rating, counted.took_part, counted.did_not, counted.unknown
  FROM drive_structure_tests s CROSS JOIN LATERAL (
    SELECT count(*) FILTER (WHERE a.took_part)::int AS took_part, count(*) FILTER (WHERE NOT a.took_part)::int AS did_not,
           count(*) FILTER (WHERE a.took_part IS NULL AND NOT c.is_supervisor)::int AS unknown
    FROM drive_contacts c LEFT JOIN (
      SELECT ${personOf('own')} AS contact_id, bool_or(a.took_part) AS took_part
      FROM drive_structure_answers a JOIN drive_contacts own ON own.id = a.contact_id
      WHERE a.structure_test_id = s.id GROUP BY 1) a ON a.contact_id = c.id
    WHERE c.drive_id = $1 AND c.merged_into IS NULL) counted
  WHERE s.drive_id = $1 AND ${condition}`;

/** Structure tests and how many took part. */
@Injectable()
export class StructureTestsReading {
  constructor(
    private readonly db: DataSource,
    private readonly access: DriveAccess,
    private readonly texts: DriveTexts,
  ) {}

  /** The newest first. @throws Problem 404 */
  async list(actor: Actor, driveId: string, { limit, after }: PageQuery): Promise<Page<StructureTestView>> {
    const cursor = dayCursor(after);
    const opening = await this.opening(actor, driveId);
    const rows = await this.db.query<TestRow[]>(
      `${tests('($2::date IS NULL OR (s.held_on, s.id) < ($2::date, $3::uuid))')}
       ORDER BY s.held_on DESC, s.id DESC LIMIT $4`,
      [driveId, ...cursor, limit + 1],
    );
    return page(
      rows,
      limit,
      (row) => [row.held_on, row.id],
      (row) => viewOf(row, opening),
    );
  }

  /** @throws Problem 404 */
  async one(actor: Actor, driveId: string, id: string): Promise<StructureTestView> {
    const opening = await this.opening(actor, driveId);
    const [row] = await this.db.query<TestRow[]>(tests('s.id = $2'), [driveId, id]);
    if (!row) throw nothingHere();
    return viewOf(row, opening);
  }

  private async opening(actor: Actor, driveId: string): Promise<Opening> {
    await this.access.see(actor, driveId);
    return this.texts.opening(driveId);
  }
}

function viewOf(row: TestRow, opening: Opening): StructureTestView {
  return {
    id: row.id,
    asked: opening(askedOf(row.id), row.asked_sealed),
    heldOn: row.held_on,
    rating: row.rating,
    tookPart: row.took_part,
    didNot: row.did_not,
    unknown: row.unknown,
  };
}
