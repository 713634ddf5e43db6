import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../audit/index.js';
import { Keyring } from '../keys/keyring.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { seal } from '../shared/sealing.js';
import { Worker } from './worker.entity.js';

export interface NewWorker {
  chosenName: string;
  pronouns?: string | null;
  legalName?: string | null;
}

@Injectable()
export class WorkersService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly keyring: Keyring,
    private readonly audit: AuditService,
  ) {}

  async add(actor: Actor, worker: NewWorker, tx: EntityManager = this.db.manager): Promise<string> {
    const id = randomUUID();
    const key = await this.keyring.ensure(`worker:${id}`);
    const sealed = (column: string, value: string | null | undefined): Buffer | null =>
      value ? seal(key, { table: 'workers', column, row: id }, value) : null;
    await tx.transaction(async (inner) => {
      await inner.insert(Worker, {
        id,
        chosenName: worker.chosenName,
        pronouns: worker.pronouns ?? null,
        legalNameSealed: sealed('legal_name_sealed', worker.legalName),
        createdAt: this.clock.now(),
      });
      await this.audit.record(inner, actor, { action: 'worker.added', subjectId: id, persons: [id] });
    });
    return id;
  }
}
