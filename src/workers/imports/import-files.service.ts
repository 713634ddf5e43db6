import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Keyring } from '../../keys/keyring.js';
import { Clock } from '../../shared/clock.js';
import { Problem } from '../../shared/errors.js';
import { WorkerImport } from './worker-import.entity.js';

/** The index of files of people that were brought. */
export const workerFileIndex = 'worker import files';

/** Which files were brought: known by a keyed hash alone. */
@Injectable()
export class ImportFiles {
  constructor(
    private readonly clock: Clock,
    private readonly keyring: Keyring,
  ) {}

  /** @throws Problem 409 `worker_import.same_file` */
  async refuseSame(tx: EntityManager, bytes: Buffer): Promise<Buffer> {
    const index = await this.keyring.index(workerFileIndex);
    const digest = createHash('sha256').update(bytes).digest('hex');
    const fileIndex = In(index.all('worker_imports.file', digest));
    const earlier = await tx.findOneBy(WorkerImport, { fileIndex });
    if (earlier) throw new Problem(409, 'worker_import.same_file', {}, [], { importId: earlier.id });
    return index.of('worker_imports.file', digest);
  }

  async register(
    tx: EntityManager,
    file: Pick<WorkerImport, 'id' | 'fileIndex' | 'mapEntryIds'>,
  ): Promise<void> {
    await tx.insert(WorkerImport, { ...file, importedAt: this.clock.now() });
  }
}
