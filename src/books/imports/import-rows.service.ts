import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import { listOf } from '../../database/lists.js';
import type { Actor } from '../../shared/actor.js';
import { nothingHere, type FieldError } from '../../shared/errors.js';
import { keysOf, page, type Page } from '../../shared/paging.js';
import type { BookRowStatus } from '../book-import-row.entity.js';
import type { RowOutcome } from '../deciding/brought.js';
import type { BookRowsQuery, BookRowView } from './book-imports.dto.js';

/** A line as it is kept: codes, never content. */
export interface KeptRow extends RowOutcome {
  membershipId: string | null;
  entryId: string | null;
  madeMember: boolean;
}

interface RowFound {
  person_id: string | null;
  line: number;
  status: BookRowStatus;
  duplicate_of: number | null;
  number: number | null;
  errors: { field: string; code: string }[];
  warnings: { field: string; code: string }[];
}

/** What became of each line of a file. */
@Injectable()
export class BookRows {
  constructor(
    private readonly db: DataSource,
    private readonly audit: AuditService,
  ) {}

  async keep(tx: EntityManager, importId: string, rows: readonly KeptRow[]): Promise<void> {
    if (rows.length === 0) return;
    const codes = (told: readonly FieldError[]): string =>
      told.length === 0 ? '[]' : JSON.stringify(told.map(({ field, code }) => ({ field, code })));
    await tx.query(
      `INSERT INTO book_import_rows
         (import_id, line, status, duplicate_of, membership_id, entry_id, made_member, errors, warnings)
       SELECT $1, * FROM unnest($2::integer[], $3::text[], $4::integer[], $5::uuid[], $6::uuid[], $7::boolean[],
                                $8::jsonb[], $9::jsonb[])`,
      [
        importId,
        listOf(rows.map(({ line }) => line)),
        listOf(rows.map(({ status }) => status)),
        listOf(rows.map(({ duplicateOf }) => duplicateOf)),
        listOf(rows.map(({ membershipId }) => membershipId)),
        listOf(rows.map(({ entryId }) => entryId)),
        listOf(rows.map(({ madeMember }) => String(madeMember))),
        rows.map(({ errors }) => codes(errors)),
        rows.map(({ warnings }) => codes(warnings)),
      ],
    );
  }

  /** @throws Problem 404 */
  async page(
    actor: Actor,
    importId: string,
    { status, limit, after }: BookRowsQuery,
  ): Promise<Page<BookRowView>> {
    const keys = keysOf(after, ['number']);
    const rows = await this.audit.readLogged<RowFound & { found: string | null }>(
      this.db.manager,
      actor,
      { action: 'book_import.read', subjectId: importId },
      {
        sql: `SELECT i.id AS found, CASE WHEN row_number() OVER (ORDER BY r.line) < $4 THEN m.worker_id END AS person_id, r.line, r.status, r.duplicate_of, m.number, r.errors, r.warnings
              FROM book_imports i
              LEFT JOIN LATERAL (
                SELECT * FROM book_import_rows r WHERE r.import_id = i.id
                  AND ($2::text IS NULL OR r.status = $2) AND ($3::bigint IS NULL OR r.line > $3::bigint)
                ORDER BY r.line LIMIT $4) r ON true
              LEFT JOIN memberships m ON m.id = r.membership_id
              WHERE i.id = $1 ORDER BY r.line`,
        parameters: [importId, status ?? null, keys?.[0] ?? null, limit + 1],
      },
    );
    if (rows.length === 0) throw nothingHere();
    return page(
      rows.filter(({ line }) => line !== null),
      limit,
      ({ line }) => [String(line)],
      rowView,
    );
  }
}

function rowView({ line, status, duplicate_of, number, errors, warnings }: RowFound): BookRowView {
  const remark = ({ field, code }: { field: string; code: string }) => ({ field, code });
  return {
    ...{ line, status, duplicateOf: duplicate_of, memberNumber: number, candidates: [] },
    errors: errors.map(remark),
    warnings: warnings.map(remark),
  };
}
