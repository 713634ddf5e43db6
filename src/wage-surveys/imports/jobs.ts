import type { EntityManager } from 'typeorm';

/** The one kind of job of this module; its payload is the import's id and nothing else. */
export const importTask = 'wage-survey-import';

/** A worker that kills its process is tried so often. */
const mostAttempts = 3;

/** Queued when, and only when, the transaction commits. */
export async function addImportJob(tx: EntityManager, importId: string): Promise<void> {
  await tx.query(
    `SELECT FROM graphile_worker.add_job($1, json_build_object('importId', $2::text), job_key => $1 || ':' || $2,
                                         max_attempts => $3)`,
    [importTask, importId, mostAttempts],
  );
}

/** What a worker's lock is worth once nothing was heard of it for so long. */
const silence = `interval '40 seconds'`;

/** Says that this worker lives, by the database's clock: processes' own clocks differ. */
export async function sayAlive(tx: EntityManager, worker: string): Promise<void> {
  await tx.query(
    `INSERT INTO wage_survey_import_workers (name, seen_at) VALUES ($1, clock_timestamp())
     ON CONFLICT (name) DO UPDATE SET seen_at = excluded.seen_at`,
    [worker],
  );
}

export async function sayGone(tx: EntityManager, worker: string): Promise<void> {
  await tx.query('DELETE FROM wage_survey_import_workers WHERE name = $1', [worker]);
}

/** Frees the jobs of workers that were killed: left alone, their locks last four hours. */
export async function freeJobsOfTheDead(tx: EntityManager): Promise<void> {
  await tx.query(
    `SELECT graphile_worker.force_unlock_workers(array_agg(DISTINCT locked_by))
     FROM graphile_worker.jobs job
     WHERE task_identifier = $1 AND locked_at < clock_timestamp() - ${silence}
       AND NOT EXISTS (SELECT FROM wage_survey_import_workers w
                       WHERE w.name = job.locked_by AND w.seen_at > clock_timestamp() - ${silence})
     HAVING count(*) > 0`,
    [importTask],
  );
  await tx.query(
    `DELETE FROM wage_survey_import_workers WHERE seen_at < clock_timestamp() - interval '1 day'`,
  );
}

/** Imports that nobody will read any more: their worker died as often as it is tried. */
export async function lostImports(tx: EntityManager): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `SELECT id FROM wage_survey_imports i
     WHERE finished_at IS NULL AND failed_at IS NULL AND undone_at IS NULL
       AND NOT EXISTS (SELECT FROM graphile_worker.jobs job WHERE job.key = $1 || ':' || i.id
                       AND (job.locked_at IS NOT NULL OR job.attempts < job.max_attempts))`,
    [importTask],
  );
  return rows.map(({ id }) => id);
}
