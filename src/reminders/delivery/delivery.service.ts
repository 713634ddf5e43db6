import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type JobAttempt, type JobKind, JobsService } from '../../jobs/index.js';
import { RulesService } from '../../rules/index.js';
import { Clock } from '../../shared/clock.js';
import { dueOfBatch } from './due.sql.js';
import { deliveryTask } from './handing.service.js';
import { DeliveryLimits } from './limits.js';
import { nameLetters } from './naming.js';
import { SendingService } from './sending.service.js';
import { settle } from './settling.sql.js';
import { sorted } from './sorting.js';

/** So many letters of one process are on their way at once. */
const lanes = 8;

/** Tells people what is due: on their list at once, by message when they wish. */
@Injectable()
export class DeliveryService implements JobKind, OnModuleInit {
  readonly task = deliveryTask;
  @Inject()
  private readonly limits!: DeliveryLimits;

  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly jobs: JobsService,
    private readonly rules: RulesService,
    private readonly sending: SendingService,
  ) {}

  onModuleInit(): void {
    this.jobs.register(this);
  }

  /** What was settled before a process was killed is left out; the rest is done by whoever has the job now. */
  async take(payload: unknown, { stopping }: JobAttempt): Promise<void> {
    const begunAt = performance.now();
    const { batch } = payload as { batch: string };
    const profile = await this.rules.profile();
    const sender = {
      fromName: profile?.outwardName ?? '',
      timeZone: profile?.timeZone ?? 'UTC',
      lookedAt: begunAt,
    };
    const rows = await dueOfBatch(this.db.manager, batch, sender.timeZone);
    const { settlings, letters } = sorted(rows, this.clock.now());
    await settle(this.db.manager, settlings, this.clock.now());
    await nameLetters(this.db.manager, letters);
    const waiting = [...letters];
    const lane = async (): Promise<void> => {
      for (let letter = waiting.shift(); letter; letter = waiting.shift()) {
        if (stopping.aborted || performance.now() - begunAt > this.limits.mostMsOfJob) return;
        await this.sending.send(letter, sender);
      }
    };
    // a lane that failed ends the job only when the others have put down what they carry
    const ended = await Promise.allSettled(Array.from({ length: lanes }, lane));
    const failed = ended.find((one) => one.status === 'rejected');
    if (failed) throw failed.reason;
  }
}
