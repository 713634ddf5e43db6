import type { EntityManager } from 'typeorm';

export interface NewJob {
  task: string;
  payload: object;
  /** a second job of the same key takes the place of the first */
  key: string;
  /** a worker that is killed by its job is tried so often */
  mostAttempts: number;
}

/** Queued when, and only when, the transaction commits. */
export async function addJobs(tx: EntityManager, jobs: readonly NewJob[]): Promise<void> {
  await tx.query(
    `SELECT count(graphile_worker.add_job(j.task, j.payload::json, job_key => j.key, max_attempts => j.attempts))
     FROM unnest($1::text[], $2::text[], $3::text[], $4::int[]) AS j(task, payload, key, attempts)`,
    [
      jobs.map(({ task }) => task),
      jobs.map(({ payload }) => JSON.stringify(payload)),
      jobs.map(({ key }) => key),
      jobs.map(({ mostAttempts }) => mostAttempts),
    ],
  );
}

/** The condition that nobody will work off the job with this key any more: it is gone, or failed as often as it may. */
export function jobIsLost(key: string): string {
  return `NOT EXISTS (SELECT FROM graphile_worker.jobs job WHERE job.key = ${key}
            AND (job.locked_at IS NOT NULL OR job.attempts < job.max_attempts))`;
}

/** Says that this worker lives, by the database's clock: processes' own clocks differ. */
export async function sayAlive(tx: EntityManager, worker: string): Promise<void> {
  await tx.query(
    `INSERT INTO job_workers (name, seen_at) VALUES ($1, clock_timestamp())
     ON CONFLICT (name) DO UPDATE SET seen_at = excluded.seen_at`,
    [worker],
  );
}

export async function sayGone(tx: EntityManager, worker: string): Promise<void> {
  await tx.query('DELETE FROM job_workers WHERE name = $1', [worker]);
}

/** Frees the jobs of workers that were killed: left alone, their locks last four hours. */
export async function freeJobsOfTheDead(
  tx: EntityManager,
  task: string,
  mostMsOfSilence: number,
): Promise<void> {
  const silence = `make_interval(secs => $2 / 1000.0)`;
  await tx.query(
    `SELECT graphile_worker.force_unlock_workers(array_agg(DISTINCT locked_by))
     FROM graphile_worker.jobs job
     WHERE task_identifier = $1 AND locked_at < clock_timestamp() - ${silence}
       AND NOT EXISTS (SELECT FROM job_workers w
                       WHERE w.name = job.locked_by AND w.seen_at > clock_timestamp() - ${silence})
     HAVING count(*) > 0`,
    [task, mostMsOfSilence],
  );
  await tx.query(`DELETE FROM job_workers WHERE seen_at < clock_timestamp() - interval '1 day'`);
}
