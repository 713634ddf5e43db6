import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../audit/index.js';
import type { Actor } from '../shared/actor.js';
import { nothingHere, Problem } from '../shared/errors.js';
import { keysOf, page, type Page } from '../shared/paging.js';
import { BoundValues } from './bound-values.js';
import { JobsService } from './jobs.service.js';
import type {
  NewWorkerBody,
  WorkerChangeBody,
  WorkerNamesQuery,
  WorkerNameView,
  WorkersQuery,
  WorkerView,
} from './workers.dto.js';
import { namesOf, within, workersOf } from './workers.policy.js';
import { WorkerChanges } from './worker-changes.js';
import { namesPage, type WorkerRow, workersPage, workerWithJobs } from './workers.sql.js';
import { WorkersService } from './workers.service.js';

const viewOf = ({ id, chosen_name, pronouns, version, jobs }: WorkerRow): WorkerView => ({
  id,
  chosenName: chosen_name,
  pronouns,
  version,
  jobs,
});
const sortKeys = ({ name_key, id }: { name_key: string; id: string }): string[] => [name_key, id];

/** What stewards and the secretary see and change of people: names and jobs. */
@Injectable()
export class RecordsService {
  constructor(
    private readonly db: DataSource,
    private readonly audit: AuditService,
    private readonly workers: WorkersService,
    private readonly jobs: JobsService,
    private readonly changes: WorkerChanges,
  ) {}

  async list(actor: Actor, { after, on = actor.today, ...filters }: WorkersQuery): Promise<Page<WorkerView>> {
    const bound = new BoundValues();
    const keys = keysOf(after, ['text', 'id']);
    const sql = workersPage({ scope: workersOf(actor), filters, on, after: keys }, bound);
    const act = { action: 'worker.listed' };
    const rows = await this.audit.readLogged<WorkerRow>(this.db.manager, actor, act, {
      sql,
      parameters: bound.values,
    });
    return page(rows, filters.limit, sortKeys, viewOf);
  }

  /** For those who take dues: the name and nothing else. */
  async names(actor: Actor, { after, ...filters }: WorkerNamesQuery): Promise<Page<WorkerNameView>> {
    const bound = new BoundValues();
    const keys = keysOf(after, ['text', 'id']);
    const sql = namesPage({ scope: namesOf(actor), filters, on: actor.today, after: keys }, bound);
    const act = { action: 'worker.named' };
    const rows = await this.audit.readLogged<WorkerRow>(this.db.manager, actor, act, {
      sql,
      parameters: bound.values,
    });
    return page(rows, filters.limit, sortKeys, ({ id, chosen_name }) => ({ id, chosenName: chosen_name }));
  }

  async one(actor: Actor, id: string): Promise<WorkerView> {
    const bound = new BoundValues();
    const sql = workerWithJobs(id, within(workersOf(actor), actor.today, bound), bound);
    const act = { action: 'worker.read', subjectId: id };
    const rows = await this.audit.readLogged<WorkerRow>(this.db.manager, actor, act, {
      sql,
      parameters: bound.values,
    });
    if (!rows[0]) throw nothingHere();
    return viewOf(rows[0]);
  }

  /** @throws Problem 422 `worker.job_needed` for a steward of sites: nobody else could be found again */
  async add(actor: Actor, { job, ...worker }: NewWorkerBody): Promise<WorkerView> {
    if (!job && !workersOf(actor).union) throw new Problem(422, 'worker.job_needed');
    return this.db.transaction(async (tx) => {
      const id = await this.workers.add(actor, worker, tx);
      if (job) await this.jobs.insert(tx, actor, id, job);
      return this.written(tx, id);
    });
  }

  /** @throws Problem 412 `entry.stale` */
  async change(actor: Actor, id: string, version: number, body: WorkerChangeBody): Promise<WorkerView> {
    return this.db.transaction(async (tx) => {
      await this.changes.lockVisible(tx, actor, id, version);
      await this.changes.write(tx, actor, id, { names: body });
      return this.written(tx, id);
    });
  }

  private async written(tx: EntityManager, id: string): Promise<WorkerView> {
    const bound = new BoundValues();
    const rows = await tx.query<WorkerRow[]>(workerWithJobs(id, 'true', bound), bound.values);
    return viewOf(rows[0]!);
  }
}
