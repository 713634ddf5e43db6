import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../../../shared/actor.js';
import { nothingHere } from '../../../shared/errors.js';
import type { PageQuery } from '../../../shared/fields.js';
import { keysOf, page, type Page } from '../../../shared/paging.js';
import { instantCursor } from '../../core/day-cursor.js';
import { DriveAccess } from '../../core/drive-access.js';
import { DriveTexts } from '../../core/drive-texts.js';
import { lineColumns, type LineRow, toldOf } from './import-lines.js';
import type { ContactImportView, ImportLinesQuery, ImportLineView } from './imports.dto.js';

interface ImportRow {
  id: string;
  brought_at: Date;
  applied_at: Date | null;
  undone_at: Date | null;
  counts: Record<string, number>;
  waiting: number;
  made: number;
  filled: number;
}

const importRows = (condition: string): string => `
  SELECT i.id, i.brought_at, i.applied_at, i.undone_at,
    (SELECT coalesce(jsonb_object_agg(outcome, count), '{}') FROM (
       SELECT outcome, count(*)::int FROM drive_import_lines l WHERE l.import_id = i.id GROUP BY outcome) c) AS counts,
    (SELECT count(*)::int FROM drive_import_lines l
     WHERE l.import_id = i.id AND l.outcome = 'doubtful' AND l.decision IS NULL) AS waiting,
    (SELECT count(*)::int FROM drive_import_lines l WHERE l.import_id = i.id AND l.made AND l.contact_id IS NOT NULL) AS made,
    (SELECT count(*)::int FROM drive_import_lines l WHERE l.import_id = i.id AND l.filled <> '{}') AS filled
  FROM drive_imports i WHERE i.drive_id = $1 AND ${condition}`;

/** Lists that were brought to a drive, and what stands on them. */
@Injectable()
export class ImportsReading {
  constructor(
    private readonly db: DataSource,
    private readonly access: DriveAccess,
    private readonly texts: DriveTexts,
  ) {}

  /** The newest first. @throws Problem 404 */
  async list(actor: Actor, driveId: string, { limit, after }: PageQuery): Promise<Page<ContactImportView>> {
    const cursor = instantCursor(after);
    await this.access.see(actor, driveId);
    const rows = await this.db.query<ImportRow[]>(
      `${importRows('($2::timestamptz IS NULL OR (i.brought_at, i.id) < ($2, $3::uuid))')}
       ORDER BY i.brought_at DESC, i.id DESC LIMIT $4`,
      [driveId, ...cursor, limit + 1],
    );
    return page(rows, limit, (row) => [String(row.brought_at.getTime()), row.id], viewOf);
  }

  /** @throws Problem 404 */
  async one(actor: Actor, driveId: string, id: string): Promise<ContactImportView> {
    await this.access.see(actor, driveId);
    const [row] = await this.db.query<ImportRow[]>(importRows('i.id = $2'), [driveId, id]);
    if (!row) throw nothingHere();
    return viewOf(row);
  }

  /** @throws Problem 404 */
  async lines(
    actor: Actor,
    { driveId, importId }: { driveId: string; importId: string },
    { limit, after, outcome }: ImportLinesQuery,
  ): Promise<Page<ImportLineView>> {
    const keys = keysOf(after, ['number']);
    await this.one(actor, driveId, importId);
    const opening = await this.texts.opening(driveId);
    const rows = await this.db.query<LineRow[]>(
      `SELECT ${lineColumns} FROM drive_import_lines WHERE import_id = $1 AND line > $2::int
         AND ($3::text IS NULL OR outcome = $3) ORDER BY line LIMIT $4`,
      [importId, Math.min(Number(keys?.[0] ?? -1), 2_147_483_647), outcome ?? null, limit + 1],
    );
    return page(
      rows,
      limit,
      (row) => [String(row.line)],
      (row) => lineView(row, toldOf(opening, importId, row)),
    );
  }
}

function viewOf(row: ImportRow): ContactImportView {
  return {
    id: row.id,
    broughtAt: row.brought_at.toISOString(),
    appliedAt: row.applied_at?.toISOString() ?? null,
    undoneAt: row.undone_at?.toISOString() ?? null,
    counts: row.counts,
    waiting: row.waiting,
    made: row.made,
    filled: row.filled,
  };
}

function lineView(row: LineRow, told: ReturnType<typeof toldOf>): ImportLineView {
  return {
    line: row.line,
    name: told?.name ?? null,
    reach: told?.reach ?? null,
    department: told?.department ?? null,
    shift: told?.shift ?? null,
    outcome: row.outcome,
    refused: row.refused,
    contactIds: row.contact_ids,
    earlierLine: row.earlier_line,
    decision: row.decision,
    contactId: row.contact_id,
  };
}
