import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Keyring } from '../../keys/keyring.js';
import { Clock } from '../../shared/clock.js';
import { Problem } from '../../shared/errors.js';
import { blindIndex } from '../../shared/sealing.js';
import { WorkerImport } from './worker-import.entity.js';

/** Which files were brought: known by a keyed hash alone. */
@Injectable()
export class ImportFiles {
  constructor(
    private readonly clock: Clock,
    private readonly keyring: Keyring,
  ) {}

  /** @throws Problem 409 `worker_import.same_file` */
  async refuseSame(tx: EntityManager, bytes: Buffer): Promise<Buffer> {
    const key = await this.keyring.purpose('worker import files');
    const index = blindIndex(key, 'worker_imports.file', createHash('sha256').update(bytes).digest('hex'));
    const earlier = await tx.findOneBy(WorkerImport, { fileIndex: index });
    if (earlier) throw new Problem(409, 'worker_import.same_file', {}, [], { importId: earlier.id });
    return index;
  }

  async register(
    tx: EntityManager,
    file: Pick<WorkerImport, 'id' | 'fileIndex' | 'mapEntryIds'>,
  ): Promise<void> {
    await tx.insert(WorkerImport, { ...file, importedAt: this.clock.now() });
  }
}
