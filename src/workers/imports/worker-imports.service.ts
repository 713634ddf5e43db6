import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import type { Upload } from '../../http/upload.js';
import type { Actor } from '../../shared/actor.js';
import { ImportComparison } from './comparison.service.js';
import { ImportFiles } from './import-files.service.js';
import { ImportedRows } from './imported-rows.service.js';
import type { DecidedRow } from './matching.rules.js';
import { readWorkers } from './reading.js';
import { countsOf, rowView } from './report.js';
import type { WorkerImportSettings, WorkerImportView } from './worker-imports.dto.js';

interface Brought {
  upload: Upload;
  settings: WorkerImportSettings;
  /** column name to field, null to leave it out */
  mapping: Readonly<Record<string, unknown>>;
  dryRun: boolean;
}

/** Brings a spreadsheet of people: read, compared with who is known, and added in one transaction. */
@Injectable()
export class WorkerImportsService {
  constructor(
    private readonly db: DataSource,
    private readonly audit: AuditService,
    private readonly files: ImportFiles,
    private readonly comparison: ImportComparison,
    private readonly imported: ImportedRows,
  ) {}

  /** @throws Problem 409 `worker_import.same_file`, 422 `file.*`, `column.*`, `worker_import.too_many_rows` */
  async bring(actor: Actor, { upload, settings, mapping, dryRun }: Brought): Promise<WorkerImportView> {
    const asOf = settings.asOf ?? actor.today;
    const { rows: read, ...file } = await readWorkers(upload, { mapping, asOf });
    return this.db.transaction(async (tx) => {
      // two files at once would each take the other's people for new
      await tx.query(`SELECT pg_advisory_xact_lock(hashtext('worker imports'))`);
      const fileIndex = await this.files.refuseSame(tx, upload.bytes);
      const confirmNewNames = settings.confirmNewNames ?? false;
      const { rows, newNames } = await this.comparison.decide(tx, read, { confirmNewNames });
      const importId = dryRun ? null : randomUUID();
      const people = importId ? await this.apply(tx, actor, rows, { importId, fileIndex }) : null;
      await this.record(tx, actor, rows, importId);
      return {
        importId,
        dryRun,
        file: { ...file, newNames },
        counts: countsOf(rows),
        rows: rows.map((row) => rowView(row, people?.get(row.line) ?? row.workerId, actor.language)),
      };
    });
  }

  /** Ids of the people each line brought. */
  private async apply(
    tx: EntityManager,
    actor: Actor,
    rows: readonly DecidedRow[],
    { importId, fileIndex }: { importId: string; fileIndex: Buffer },
  ): Promise<Map<number, string>> {
    const { placed, created } = await this.imported.place(tx, actor, rows);
    await this.files.register(tx, { id: importId, fileIndex, mapEntryIds: created });
    return this.imported.add(tx, actor, importId, placed);
  }

  /** Who was found by the file sees it in their log, also when nothing was added. */
  private async record(
    tx: EntityManager,
    actor: Actor,
    rows: readonly DecidedRow[],
    importId: string | null,
  ): Promise<void> {
    const persons = rows.flatMap(({ workerId, candidates }) => [
      ...candidates,
      ...(workerId ? [workerId] : []),
    ]);
    await this.audit.record(tx, actor, {
      action: importId ? 'worker_import.added' : 'worker_import.tried',
      subjectId: importId,
      persons: [...new Set(persons)],
      details: countsOf(rows),
    });
  }
}
