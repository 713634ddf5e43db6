import { Injectable } from '@nestjs/common';
import { Keyring } from '../../keys/keyring.js';
import { Problem } from '../../shared/errors.js';
import { seal, unseal } from '../../shared/sealing.js';

type SealedColumn = 'text_sealed' | 'answer_sealed';

/** Each request under a key of its own. */
@Injectable()
export class CorrectionSeals {
  constructor(private readonly keyring: Keyring) {}

  async seal(id: string, column: SealedColumn, text: string): Promise<Buffer> {
    return seal(await this.keyring.ensure(ownerOf(id)), { table: 'corrections', column, row: id }, text);
  }

  /** @throws Problem 503 `worker.unreadable` */
  async open(id: string, column: SealedColumn, sealed: Buffer): Promise<string> {
    const key = await this.keyring.find(ownerOf(id));
    if (!key) throw new Problem(503, 'worker.unreadable');
    return unseal(key, { table: 'corrections', column, row: id }, sealed).toString();
  }
}

function ownerOf(id: string): string {
  return `correction:${id}`;
}
