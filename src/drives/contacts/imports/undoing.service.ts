import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../../audit/index.js';
import type { Actor } from '../../../shared/actor.js';
import { Clock } from '../../../shared/clock.js';
import { Problem } from '../../../shared/errors.js';
import { DriveAccess } from '../../core/drive-access.js';
import { inDrive } from '../../core/in-drive.js';
import { fillable } from './applying.rules.js';
import { type HeldImport, holdImport } from './held-import.js';

/** Takes a list back. Whoever was worked with since stays, with everything that is known of them. */
@Injectable()
export class UndoingLists {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly access: DriveAccess,
    private readonly audit: AuditService,
  ) {}

  /** @throws Problem 404, 409 `drive.ended`, `drive_import.undone` */
  async undo(actor: Actor, driveId: string, importId: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const drive = await this.access.hold(tx, actor, driveId, 'organizer', { alone: true });
      const held = await holdImport(tx, driveId, importId);
      if (held.is_undone) throw new Problem(409, 'drive_import.undone');
      const details = held.is_applied ? await this.takeBack(tx, actor, held) : await discard(tx, importId);
      await this.audit.record(tx, drive.actor, {
        ...{ action: 'drive_import.undone', ...inDrive(driveId, details) },
      });
    });
  }

  private async takeBack(tx: EntityManager, actor: Actor, held: HeldImport): Promise<Record<string, number>> {
    const restored = await emptyAgain(tx, held.id);
    const removed = await removeUntouched(tx, held.id);
    for (const [table, column, ids] of [
      ['drive_departments', 'department_id', held.made_departments],
      ['drive_shifts', 'shift_id', held.made_shifts],
    ] as const) {
      await tx.query(
        `DELETE FROM ${table} p WHERE p.id = ANY($1::uuid[]) AND NOT EXISTS (SELECT FROM drive_contacts c WHERE c.${column} = p.id)`,
        [ids],
      );
    }
    await tx.query('UPDATE drive_imports SET undone_at = $2, undone_by = $3 WHERE id = $1', [
      ...[held.id, this.clock.now(), actor.workerId],
    ]);
    return { removed, restored };
  }
}

/** A list that was never let in leaves nothing behind. */
async function discard(tx: EntityManager, importId: string): Promise<Record<string, number>> {
  await tx.query('DELETE FROM drive_import_lines WHERE import_id = $1', [importId]);
  await tx.query('DELETE FROM drive_imports WHERE id = $1', [importId]);
  return {};
}

/** What the list filled in, as long as nobody changed the contact since. */
async function emptyAgain(tx: EntityManager, importId: string): Promise<number> {
  const columns = fillable.map((column) => {
    const empty = column === 'is_supervisor' ? 'false' : 'NULL';
    return `${column} = CASE WHEN '${column}' = ANY(l.filled) THEN ${empty} ELSE c.${column} END`;
  });
  const [, restored] = await tx.query<[unknown, number]>(
    `UPDATE drive_contacts c SET ${columns.join(', ')}, version = c.version + 1 FROM drive_import_lines l
     WHERE l.import_id = $1 AND NOT l.made AND l.filled <> '{}' AND c.id = l.contact_id AND c.version = l.contact_version`,
    [importId],
  );
  return restored;
}

/** Whatever leads to a contact, in any module: read from the database's own foreign keys. */
async function removeUntouched(tx: EntityManager, importId: string): Promise<number> {
  const references = await tx.query<{ sql: string }[]>(
    `SELECT format('EXISTS (SELECT FROM %s r WHERE r.%I = c.id%s)', k.conrelid::regclass, a.attname,
              CASE WHEN k.conrelid = 'drive_import_lines'::regclass THEN ' AND r.import_id <> $1' ELSE '' END) AS sql
     FROM pg_constraint k JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1]
     WHERE k.contype = 'f' AND k.confrelid = 'drive_contacts'::regclass ORDER BY 1`,
  );
  const rows = await tx.query<{ id: string }[]>(
    `SELECT c.id FROM drive_import_lines l JOIN drive_contacts c ON c.id = l.contact_id
     WHERE l.import_id = $1 AND l.made AND c.version = l.contact_version AND c.worker_id IS NULL
       AND NOT (${references.map(({ sql }) => sql).join(' OR ')}) FOR UPDATE OF c`,
    [importId],
  );
  const ids = rows.map(({ id }) => id);
  await tx.query(
    'UPDATE drive_import_lines SET contact_id = NULL WHERE import_id = $1 AND contact_id = ANY($2::uuid[])',
    [importId, ids],
  );
  await tx.query('DELETE FROM drive_contacts WHERE id = ANY($1::uuid[])', [ids]);
  return ids.length;
}
