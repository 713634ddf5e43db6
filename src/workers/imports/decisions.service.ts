import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import type { Actor } from '../../shared/actor.js';
import { nothingHere, Problem } from '../../shared/errors.js';
import { Job } from '../job.entity.js';
import { isHere } from '../workers.policy.js';
import { WorkersService } from '../workers.service.js';
import { ImportedRows, type WaitingRow, workerOf } from './imported-rows.service.js';
import { countsOf } from './report.js';
import { WorkerImport, WorkerImportRow } from './worker-import.entity.js';
import type {
  ImportedWorkerDecisionBody,
  RowRemarkView,
  WorkerImportRowView,
  WorkerImportView,
} from './worker-imports.dto.js';

/** An import read again, and its rows that only a person can decide. */
@Injectable()
export class DecisionsService {
  constructor(
    private readonly db: DataSource,
    private readonly audit: AuditService,
    private readonly workers: WorkersService,
    private readonly imported: ImportedRows,
  ) {}

  /** Line, status and codes of all rows; what was written only of those in review. */
  async one(importId: string): Promise<WorkerImportView> {
    const found = await this.db.manager.findOneBy(WorkerImport, { id: importId });
    if (!found) throw nothingHere();
    const rows = await this.db.manager.find(WorkerImportRow, { where: { importId }, order: { line: 'ASC' } });
    const views = await Promise.all(rows.map((row) => this.view(row)));
    return { importId, dryRun: false, file: null, counts: countsOf(rows), rows: views };
  }

  /** @throws Problem 404, 409 `worker_import.not_in_review`, 422 `worker_import.person_needed` */
  async decide(
    actor: Actor,
    { importId, line }: { importId: string; line: number },
    { decision, workerId }: ImportedWorkerDecisionBody,
  ): Promise<WorkerImportRowView> {
    const row = await this.db.transaction(async (tx) => {
      const found = await tx.findOne(WorkerImportRow, {
        where: { importId, line },
        lock: { mode: 'pessimistic_write' },
      });
      if (!found) throw nothingHere();
      const waiting = await this.imported.waiting(found);
      if (!waiting) throw new Problem(409, 'worker_import.not_in_review');
      await tx.update(
        WorkerImportRow,
        { importId, line },
        {
          valuesSealed: null,
          ...(decision === 'leave'
            ? ({
                status: 'rejected',
                errors: [{ field: 'row', code: 'worker_import.left_out' }],
              } as const)
            : await this.add(tx, actor, waiting, {
                importId,
                same: decision === 'same' ? (workerId ?? '') : null,
              })),
        },
      );
      const decided = await tx.findOneByOrFail(WorkerImportRow, { importId, line });
      await this.audit.record(tx, actor, {
        action: 'worker_import.row_decided',
        subjectId: importId,
        persons: decided.workerId ? [decided.workerId] : [],
        details: { decision },
      });
      return decided;
    });
    if ((await this.db.manager.countBy(WorkerImportRow, { importId, status: 'review' })) === 0) {
      await this.imported.forget(importId);
    }
    return this.view(row);
  }

  private async add(
    tx: EntityManager,
    actor: Actor,
    { values, place }: WaitingRow,
    { importId, same }: { importId: string; same: string | null },
  ): Promise<Pick<WorkerImportRow, 'status' | 'workerId' | 'madeWorker'>> {
    if (same !== null && !(await isWorker(tx, same))) throw new Problem(422, 'worker_import.person_needed');
    const workerId = same ?? (await this.workers.add(actor, workerOf(values), tx));
    if (place) await tx.insert(Job, this.imported.job(importId, workerId, values, place));
    return { status: same === null ? 'accepted' : 'matched', workerId, madeWorker: same === null };
  }

  private async view(row: WorkerImportRow): Promise<WorkerImportRowView> {
    const waiting = await this.imported.waiting(row);
    const remark = ({ field, code }: { field: string; code: string }): RowRemarkView => ({ field, code });
    return {
      line: row.line,
      status: row.status,
      duplicateOf: row.duplicateOf,
      workerId: row.workerId,
      candidates: waiting?.candidates ?? [],
      values: waiting?.values ?? null,
      errors: row.errors.map(remark),
      warnings: row.warnings.map(remark),
    };
  }
}

async function isWorker(tx: EntityManager, id: string): Promise<boolean> {
  if (id === '') return false;
  const rows = await tx.query<unknown[]>(
    `SELECT 1 FROM workers w WHERE w.id = $1 AND ${isHere('w')} FOR KEY SHARE`,
    [id],
  );
  return rows.length > 0;
}
