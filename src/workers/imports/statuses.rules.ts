/**
 * What becomes of a record: a new worker (`accepted`), a job for somebody known by e-mail (`matched`), one who may be
 * somebody known (`review`), the same again (`duplicate`), not usable (`rejected`), or without any person (`skipped`).
 */
export const rowStatuses = ['accepted', 'matched', 'review', 'duplicate', 'rejected', 'skipped'] as const;
export type RowStatus = (typeof rowStatuses)[number];
