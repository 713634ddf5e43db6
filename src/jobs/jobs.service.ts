import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { LockWatch } from '../identity/index.js';
import { type JobKind, JobLine } from './job-line.js';
import { JobLimits } from './limits.js';

/** Works off jobs in the background of a serving process; the command line has none. */
@Injectable()
export class JobsService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly lines = new Map<string, JobLine>();

  constructor(
    private readonly db: DataSource,
    private readonly host: HttpAdapterHost,
    private readonly locks: LockWatch,
    private readonly limits: JobLimits,
  ) {}

  /** Every module says in its `onModuleInit` which kinds of jobs it has. */
  register(kind: JobKind): void {
    if (this.lines.has(kind.task)) throw new Error(`two takers for jobs of kind ${kind.task}`);
    this.lines.set(kind.task, new JobLine(this.db, kind, this.limits));
  }

  async onApplicationBootstrap(): Promise<void> {
    // a command has the services of the application and serves nothing
    if (!this.host.httpAdapter) return;
    this.locks.register({ name: 'jobs', locked: () => this.stop(), reopened: () => this.start() });
    if (!this.locks.isLocked()) await this.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.stop();
  }

  async start(): Promise<void> {
    for (const line of this.lines.values()) await line.start();
  }

  async stop(): Promise<void> {
    for (const line of this.lines.values()) await line.stop();
  }
}
