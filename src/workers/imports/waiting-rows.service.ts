import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ImportedRows } from './imported-rows.service.js';
import { WorkerImportRow } from './worker-import.entity.js';

/** Rows of spreadsheets that nobody decided yet: what stands in them is sealed, and may be somebody known. */
@Injectable()
export class WaitingRows {
  constructor(private readonly imported: ImportedRows) {}

  /**
   * How many wait in the files in which these people stand, or may stand. While one waits the file's key lives, and
   * with it opens every row of that file in yesterday's backup.
   */
  async beside(tx: EntityManager, workerIds: readonly string[]): Promise<number> {
    const waiting = await tx.findBy(WorkerImportRow, { status: 'review' });
    const named = await tx.query<{ import_id: string }[]>(
      'SELECT DISTINCT import_id FROM worker_import_rows WHERE worker_id = ANY($1)',
      [workerIds],
    );
    const files = new Set(named.map(({ import_id }) => import_id));
    for (const row of waiting) {
      const candidates = (await this.imported.waiting(row))?.candidates ?? [];
      if (candidates.some((candidate) => workerIds.includes(candidate))) files.add(row.importId);
    }
    return waiting.filter(({ importId }) => files.has(importId)).length;
  }
}
