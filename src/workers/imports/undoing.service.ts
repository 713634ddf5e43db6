import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import type { Actor } from '../../shared/actor.js';
import { nothingHere, Problem } from '../../shared/errors.js';
import { MapService } from '../../workplaces/index.js';
import { WorkerSeals } from '../worker-seals.js';
import { ImportedRows } from './imported-rows.service.js';
import { dependents } from './dependents.js';

interface Found {
  map_entry_ids: string[];
  made: string[];
  touched: string[];
}

/** Takes back a whole import: its people, their keys, their jobs, and the names it put on the map. */
@Injectable()
export class UndoingService {
  constructor(
    private readonly db: DataSource,
    private readonly audit: AuditService,
    private readonly map: MapService,
    private readonly seals: WorkerSeals,
    private readonly imported: ImportedRows,
  ) {}

  /** @throws Problem 404, 409 `worker_import.depended_on` with what depends on it */
  async undo(actor: Actor, importId: string): Promise<void> {
    const made = await this.db.transaction(async (tx) => {
      const found = await this.hold(tx, importId);
      const depending = await dependents(tx, importId, found.made);
      if (depending.length > 0) {
        throw new Problem(409, 'worker_import.depended_on', {}, [], { dependents: depending });
      }
      await tx.query('DELETE FROM jobs WHERE import_id = $1', [importId]);
      await tx.query('DELETE FROM worker_imports WHERE id = $1', [importId]);
      await tx.query('DELETE FROM workers WHERE id = ANY($1)', [found.made]);
      await this.map.remove(tx, actor, found.map_entry_ids);
      await this.audit.record(tx, actor, {
        action: 'worker_import.undone',
        subjectId: importId,
        persons: found.touched,
        details: { removed: found.made.length },
      });
      return found.made;
    });
    // after the commit: a key destroyed before a failed one would lose people who stay
    await this.seals.destroy(made);
    await this.imported.forget(importId);
  }

  /** Nothing can begin to refer to what is about to go. */
  private async hold(tx: EntityManager, importId: string): Promise<Found> {
    const rows = await tx.query<Found[]>(
      `SELECT i.map_entry_ids,
              (SELECT coalesce(array_agg(r.worker_id), '{}') FROM worker_import_rows r
               WHERE r.import_id = i.id AND r.made_worker) AS made,
              (SELECT coalesce(array_agg(DISTINCT r.worker_id), '{}') FROM worker_import_rows r
               WHERE r.import_id = i.id AND r.worker_id IS NOT NULL) AS touched
       FROM worker_imports i WHERE i.id = $1 FOR UPDATE OF i`,
      [importId],
    );
    if (!rows[0]) throw nothingHere();
    await tx.query('SELECT FROM workers WHERE id = ANY($1) ORDER BY id FOR UPDATE', [rows[0].made]);
    return rows[0];
  }
}
