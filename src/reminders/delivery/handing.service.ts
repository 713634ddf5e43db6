import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { jobIsLost } from '../../jobs/index.js';
import { Clock } from '../../shared/clock.js';

export const deliveryTask = 'reminders';
/** a job that kills its process so often is handed out anew */
const mostAttempts = 5;
const accountsOfJob = 10;
const mostAtOnce = 5_000;

/** What is due goes into the queue: once, whoever rings, and again when its job was lost. */
@Injectable()
export class HandingService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  /** @returns how many occurrences were handed out */
  async hand(): Promise<number> {
    let handed = 0;
    for (let count = mostAtOnce; count === mostAtOnce; handed += count) count = await this.handSome();
    return handed;
  }

  /** All that is due of one account is one job's: what is told together must be seen together. */
  private async handSome(): Promise<number> {
    const [found] = await this.db.query<{ handed: number }[]>(
      `WITH due AS MATERIALIZED (
         SELECT id, account_id FROM reminder_occurrences
         WHERE settled_at IS NULL AND batch IS NULL AND next_at <= $1
         ORDER BY next_at LIMIT $2 FOR UPDATE SKIP LOCKED
       ), grouped AS (
         SELECT id, (dense_rank() OVER (ORDER BY account_id) - 1) / $3::int AS place FROM due
       ), batches AS MATERIALIZED (
         SELECT place, gen_random_uuid() AS batch FROM grouped GROUP BY place
       ), handed AS (
         UPDATE reminder_occurrences o SET batch = b.batch FROM grouped g JOIN batches b USING (place)
         WHERE o.id = g.id RETURNING o.id
       ), queued AS (
         SELECT graphile_worker.add_job($4, json_build_object('batch', batch), job_key => $4 || ':' || batch,
                                        max_attempts => $5) FROM batches
       )
       SELECT (SELECT count(*) FROM handed)::int AS handed, (SELECT count(*) FROM queued)::int AS queued`,
      [this.clock.now(), mostAtOnce, accountsOfJob, deliveryTask, mostAttempts],
    );
    return found!.handed;
  }

  /** What no job has in hand any more is due again. */
  async recover(tx: EntityManager): Promise<void> {
    await tx.query(
      // the job that was found lost: whoever was faster has queued another, which this statement cannot see
      `WITH lost AS MATERIALIZED (
         SELECT id, batch FROM reminder_occurrences o
         WHERE batch IS NOT NULL AND settled_at IS NULL AND ${jobIsLost(`$1 || ':' || o.batch`)})
       UPDATE reminder_occurrences o SET batch = NULL FROM lost
       WHERE o.id = lost.id AND o.batch = lost.batch AND o.settled_at IS NULL`,
      [deliveryTask],
    );
  }
}
