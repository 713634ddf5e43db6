import type { RowStatus } from '../reading/row.rules.js';

/** How a record stands in the report: as read, or as a person or another record decided. */
export const reportStatuses = ['accepted', 'partial', 'review', 'rejected', 'duplicate', 'skipped'] as const;
export type ReportStatus = (typeof reportStatuses)[number];

export type StatusCounts = Record<ReportStatus, number>;

export function noCounts(): StatusCounts {
  return { accepted: 0, partial: 0, review: 0, rejected: 0, duplicate: 0, skipped: 0 };
}

/** What a person made of a doubtful row, and which row of the wave stands for this one. */
export interface RowChanges {
  becomes: 'accepted' | 'partial' | 'rejected' | null;
  displaced: boolean;
}

/** A row that counts can be displaced by another; one that was rejected or skipped, or waits for review, cannot. */
export function statusOf(read: RowStatus, { becomes, displaced }: RowChanges): ReportStatus {
  const status = read === 'review' && becomes !== null ? becomes : read;
  return displaced && counts(status) ? 'duplicate' : status;
}

/** Whether a row's answer is taken at closing. */
export function counts(status: ReportStatus): status is 'accepted' | 'partial' {
  return status === 'accepted' || status === 'partial';
}

/** Whether a row's names matter: it counts, or may once it was looked at. */
export function mayCount(status: ReportStatus): boolean {
  return counts(status) || status === 'review';
}
