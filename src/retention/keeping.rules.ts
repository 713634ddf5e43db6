import type { MessageCode } from '../shared/messages/index.js';

/** How long something is kept once it is of no more use. */
export type Kept = { days: number } | { hours: number };

/** One rule: which rows of a table, from when their time counts, and what then becomes of them. Data, not code. */
export interface RetentionRule {
  /** what it is and why it is kept at all, for people */
  what: Extract<MessageCode, `kept.${string}`>;
  table: string;
  /** SQL over the row `t`: the instant or day from which the time counts; null while the row is in use */
  since: string;
  kept: Kept;
  /** the whole row, or these columns set to this SQL */
  then: 'deleted' | Readonly<Record<string, string>>;
  /** SQL over the row `t`: which rows are meant; all without one */
  of?: string;
  /** carried out by the module itself, sooner than the nightly job would */
  ownSweep?: true;
}

const hourMs = 3_600_000;

/** What is older than this, counted from its `since`, has to be gone. */
export function cutoffOf(kept: Kept, now: Date): Date {
  const hours = 'hours' in kept ? kept.hours : kept.days * 24;
  return new Date(now.getTime() - hours * hourMs);
}
