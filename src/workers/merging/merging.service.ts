import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import { NoticesService } from '../../identity/index.js';
import type { Actor } from '../../shared/actor.js';
import { Clock } from '../../shared/clock.js';
import { nothingHere, Problem } from '../../shared/errors.js';
import type { PersonalTable } from '../personal-data/personal-table.js';
import { PersonalTables } from '../personal-data/personal-tables.js';
import { sealedColumns, type SealedField, type SealedValues, WorkerSeals } from '../worker-seals.js';
import { isHere } from '../workers.policy.js';
import type { MergePayload } from './merging.dto.js';

type SealedRow = { id: string; pronouns: string | null } & Record<string, Buffer | null>;

interface Held {
  kept: SealedRow;
  merged: SealedRow;
}

/**
 * Makes one person of two rows. Everything that pointed at the merged row points at the kept one afterwards; the
 * merged row keeps what it held, unseen, and leads to the kept one: the log still names it, and nothing is lost.
 */
@Injectable()
export class MergingService {
  constructor(
    private readonly clock: Clock,
    private readonly seals: WorkerSeals,
    private readonly tables: PersonalTables,
    private readonly audit: AuditService,
    private readonly notices: NoticesService,
  ) {}

  /**
   * Holds both rows until the transaction ends.
   * @throws Problem 404, 422 `merge.same`, 422 `merge.two_accounts`
   */
  async hold(tx: EntityManager, { keepId, mergeId }: MergePayload): Promise<Held> {
    if (keepId === mergeId) throw new Problem(422, 'merge.same');
    const rows = await tx.query<SealedRow[]>(
      `SELECT w.id, w.pronouns, ${Object.values(sealedColumns).join(', ')} FROM workers w
       WHERE w.id = ANY($1) AND ${isHere('w')} ORDER BY w.id FOR UPDATE`,
      [[keepId, mergeId]],
    );
    const kept = rows.find(({ id }) => id === keepId);
    const merged = rows.find(({ id }) => id === mergeId);
    if (!kept || !merged) throw nothingHere();
    const accounts = await tx.query<unknown[]>(
      'SELECT id FROM accounts WHERE worker_id = ANY($1) AND ended_at IS NULL FOR UPDATE',
      [[keepId, mergeId]],
    );
    if (accounts.length > 1) throw new Problem(422, 'merge.two_accounts');
    return { kept, merged };
  }

  /** In the approver's transaction, as the program. */
  async merge(tx: EntityManager, actor: Actor, payload: MergePayload): Promise<void> {
    const { keepId, mergeId } = payload;
    const { kept, merged } = await this.hold(tx, payload);
    await this.fill(tx, kept, merged);
    for (const table of this.tables.all()) await move(tx, table, payload);
    await this.tables.afterMerge(tx, keepId);
    await this.moveAccount(tx, payload);
    await tx.query('UPDATE workers SET merged_into = $1, version = version + 1 WHERE id = $2', [
      keepId,
      mergeId,
    ]);
    const persons = [keepId, mergeId];
    await this.audit.record(tx, actor, { action: 'worker.merged', subjectId: keepId, persons });
    await this.notices.tellWorkers(tx, [keepId], { code: 'merge.told', href: '/p/me' });
  }

  /** What waits about the row that goes would be done to nobody: it has to be proposed anew. */
  async endProposals(
    tx: EntityManager,
    { mergeId, proposalId }: { mergeId: string; proposalId: string },
  ): Promise<void> {
    await tx.query(
      `UPDATE proposals SET withdrawn_at = $3 WHERE concerns @> ARRAY[$1]::uuid[] AND id <> $2
         AND num_nonnulls(approved_at, refused_at, withdrawn_at) = 0`,
      [mergeId, proposalId, this.clock.now()],
    );
  }

  /** The kept one's word wins; what it lacks comes from the other; of notes both are kept. */
  private async fill(tx: EntityManager, kept: SealedRow, merged: SealedRow): Promise<void> {
    const values: SealedValues = {};
    for (const field of Object.keys(sealedColumns) as SealedField[]) {
      const column = sealedColumns[field];
      const other = await this.seals.open(merged.id, field, merged[column] ?? null);
      if (other === null) continue;
      const own = await this.seals.open(kept.id, field, kept[column] ?? null);
      if (own === null) values[field] = other;
      else if (field === 'notes') values.notes = `${own}\n\n${other}`;
    }
    const columns = Object.entries(await this.seals.columns(kept.id, values));
    const settings = columns.map(([column], place) => `${column} = $${place + 3}`);
    await tx.query(
      `UPDATE workers SET ${[...settings, 'pronouns = $2', 'version = version + 1'].join(', ')} WHERE id = $1`,
      [kept.id, kept.pronouns ?? merged.pronouns, ...columns.map(([, value]) => value)],
    );
  }

  /** The one account in use goes with the person; one that ended takes its place, as a worker has but one. */
  private async moveAccount(tx: EntityManager, { keepId, mergeId }: MergePayload): Promise<void> {
    const accounts = await tx.query<{ id: string; worker_id: string; ended: boolean }[]>(
      'SELECT id, worker_id, ended_at IS NOT NULL AS ended FROM accounts WHERE worker_id = ANY($1)',
      [[keepId, mergeId]],
    );
    const moving = accounts.find(({ worker_id, ended }) => worker_id === mergeId && !ended);
    if (!moving) return;
    const left = accounts.find(({ worker_id }) => worker_id === keepId);
    if (left) await tx.query('UPDATE accounts SET worker_id = NULL WHERE id = $1', [left.id]);
    await tx.query('UPDATE accounts SET worker_id = $1 WHERE id = $2', [keepId, moving.id]);
    if (left) await tx.query('UPDATE accounts SET worker_id = $1 WHERE id = $2', [mergeId, left.id]);
  }
}

/** A row that would be the second of its kind for the kept one says nothing more: it goes. */
async function move(
  tx: EntityManager,
  { table, moves = [], oncePer = [] }: PersonalTable,
  { keepId, mergeId }: MergePayload,
): Promise<void> {
  for (const column of moves) {
    if (oncePer.length > 0) {
      const alike = oncePer.map((each) => `o.${each} = t.${each}`).join(' AND ');
      await tx.query(
        `DELETE FROM ${table} t WHERE t.${column} = $2
           AND EXISTS (SELECT FROM ${table} o WHERE o.${column} = $1 AND ${alike})`,
        [keepId, mergeId],
      );
    }
    await tx.query(`UPDATE ${table} SET ${column} = $1 WHERE ${column} = $2`, [keepId, mergeId]);
  }
}
