import type { RowStatus } from '../reading/row.rules.js';
import { noCounts, type StatusCounts } from './row-status.rules.js';

/** Rows by how they were read. */
export function countRead(rows: Iterable<{ status: RowStatus }>): Partial<StatusCounts> {
  const counts: Partial<StatusCounts> = {};
  for (const { status } of rows) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}

/** Adds `more` to `sum`. */
export function addCounts(sum: StatusCounts, more: Partial<StatusCounts>): void {
  for (const [status, count] of Object.entries(more)) sum[status as keyof StatusCounts] += count;
}

/**
 * Rows by how they stand: `decided` are rows read as doubtful by what they became, `displaced` duplicates by what
 * they would be.
 */
export function countsNow(
  read: Partial<StatusCounts>,
  decided: Partial<StatusCounts>,
  displaced: Partial<StatusCounts>,
): StatusCounts {
  const counts = noCounts();
  addCounts(counts, read);
  addCounts(counts, decided);
  const total = (some: Partial<StatusCounts>): number =>
    Object.values(some).reduce((sum, count) => sum + count, 0);
  counts.review -= total(decided);
  for (const [status, count] of Object.entries(displaced)) counts[status as keyof StatusCounts] -= count;
  counts.duplicate += total(displaced);
  return counts;
}
