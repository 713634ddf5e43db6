import type { EntityManager } from 'typeorm';
import { mandateInForce } from '../../../identity/index.js';
import type { Day } from '../../../shared/days.js';

/** Ends one mandate in a drive, or all of a worker's. @returns whose they were */
export async function recallMandates(
  tx: EntityManager,
  driveId: string,
  on: Day,
  { mandateId = null, workerId = null }: { mandateId?: string | null; workerId?: string | null },
): Promise<string[]> {
  const [rows] = await tx.query<[{ worker_id: string }[], number]>(
    `UPDATE mandates SET recalled_on = $2 WHERE scope_kind = 'drive' AND scope_id = $1 AND recalled_on IS NULL
       AND (id = $3 OR worker_id = $4) RETURNING worker_id`,
    [driveId, on, mandateId, workerId],
  );
  return [...new Set(rows.map((row) => row.worker_id))];
}

/** How many people sat in the committee of a drive on a day. Runs as the program. */
export async function committeeSize(tx: EntityManager, driveId: string, on: Day): Promise<number> {
  const [row] = await tx.query<{ count: number }[]>(
    `SELECT count(DISTINCT m.worker_id)::int AS count FROM mandates m
     WHERE m.scope_kind = 'drive' AND m.scope_id = $1 AND m.role = 'committee' AND ${mandateInForce('m', '$2::date')}`,
    [driveId, on],
  );
  return row!.count;
}
