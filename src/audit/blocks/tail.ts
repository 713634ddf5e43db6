import type { EntityManager } from 'typeorm';
import { type StoredBlock, unsealed } from './statements.js';

/** What was written and lies in no block yet. */
export interface Tail {
  entries: number;
  /** when the oldest of them was recorded; null for none */
  oldestAt: Date | null;
}

export async function readTail(
  tx: EntityManager,
  newest: StoredBlock | null,
  cluster: string,
): Promise<Tail> {
  const { sql, parameters } = unsealed(newest, cluster);
  const [tail] = await tx.query<{ entries: number; oldest: Date | null }[]>(
    `SELECT count(*)::int AS entries, min(e.recorded_at) AS oldest FROM (${sql}) e`,
    parameters,
  );
  return { entries: tail?.entries ?? 0, oldestAt: tail?.oldest ?? null };
}
