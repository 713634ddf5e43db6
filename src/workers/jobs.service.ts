import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../audit/index.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import type { Day } from '../shared/days.js';
import { nothingHere, Problem } from '../shared/errors.js';
import { BoundValues } from './bound-values.js';
import { Job } from './job.entity.js';
import { JobPlaces, type JobTerms } from './job-places.js';
import type { JobChangeBody, JobView } from './jobs.dto.js';
import { type JobFound, jobsWhere } from './jobs.sql.js';
import { within, workersOf } from './workers.policy.js';

/** The jobs of people: added, changed, ended, never silently replaced. */
@Injectable()
export class JobsService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly places: JobPlaces,
    private readonly audit: AuditService,
  ) {}

  async add(actor: Actor, workerId: string, terms: JobTerms): Promise<JobView> {
    return this.db.transaction(async (tx) => {
      const bound = new BoundValues();
      const rows = await tx.query<unknown[]>(
        `SELECT 1 FROM workers w WHERE w.id = ${bound.bind(workerId)}
           AND ${within(workersOf(actor), actor.today, bound)} FOR KEY SHARE OF w`,
        bound.values,
      );
      if (rows.length === 0) throw nothingHere();
      const id = await this.insert(tx, actor, workerId, terms);
      return this.written(tx, id);
    });
  }

  /** For a worker the actor may write, inside a transaction. */
  async insert(tx: EntityManager, actor: Actor, workerId: string, terms: JobTerms): Promise<string> {
    const columns = await this.places.columns(tx, workersOf(actor), terms);
    const { id } = await tx.save(Job, tx.create(Job, { ...columns, workerId, createdAt: this.clock.now() }));
    await this.record(tx, actor, { action: 'job.added', id, workerId });
    return id;
  }

  /** @throws Problem 404, 412 `entry.stale`, 422 as `add` */
  async change(actor: Actor, id: string, version: number, body: JobChangeBody): Promise<JobView> {
    return this.db.transaction(async (tx) => {
      const job = await this.lockVisible(tx, actor, id);
      if (job.version !== version) throw new Problem(412, 'entry.stale');
      const columns = await this.places.columns(tx, workersOf(actor), merged(job, body));
      await tx.update(Job, { id }, { ...columns, version: version + 1 });
      await this.record(tx, actor, { action: 'job.changed', id, workerId: job.workerId });
      return this.written(tx, id);
    });
  }

  /** @throws Problem 404, 409 `job.ended`, 422 `job.ends_before_start` */
  async end(actor: Actor, id: string, on: Day): Promise<JobView> {
    return this.db.transaction(async (tx) => {
      const job = await this.lockVisible(tx, actor, id);
      if (job.untilOn) throw new Problem(409, 'job.ended', { until: job.untilOn });
      if (on < job.fromOn) throw new Problem(422, 'job.ends_before_start', { from: job.fromOn, until: on });
      await tx.update(Job, { id }, { untilOn: on, version: job.version + 1 });
      await this.record(tx, actor, { action: 'job.ended', id, workerId: job.workerId });
      return this.written(tx, id);
    });
  }

  /** A steward of sites writes the jobs at these sites only. */
  private async lockVisible(tx: EntityManager, actor: Actor, id: string): Promise<Job> {
    const bound = new BoundValues();
    const scope = workersOf(actor);
    const place = bound.bind(id);
    const rows = await tx.query<{ id: string }[]>(
      `SELECT j.id FROM jobs j JOIN workers w ON w.id = j.worker_id
       WHERE j.id = ${place} AND ${within(scope, actor.today, bound)}
         AND (${bound.bind(scope.union)}::boolean OR j.site_id = ANY(${bound.bind(scope.sites)}::uuid[]))
       FOR UPDATE OF j`,
      bound.values,
    );
    if (!rows[0]) throw nothingHere();
    return tx.findOneByOrFail(Job, { id });
  }

  private async record(
    tx: EntityManager,
    actor: Actor,
    { action, id, workerId }: { action: string; id: string; workerId: string },
  ): Promise<void> {
    await this.audit.record(tx, actor, { action, subjectId: id, persons: [workerId] });
  }

  private async written(tx: EntityManager, id: string): Promise<JobView> {
    const rows = await tx.query<{ jobs: JobFound[] }[]>(jobsWhere('j.id = $1'), [id]);
    return rows[0]!.jobs[0]!;
  }
}

/** What the change leaves out stays; a job that is no longer covered loses who covered it. */
function merged(job: Job, body: JobChangeBody): JobTerms {
  const given = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
  const uncovered = body.covered === false || body.covered === null;
  return { ...job, ...(uncovered ? { coveredBy: null, certificationId: null } : {}), ...given };
}
