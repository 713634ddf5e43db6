import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import type { Actor } from '../../shared/actor.js';
import { Clock } from '../../shared/clock.js';
import type { Day } from '../../shared/days.js';
import { nothingHere, Problem } from '../../shared/errors.js';
import { nameKey } from '../../shared/names.js';
import { keysOf, page, type Page } from '../../shared/paging.js';
import type { BranchKind } from '../membership.rules.js';
import type { BranchChangeBody, BranchesQuery, BranchView } from './branches.dto.js';

const columns = `id, number, name, kind, chartered_on AS "charteredOn", dissolved_on AS "dissolvedOn", version`;
const numbering = 7638_0401;

export interface NewBranch {
  name: string;
  kind: BranchKind;
  charteredOn: Day;
}

/** Branches: where a member belongs, and what the book calls it. */
@Injectable()
export class BranchesService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditService,
  ) {}

  async list({ limit, after }: BranchesQuery): Promise<Page<BranchView>> {
    const keys = keysOf(after, ['number']);
    const rows = await this.db.query<BranchView[]>(
      `SELECT ${columns} FROM branches WHERE $1::bigint IS NULL OR number > $1::bigint ORDER BY number LIMIT $2`,
      [keys?.[0] ?? null, limit + 1],
    );
    return page(
      rows,
      limit,
      ({ number }) => [String(number)],
      (row) => row,
    );
  }

  /** Those that are there on a day, by name: to choose from. */
  onDay(day: Day): Promise<BranchView[]> {
    return this.db.query<BranchView[]>(
      `SELECT ${columns} FROM branches WHERE chartered_on <= $1 AND (dissolved_on IS NULL OR dissolved_on > $1)
       ORDER BY name_key COLLATE "C", number`,
      [day],
    );
  }

  /**
   * A branch without asking who founded it: for the demo and for books brought along.
   * @throws Problem 409 `branch.name_taken`, 422 `membership.day_to_come`
   */
  async add(tx: EntityManager, actor: Actor, { name, kind, charteredOn }: NewBranch): Promise<BranchView> {
    if (charteredOn > actor.today) throw new Problem(422, 'membership.day_to_come');
    await tx.query('SELECT pg_advisory_xact_lock($1)', [numbering]);
    await this.refuseTaken(tx, name, null);
    const [row] = await tx.query<BranchView[]>(
      `INSERT INTO branches (number, name, name_key, kind, chartered_on, created_at)
       SELECT coalesce(max(number), 0) + 1, $1::text, $2::text, $3::text, $4::date, $5::timestamptz FROM branches
       RETURNING ${columns}`,
      [name, nameKey(name), kind, charteredOn, this.clock.now()],
    );
    await this.audit.record(tx, actor, { action: 'branch.chartered', subjectId: row!.id });
    return row!;
  }

  /** @throws Problem 404, 409 `branch.name_taken`, 412 `entry.stale`, 422 `branch.dissolved_before` */
  async change(
    actor: Actor,
    { id, version }: { id: string; version: number },
    { name, dissolvedOn }: BranchChangeBody,
  ): Promise<BranchView> {
    return this.db.transaction(async (tx) => {
      await tx.query('SELECT pg_advisory_xact_lock($1)', [numbering]);
      const [found] = await tx.query<BranchView[]>(
        `SELECT ${columns} FROM branches WHERE id = $1 FOR UPDATE`,
        [id],
      );
      if (!found) throw nothingHere();
      if (found.version !== version) throw new Problem(412, 'entry.stale');
      if (name) await this.refuseTaken(tx, name, id);
      if (dissolvedOn && dissolvedOn < found.charteredOn) throw new Problem(422, 'branch.dissolved_before');
      const kept = name ?? found.name;
      const [rows] = await tx.query<[BranchView[], number]>(
        `UPDATE branches SET name = $2, name_key = $3, dissolved_on = $4, version = version + 1 WHERE id = $1
         RETURNING ${columns}`,
        [id, kept, nameKey(kept), dissolvedOn === undefined ? found.dissolvedOn : dissolvedOn],
      );
      await this.audit.record(tx, actor, { action: 'branch.changed', subjectId: id });
      return rows[0]!;
    });
  }

  /**
   * A branch that is there on a day, held against its dissolution until the transaction ends.
   * @throws Problem 422 `branch.unknown`, `branch.not_on_day`
   */
  async hold(tx: EntityManager, id: string, on: Day): Promise<void> {
    const [row] = await tx.query<{ is_there: boolean }[]>(
      `SELECT chartered_on <= $2::date AND (dissolved_on IS NULL OR dissolved_on > $2::date) AS is_there
       FROM branches WHERE id = $1 FOR SHARE`,
      [id, on],
    );
    if (!row) throw new Problem(422, 'branch.unknown');
    if (!row.is_there) throw new Problem(422, 'branch.not_on_day');
  }

  private async refuseTaken(tx: EntityManager, name: string, own: string | null): Promise<void> {
    const taken = await tx.query<unknown[]>(
      'SELECT FROM branches WHERE name_key = $1 AND id IS DISTINCT FROM $2::uuid',
      [nameKey(name), own],
    );
    if (taken.length > 0) throw new Problem(409, 'branch.name_taken', { name });
  }
}
