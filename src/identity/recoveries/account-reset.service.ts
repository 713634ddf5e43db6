import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { asProgram } from '../../database/reach.js';
import { Keyring } from '../../keys/keyring.js';
import { masterFromShares } from '../../keys/paper-shares.js';
import type { Actor } from '../../shared/actor.js';
import { Problem } from '../../shared/errors.js';
import { AccountsService } from '../accounts.service.js';
import { LockWatch } from '../panic-lock/lock-watch.service.js';
import { type ResetAccount, ResettingService } from './resetting.service.js';

/**
 * The way back when nobody is left who could confirm a recovery: two of the three who keep a paper share stand at the
 * machine, in the place of the two who confirm.
 */
@Injectable()
export class AccountResetService {
  constructor(
    private readonly db: DataSource,
    private readonly keyring: Keyring,
    private readonly locks: LockWatch,
    private readonly accounts: AccountsService,
    private readonly resetting: ResettingService,
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
    return asProgram(() => this.db.transaction((tx) => this.resetting.reset(tx, actor, account)));
  }
}
