import type { EntityManager } from 'typeorm';
import { fold } from '../../shared/texts.js';
import type { KnownWorker, PlacedRow } from './matching.rules.js';

/** Everybody a row may be: by address, or by name at one of the employers of the file. One statement. */
export async function knownWorkers(tx: EntityManager, rows: readonly PlacedRow[]): Promise<KnownWorker[]> {
  return tx.query<KnownWorker[]>(
    // an address or a name from before a merging still finds the person, once
    `SELECT id, "nameKey", encode(email_index, 'hex') AS "emailIndex",
            (SELECT coalesce(jsonb_agg(jsonb_build_object('employerId', j.employer_id, 'siteId', j.site_id,
                      'jobClassId', j.job_class_id, 'untilOn', j.until_on)), '[]')
             FROM jobs j WHERE j.worker_id = found.id) AS jobs
     FROM (
       SELECT DISTINCT ON (coalesce(w.merged_into, w.id), w.email_index)
              coalesce(w.merged_into, w.id) AS id, w.name_key AS "nameKey", w.email_index, w.created_at
       FROM workers w
       WHERE w.erased_at IS NULL AND (w.email_index = ANY($1::bytea[])
          OR (w.name_key COLLATE "C" = ANY($2::text[])
              AND EXISTS (SELECT 1 FROM jobs j WHERE j.worker_id = coalesce(w.merged_into, w.id)
                            AND j.employer_id = ANY($3::uuid[]))))
       ORDER BY coalesce(w.merged_into, w.id), w.email_index, w.merged_into NULLS FIRST
     ) found
     ORDER BY created_at, id`,
    [
      rows.flatMap(({ emailIndex }) => (emailIndex === null ? [] : [Buffer.from(emailIndex, 'hex')])),
      [...new Set(rows.map(({ values }) => fold(values.chosenName)))],
      [...new Set(rows.flatMap(({ place }) => place?.employerId ?? []))],
    ],
  );
}
