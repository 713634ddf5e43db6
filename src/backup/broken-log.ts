import type { Verification } from '../audit/index.js';

/** A log that does not fit its seals: where first, and in how many places. */
export interface BrokenLog {
  /** number of the block; a dash for entries that lie in none */
  block: string;
  count: number;
}

/** null when everything is as it was sealed. */
export function brokenLog({
  differences,
  differenceCount: count,
}: Pick<Verification, 'differences' | 'differenceCount'>): BrokenLog | null {
  if (count === 0) return null;
  return { block: differences.find(({ block }) => block !== null)?.block ?? '–', count };
}
