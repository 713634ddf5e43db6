import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import { asProgram } from '../../database/reach.js';
import { Keyring } from '../../keys/keyring.js';
import { masterFromShares } from '../../keys/paper-shares.js';
import type { Actor } from '../../shared/actor.js';
import { Clock } from '../../shared/clock.js';
import { Problem } from '../../shared/errors.js';
import { AccountDoorsService } from '../account-doors.service.js';
import { Account } from '../account.entity.js';
import { AccountsService } from '../accounts.service.js';
import { LockWatch } from '../panic-lock/lock-watch.service.js';
import { hashPassphrase } from '../passphrases.js';
import { isOpen } from './recoveries.sql.js';
import { usability } from './recovery.rules.js';
import { RecoveryTellingService } from './recovery-telling.service.js';
import { newMark, newRecoveryWord, recoveryWordHash } from './recovery-words.js';

/** Shown this once, at the machine. */
export interface ResetAccount {
  word: string;
  expiresAt: Date;
}

/**
 * The way back when nobody is left who could confirm a recovery: two of the three who keep a paper share stand at the
 * machine, in the place of the two who confirm.
 */
@Injectable()
export class AccountResetService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly keyring: Keyring,
    private readonly locks: LockWatch,
    private readonly accounts: AccountsService,
    private readonly doors: AccountDoorsService,
    private readonly telling: RecoveryTellingService,
  ) {}

  /**
   * Nothing that opened the account does so any more; the word completes its recovery.
   * @throws Problem 503 `union.locked`, 422 `keys.not_this_master`, `account.unknown` and what is wrong with a share
   */
  async reset(actor: Actor, signInName: string, shares: readonly string[]): Promise<ResetAccount> {
    if (this.locks.isLocked()) throw new Problem(503, 'union.locked');
    const master = await masterFromShares(shares);
    if (!(await this.keyring.isMaster(master))) throw new Problem(422, 'keys.not_this_master');
    const account = await this.accounts.named(signInName);
    const now = this.clock.now();
    const reset = { word: newRecoveryWord(), expiresAt: usability(now, now, false).expiresAt };
    // the old passphrase must not open an account that has lost its second factors
    const nobodys = await hashPassphrase(randomBytes(32).toString('base64'));
    await asProgram(() =>
      this.db.transaction(async (tx) => {
        await tx.update(Account, account.id, { passphraseHash: nobodys });
        await this.doors.closeAll(tx, actor, account.id);
        const id = await this.begin(tx, account.id, reset);
        await this.audit.record(tx, actor, {
          action: 'account.reset',
          subjectId: account.id,
          persons: account.workerId ? [account.workerId] : [],
        });
        await this.telling.reset(tx, id);
      }),
    );
    return reset;
  }

  /** A recovery that counts as confirmed; earlier ones, and the word of an earlier reset, are over. */
  private async begin(
    tx: EntityManager,
    accountId: string,
    { word, expiresAt }: ResetAccount,
  ): Promise<string> {
    const now = this.clock.now();
    await tx.query(
      `UPDATE recoveries r SET stopped_at = $2 WHERE r.account_id = $1 AND ${isOpen('r', '$2::timestamptz')}`,
      [accountId, now],
    );
    const [begun] = await tx.query<{ id: string }[]>(
      `INSERT INTO recoveries (account_id, word_hash, mark, begun_at, usable_at, expires_at)
       VALUES ($1, $2, $3, $4, $4, $5) RETURNING id`,
      [accountId, recoveryWordHash(word), newMark(), now, expiresAt],
    );
    return begun!.id;
  }
}
