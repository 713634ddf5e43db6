import { randomUUID } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { type JobHelpers, Logger as JobLogger, run, type Runner, type RunnerOptions } from 'graphile-worker';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { asProgram } from '../database/reach.js';
import { Problem } from '../shared/errors.js';
import type { JobLimits } from './limits.js';
import { freeJobsOfTheDead, sayAlive, sayGone } from './jobs.sql.js';

const pollMs = 5_000;
/** one listens, one takes jobs, one is spare */
const connections = 3;

export interface JobAttempt {
  /** whether the queue gives the job up when this attempt fails */
  isLast: boolean;
  /** the process is about to end, or everything was locked: leave the rest to whoever comes next */
  stopping: AbortSignal;
}

/** One kind of work in the background. A process does one of its jobs at a time. */
export interface JobKind {
  task: string;
  /**
   * Does what can be done of it. What it throws is never written down, as it may carry content; the queue then tries
   * again, later each time.
   */
  take(payload: unknown, attempt: JobAttempt): Promise<void>;
  /** Once at the start and then every ten seconds, after the jobs of the dead were freed. */
  afterFreeing?(): Promise<void>;
}

interface Running {
  runner: Runner;
  pool: pg.Pool;
  heartbeat: NodeJS.Timeout;
}

/** Works off the jobs of one kind, says that it lives, and frees those of others who no longer say it. */
export class JobLine {
  readonly name: string;
  private readonly logger: Logger;
  private stopping = new AbortController();
  private running: Running | null = null;

  constructor(
    private readonly db: DataSource,
    private readonly kind: JobKind,
    private readonly limits: JobLimits,
  ) {
    this.name = `${kind.task}-${randomUUID()}`;
    this.logger = new Logger(kind.task);
  }

  async start(): Promise<void> {
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
      taskList: {
        [this.kind.task]: (payload, helpers) => asProgram(() => this.take(payload, helpers)),
      },
    };
    const runner = await run(options);
    const heartbeat = setInterval(() => void this.tryToBeat(), this.limits.heartbeatMs);
    this.running = { runner, pool, heartbeat };
  }

  /** Lets the job at hand rest; whoever runs next goes on from there. */
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
    const isLast = job.attempts >= job.max_attempts;
    try {
      await this.kind.take(payload, { isLast, stopping: this.stopping.signal });
    } catch (error) {
      this.logger.error(describe(error));
      throw new Error('not finished', { cause: error });
    }
  }

  private async tryToBeat(): Promise<void> {
    await this.beat().catch((error: unknown) => this.logger.error(describe(error)));
  }

  private async beat(): Promise<void> {
    await asProgram(async () => {
      await sayAlive(this.db.manager, this.name);
      await freeJobsOfTheDead(this.db.manager, this.kind.task, this.limits.mostMsOfSilence);
      await this.kind.afterFreeing?.();
    });
  }
}

function urlOf(db: DataSource): string {
  return 'url' in db.options ? String(db.options.url) : '';
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return error instanceof Problem ? error.code : (error.stack ?? error.name).replace(error.message, '');
}
