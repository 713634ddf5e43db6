import type { EntityManager } from 'typeorm';
import { type FieldError, Problem } from '../shared/errors.js';

/** What a fact or a programme's money is about. */
export interface Places {
  employerId?: string | null;
  siteId?: string | null;
  jobClassId?: string | null;
}

/**
 * Checks that they are on the map, the site at that employer, and holds them against removal until the transaction
 * ends. @throws Problem 422 `place.unknown` with an error for each field
 */
export async function requirePlaces(
  tx: EntityManager,
  { employerId, siteId, jobClassId }: Places,
): Promise<void> {
  const rows = await tx.query<{ kind: string }[]>(
    `SELECT 'employerId' AS kind FROM (SELECT FROM employers WHERE id = $1 FOR KEY SHARE) employer UNION ALL
     SELECT 'siteId' FROM (SELECT FROM sites WHERE id = $2 AND employer_id = $1 FOR KEY SHARE) site UNION ALL
     SELECT 'jobClassId' FROM (SELECT FROM job_classes WHERE id = $3 FOR KEY SHARE) job_class`,
    [employerId ?? null, siteId ?? null, jobClassId ?? null],
  );
  const found = new Set(rows.map(({ kind }) => kind));
  const errors: FieldError[] = [];
  if (employerId && !found.has('employerId')) errors.push({ field: 'employerId', code: 'employer.unknown' });
  if (siteId && !found.has('siteId')) errors.push({ field: 'siteId', code: 'site.unknown' });
  if (jobClassId && !found.has('jobClassId')) errors.push({ field: 'jobClassId', code: 'job_class.unknown' });
  if (errors.length > 0) throw new Problem(422, 'place.unknown', {}, errors);
}
