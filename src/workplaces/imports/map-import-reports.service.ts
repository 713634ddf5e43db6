import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { nothingHere } from '../../shared/errors.js';
import { keysOf, page, type Page } from '../../shared/paging.js';
import type { MapImportRowsQuery } from './map-imports.dto.js';
import type { MapRowStatus } from './map-import.entity.js';
import type { MapImportRowReport } from './map-imports.service.js';
import type { MapFile } from './read-map-file.js';

export interface MapImportSummary {
  importId: string;
  file: MapFile;
  counts: Record<MapRowStatus, number>;
  importedAt: Date;
  undoneAt: Date | null;
}

/** What became of earlier imports. */
@Injectable()
export class MapImportReportsService {
  constructor(private readonly db: DataSource) {}

  /** @throws Problem 404 */
  async one(id: string): Promise<MapImportSummary> {
    const rows = await this.db.query<MapImportSummary[]>(
      `SELECT i.id AS "importId", i.file, i.imported_at AS "importedAt", i.undone_at AS "undoneAt",
              (SELECT jsonb_build_object(
                 'created', count(*) FILTER (WHERE status = 'created'),
                 'updated', count(*) FILTER (WHERE status = 'updated'),
                 'unchanged', count(*) FILTER (WHERE status = 'unchanged'),
                 'rejected', count(*) FILTER (WHERE status = 'rejected'),
                 'skipped', count(*) FILTER (WHERE status = 'skipped'))
               FROM map_import_rows WHERE import_id = i.id) AS counts
       FROM map_imports i WHERE i.id = $1`,
      [id],
    );
    if (!rows[0]) throw nothingHere();
    return rows[0];
  }

  /** By line. @throws Problem 404 */
  async rows(id: string, { status, limit, after }: MapImportRowsQuery): Promise<Page<MapImportRowReport>> {
    const keys = keysOf(after, ['number']);
    await this.one(id);
    const rows = await this.db.query<MapImportRowReport[]>(
      `SELECT line, status, errors, warnings FROM map_import_rows
       WHERE import_id = $1 AND ($2::text IS NULL OR status = $2) AND ($3::bigint IS NULL OR line > $3)
       ORDER BY line LIMIT $4`,
      [id, status ?? null, keys?.[0] ?? null, limit + 1],
    );
    return page(
      rows,
      limit,
      ({ line }) => [String(line)],
      (row) => row,
    );
  }
}
