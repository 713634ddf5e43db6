import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { asPerson } from '../database/reach.js';
import type { Actor } from '../shared/actor.js';
import { isShown, shownAs } from './hidden-entries.sql.js';
import { Clock } from '../shared/clock.js';
import { keysOf, page, type Page } from '../shared/paging.js';

/** `noun.verb`, and what about. */
export interface Act {
  action: string;
  subjectId?: string | null;
  persons?: readonly string[];
  /** codes and counts: never content */
  details?: Record<string, unknown>;
}

export interface AccessLogEntry {
  at: string;
  action: string;
  capacity: string;
  /** the worker who looked or changed; null for the operator */
  by: string | null;
}

interface EntryRow {
  id: string;
  recorded_at: Date;
  action: string;
  capacity: string;
  worker_id: string | null;
}

@Injectable()
export class AuditService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Writes one entry in the transaction that does the act. */
  async record(tx: EntityManager, actor: Actor, act: Act): Promise<void> {
    await tx.query(
      `INSERT INTO audit_entries (recorded_at, account_id, worker_id, capacity, action, subject_id, persons, details)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        this.clock.now(),
        actor.accountId,
        actor.workerId,
        actor.capacity,
        act.action,
        act.subjectId ?? null,
        (act.persons ?? []).filter((person) => person !== actor.workerId),
        act.details ?? {},
      ],
    );
  }

  /**
   * Runs a SELECT that yields a `person_id` column and writes, in the same statement, one entry with everybody
   * shown. Nothing is written when nobody but the reader was shown.
   */
  async readLogged<Row>(
    tx: EntityManager,
    actor: Actor,
    act: Omit<Act, 'persons'>,
    select: { sql: string; parameters: readonly unknown[] },
  ): Promise<Row[]> {
    const place = select.parameters.length;
    return tx.query<Row[]>(
      `WITH shown AS MATERIALIZED (${select.sql}),
       logged AS (
         INSERT INTO audit_entries (recorded_at, account_id, worker_id, capacity, action, subject_id, persons, details)
         SELECT $${place + 1}::timestamptz, $${place + 2}::uuid, $${place + 3}::uuid, $${place + 4}::text,
                $${place + 5}::text, $${place + 6}::uuid, array_agg(DISTINCT person_id),
                $${place + 7}::jsonb
         FROM shown WHERE person_id IS NOT NULL AND person_id IS DISTINCT FROM $${place + 3}::uuid
         HAVING count(person_id) > 0
       )
       SELECT * FROM shown`,
      [
        ...select.parameters,
        this.clock.now(),
        actor.accountId,
        actor.workerId,
        actor.capacity,
        act.action,
        act.subjectId ?? null,
        act.details ?? {},
      ],
    );
  }

  /** Who looked at, or changed, what of this person's, under whichever of their ids; newest first. */
  async accessLog(
    workerIds: readonly string[],
    limit: number,
    after: string | undefined,
  ): Promise<Page<AccessLogEntry>> {
    const keys = keysOf(after, ['number']);
    const rows = await this.entriesOf(workerIds, keys?.[0] ?? null, limit + 1);
    return page(
      rows,
      limit,
      (row) => [row.id],
      (row) => ({
        at: row.recorded_at.toISOString(),
        action: row.action,
        capacity: row.capacity,
        by: row.worker_id,
      }),
    );
  }

  /** As each of these people and nobody more: as a trustee they reach every entry, by no index on persons. */
  private async entriesOf(
    workerIds: readonly string[],
    below: string | null,
    most: number,
  ): Promise<EntryRow[]> {
    const found = await Promise.all(
      workerIds.map((workerId) =>
        asPerson(workerId, () =>
          this.db.query<EntryRow[]>(
            `SELECT a.id, a.recorded_at, ${shownAs('a')} FROM audit_entries a
             WHERE a.persons @> ARRAY[$1]::uuid[] AND ($2::bigint IS NULL OR a.id < $2::bigint) AND ${isShown('a')}
             ORDER BY a.id DESC LIMIT $3`,
            [workerId, below, most],
          ),
        ),
      ),
    );
    const byId = new Map(found.flat().map((row) => [row.id, row]));
    return [...byId.values()].sort((a, b) => Number(BigInt(b.id) - BigInt(a.id))).slice(0, most);
  }
}
