import { randomUUID } from 'node:crypto';
import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { type JobHelpers, Logger as JobLogger, run, type Runner, type RunnerOptions } from 'graphile-worker';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { asProgram } from '../../database/reach.js';
import { LockWatch } from '../../identity/index.js';
import { Problem } from '../../shared/errors.js';
import { addImportJob, freeJobsOfTheDead, importTask, lostImports, sayAlive, sayGone } from './jobs.js';
import { TurnsService } from './turns.service.js';
import { WorkService } from './work.service.js';

const heartbeatMs = 10_000;
const pollMs = 5_000;
/** one listens, one takes jobs, one is spare */
const connections = 3;

interface Running {
  runner: Runner;
  pool: pg.Pool;
  heartbeat: NodeJS.Timeout;
}

/** Reads long files in the background of a serving process; the command line has none. */
@Injectable()
export class RunnerService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly name = `survey-import-${randomUUID()}`;
  private readonly logger = new Logger('survey-import');
  private stopping = new AbortController();
  private running: Running | null = null;

  constructor(
    private readonly db: DataSource,
    private readonly host: HttpAdapterHost,
    private readonly work: WorkService,
    private readonly turns: TurnsService,
    private readonly locks: LockWatch,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (!isServing(this.host)) return;
    this.locks.register({
      name: 'survey imports',
      locked: () => this.stop(),
      reopened: () => this.start(),
    });
    if (!this.locks.isLocked()) await this.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.stop();
  }

  private async start(): Promise<void> {
    if (this.running) return;
    this.stopping = new AbortController();
    await this.beat();
    const pool = new pg.Pool({ connectionString: urlOf(this.db), max: connections });
    pool.on('error', (error) => this.logger.error(error.name));
    const options: RunnerOptions & { workerId: string } = {
      pgPool: pool,
      concurrency: 1,
      // by this name the heartbeat and the lock of a job are one
      workerId: this.name,
      pollInterval: pollMs,
      noHandleSignals: true,
      parsedCronItems: [],
      logger: new JobLogger(() => () => undefined),
      taskList: { [importTask]: (payload, helpers) => asProgram(() => this.take(payload, helpers)) },
    };
    const runner = await run(options);
    const heartbeat = setInterval(() => void this.tryToBeat(), heartbeatMs);
    this.running = { runner, pool, heartbeat };
  }

  /** Lets the file at hand rest between two blocks; whoever runs next goes on from there. */
  async stop(): Promise<void> {
    const { running } = this;
    this.running = null;
    if (!running) return;
    clearInterval(running.heartbeat);
    this.stopping.abort();
    await running.runner.stop();
    await running.pool.end();
    await sayGone(this.db.manager, this.name);
  }

  /** What a failed job leaves in the queue is readable there: never a message that may carry content. */
  private async take(payload: unknown, { job }: JobHelpers): Promise<void> {
    const { importId } = payload as { importId: string };
    try {
      const turn = await this.work.work(importId, this.stopping.signal);
      if (turn === 'stopped') await addImportJob(this.db.manager, importId);
    } catch (error) {
      // its keys went away in the middle of a block: whoever runs after the reopening takes it up again
      if (this.locks.isLocked()) return addImportJob(this.db.manager, importId);
      this.logger.error(describe(error));
      if (error instanceof Problem) return this.turns.fail(importId, error.code);
      if (job.attempts >= job.max_attempts) return this.turns.fail(importId, 'import.failed');
      throw new Error('not finished', { cause: error });
    }
  }

  private async tryToBeat(): Promise<void> {
    await this.beat().catch((error: unknown) => this.logger.error(describe(error)));
  }

  private async beat(): Promise<void> {
    await asProgram(() => this.freeTheDead());
  }

  private async freeTheDead(): Promise<void> {
    await sayAlive(this.db.manager, this.name);
    await freeJobsOfTheDead(this.db.manager);
    for (const importId of await lostImports(this.db.manager))
      await this.turns.fail(importId, 'import.failed');
  }
}

/** A command has the services of the application and serves nothing. */
function isServing(host: HttpAdapterHost): boolean {
  return Boolean(host.httpAdapter);
}

function urlOf(db: DataSource): string {
  return 'url' in db.options ? String(db.options.url) : '';
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return error instanceof Problem ? error.code : (error.stack ?? error.name).replace(error.message, '');
}
