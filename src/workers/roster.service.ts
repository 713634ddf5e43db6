import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Day } from '../shared/days.js';
import { BoundValues } from './bound-values.js';
import type { JobFound } from './jobs.sql.js';
import { WorkerSeals } from './worker-seals.js';
import type { WorkerScope } from './workers.policy.js';
import { rosterCount, type WorkerRow, workersPage } from './workers.sql.js';

/** Somebody with how to reach them, as a file lists them. */
export interface RosterLine {
  id: string;
  chosenName: string;
  pronouns: string | null;
  email: string | null;
  phone: string | null;
  jobs: JobFound[];
}

export interface RosterWish {
  scope: WorkerScope;
  filter: { siteId?: string | null; employerId?: string | null; jobClassId?: string | null };
  on: Day;
}

const peoplePerBatch = 1_000;

/** People in scope by name, batch by batch, so that a hundred thousand are never in memory at once. */
@Injectable()
export class RosterService {
  constructor(private readonly seals: WorkerSeals) {}

  async count(tx: EntityManager, { scope, filter, on }: RosterWish): Promise<number> {
    const bound = new BoundValues();
    const sql = rosterCount({ scope, filters: { limit: 1, ...given(filter) }, on, after: null }, bound);
    const [row] = await tx.query<{ count: number }[]>(sql, bound.values);
    return row?.count ?? 0;
  }

  /** @throws Problem 503 `worker.unreadable` */
  async *batches(tx: EntityManager, { scope, filter, on }: RosterWish): AsyncGenerator<RosterLine[]> {
    let after: string[] | null = null;
    for (;;) {
      const bound = new BoundValues();
      const filters = { limit: peoplePerBatch, ...given(filter) };
      const sql: string = workersPage({ scope, filters, on, after }, bound);
      const rows: WorkerRow[] = await tx.query<WorkerRow[]>(sql, bound.values);
      const shown = rows.slice(0, peoplePerBatch);
      if (shown.length > 0) yield await this.opened(tx, shown);
      const last = shown.at(-1);
      if (!last || rows.length <= peoplePerBatch) return;
      after = [last.name_key, last.id];
    }
  }

  private async opened(tx: EntityManager, rows: readonly WorkerRow[]): Promise<RosterLine[]> {
    const sealed = await tx.query<{ id: string; email_sealed: Buffer | null; phone_sealed: Buffer | null }[]>(
      'SELECT id, email_sealed, phone_sealed FROM workers WHERE id = ANY($1)',
      [rows.map(({ id }) => id)],
    );
    const byId = new Map(sealed.map((row) => [row.id, row]));
    return Promise.all(
      rows.map(async ({ id, chosen_name, pronouns, jobs }) => ({
        id,
        chosenName: chosen_name,
        pronouns,
        email: await this.seals.open(id, 'email', byId.get(id)?.email_sealed ?? null),
        phone: await this.seals.open(id, 'phone', byId.get(id)?.phone_sealed ?? null),
        jobs,
      })),
    );
  }
}

function given(filter: RosterWish['filter']): { siteId?: string; employerId?: string; jobClassId?: string } {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value));
}
