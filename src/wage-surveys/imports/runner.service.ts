import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { LockWatch } from '../../identity/index.js';
import { type JobAttempt, type JobKind, JobsService } from '../../jobs/index.js';
import { Problem } from '../../shared/errors.js';
import { addImportJob, importTask, lostImports } from './jobs.js';
import { TurnsService } from './turns.service.js';
import { WorkService } from './work.service.js';

/** Reads long files in the background. */
@Injectable()
export class RunnerService implements JobKind, OnModuleInit {
  readonly task = importTask;

  constructor(
    private readonly db: DataSource,
    private readonly jobs: JobsService,
    private readonly work: WorkService,
    private readonly turns: TurnsService,
    private readonly locks: LockWatch,
  ) {}

  onModuleInit(): void {
    this.jobs.register(this);
  }

  async take(payload: unknown, { isLast, stopping }: JobAttempt): Promise<void> {
    const { importId } = payload as { importId: string };
    try {
      const turn = await this.work.work(importId, stopping);
      if (turn === 'stopped') await addImportJob(this.db.manager, importId);
    } catch (error) {
      // its keys went away in the middle of a block: whoever runs after the reopening takes it up again
      if (this.locks.isLocked()) return addImportJob(this.db.manager, importId);
      if (error instanceof Problem) return this.turns.fail(importId, error.code);
      if (isLast) return this.turns.fail(importId, 'import.failed');
      throw error;
    }
  }

  async afterFreeing(): Promise<void> {
    for (const importId of await lostImports(this.db.manager))
      await this.turns.fail(importId, 'import.failed');
  }
}
