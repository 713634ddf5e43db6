import type { EntityManager } from 'typeorm';
import { fold } from '../../shared/texts.js';
import type { KnownWorker, PlacedRow } from './matching.rules.js';

/** Everybody a row may be: by address, or by name at one of the employers of the file. One statement. */
export async function knownWorkers(tx: EntityManager, rows: readonly PlacedRow[]): Promise<KnownWorker[]> {
  return tx.query<KnownWorker[]>(
    `SELECT w.id, w.name_key AS "nameKey", encode(w.email_index, 'hex') AS "emailIndex",
            (SELECT coalesce(jsonb_agg(jsonb_build_object('employerId', j.employer_id, 'siteId', j.site_id,
                      'jobClassId', j.job_class_id, 'untilOn', j.until_on)), '[]')
             FROM jobs j WHERE j.worker_id = w.id) AS jobs
     FROM workers w
     WHERE w.email_index = ANY($1::bytea[])
        OR (w.name_key COLLATE "C" = ANY($2::text[])
            AND EXISTS (SELECT 1 FROM jobs j WHERE j.worker_id = w.id AND j.employer_id = ANY($3::uuid[])))
     ORDER BY w.created_at, w.id`,
    [
      rows.flatMap(({ emailIndex }) => (emailIndex === null ? [] : [Buffer.from(emailIndex, 'hex')])),
      [...new Set(rows.map(({ values }) => fold(values.chosenName)))],
      [...new Set(rows.flatMap(({ place }) => place?.employerId ?? []))],
    ],
  );
}
