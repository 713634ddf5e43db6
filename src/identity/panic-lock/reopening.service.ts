import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { asProgram } from '../../database/reach.js';
import { Keyring } from '../../keys/keyring.js';
import { Problem } from '../../shared/errors.js';
import { LockWatch } from './lock-watch.service.js';
import { type Proof, ReopeningProofService } from './reopening-proof.service.js';
import { ReopeningRecordService } from './reopening-record.service.js';

/** Opens everything again, for whoever brings what only the union together has. Nobody is signed in here. */
@Injectable()
export class ReopeningService {
  constructor(
    private readonly db: DataSource,
    private readonly keyring: Keyring,
    private readonly watch: LockWatch,
    private readonly proofs: ReopeningProofService,
    private readonly record: ReopeningRecordService,
  ) {}

  /**
   * @throws Problem 409 `panic.not_locked`, 422 `panic.one_way`, `panic.shares_refused`, `panic.officers_refused` and
   * what is wrong with a share, 429
   */
  async reopen(proof: Proof, source: string): Promise<void> {
    await this.watch.obey();
    if (!this.watch.isLocked()) throw new Problem(409, 'panic.not_locked');
    const { master, officers } = await this.proofs.check(proof, source);
    await asProgram(() => this.db.transaction((tx) => this.record.write(tx, officers)));
    await this.watch.obey(() => this.keyring.unlockWith(master));
  }
}
