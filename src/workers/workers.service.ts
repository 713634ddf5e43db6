import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../audit/index.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { fold } from '../shared/texts.js';
import { Worker } from './worker.entity.js';
import { type SealedValues, WorkerSeals } from './worker-seals.js';

export interface NewWorker extends SealedValues {
  chosenName: string;
  pronouns?: string | null;
}

const rowsPerInsert = 500;

/** People as other modules add them, inside their own transactions. */
@Injectable()
export class WorkersService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly seals: WorkerSeals,
    private readonly audit: AuditService,
  ) {}

  async add(actor: Actor, worker: NewWorker, tx: EntityManager = this.db.manager): Promise<string> {
    const [id] = await this.addAll(actor, [worker], tx);
    return id!;
  }

  /** Ids in the order given; one entry in the log for all. */
  async addAll(actor: Actor, workers: readonly NewWorker[], tx: EntityManager): Promise<string[]> {
    if (workers.length === 0) return [];
    const ids = workers.map(() => randomUUID());
    await this.seals.make(ids);
    await tx.transaction(async (inner) => {
      for (let at = 0; at < workers.length; at += rowsPerInsert) {
        const some = workers.slice(at, at + rowsPerInsert);
        const rows = await Promise.all(some.map((worker, place) => this.row(ids[at + place]!, worker)));
        // nothing is read back: a steward of a site sees somebody new only once they have a job there
        await inner.createQueryBuilder().insert().into(Worker).values(rows).updateEntity(false).execute();
      }
      await this.audit.record(inner, actor, {
        action: 'worker.added',
        subjectId: ids.length === 1 ? ids[0]! : null,
        persons: ids,
      });
    });
    return ids;
  }

  private async row(id: string, worker: NewWorker): Promise<Partial<Worker>> {
    const sealed = await this.seals.columns(id, worker);
    return {
      id,
      chosenName: worker.chosenName,
      nameKey: fold(worker.chosenName),
      pronouns: worker.pronouns ?? null,
      legalNameSealed: sealed['legal_name_sealed'] ?? null,
      emailSealed: sealed['email_sealed'] ?? null,
      emailIndex: sealed['email_index'] ?? null,
      phoneSealed: sealed['phone_sealed'] ?? null,
      notesSealed: sealed['notes_sealed'] ?? null,
      createdAt: this.clock.now(),
    };
  }
}
