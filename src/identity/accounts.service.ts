import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../audit/index.js';
import { asProgram } from '../database/reach.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { Problem } from '../shared/errors.js';
import type { Language } from '../shared/messages/index.js';
import { Account } from './account.entity.js';
import { hashPassphrase, refuseWeak } from './passphrases.js';

export interface NewAccount {
  signInName: string;
  passphrase: string;
  workerId: string | null;
  language?: Language;
}

@Injectable()
export class AccountsService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditService,
  ) {}

  /**
   * @throws Problem 422 `account.passphrase_too_short`, `account.passphrase_common`, `account.passphrase_named`,
   * 409 `account.name_taken`
   */
  async create(actor: Actor, account: NewAccount, tx: EntityManager = this.db.manager): Promise<string> {
    const signInName = account.signInName.trim().toLowerCase();
    refuseWeak(account.passphrase, [signInName, ...(await this.namesBeside(tx, account.workerId))]);
    const passphraseHash = await hashPassphrase(account.passphrase);
    return tx.transaction(async (inner) => {
      const made = await inner
        .createQueryBuilder()
        .insert()
        .into(Account)
        .values({
          signInName,
          passphraseHash,
          workerId: account.workerId,
          language: account.language ?? 'en',
          createdAt: this.clock.now(),
        })
        .orIgnore()
        .returning('id')
        .execute();
      const id = (made.raw as { id: string }[])[0]?.id;
      if (!id) throw new Problem(409, 'account.name_taken');
      await this.audit.record(inner, actor, {
        action: 'account.created',
        subjectId: id,
        persons: account.workerId ? [account.workerId] : [],
      });
      return id;
    });
  }

  /**
   * Gives an account another passphrase, in the transaction of whoever may: the owner, or a recovery.
   * @throws Problem 422 `account.passphrase_too_short`, `account.passphrase_common`, `account.passphrase_named`
   */
  async setPassphrase(tx: EntityManager, account: Account, passphrase: string): Promise<void> {
    refuseWeak(passphrase, [account.signInName, ...(await this.namesBeside(tx, account.workerId))]);
    await tx.update(Account, account.id, { passphraseHash: await hashPassphrase(passphrase) });
  }

  /** The same by the owner, written down. */
  async changePassphrase(
    tx: EntityManager,
    actor: Actor,
    account: Account,
    passphrase: string,
  ): Promise<void> {
    await this.setPassphrase(tx, account, passphrase);
    await this.audit.record(tx, actor, { action: 'account.passphrase_changed', subjectId: account.id });
  }

  /** @throws Problem 422 `account.unknown` */
  async named(signInName: string): Promise<Account> {
    const account = await asProgram(() =>
      this.db
        .createQueryBuilder(Account, 'account')
        .where('account.signInName = :name AND account.endedAt IS NULL', {
          name: signInName.trim().toLowerCase(),
        })
        .getOne(),
    );
    if (!account) throw new Problem(422, 'account.unknown', { name: signInName });
    return account;
  }

  private async namesBeside(tx: EntityManager, workerId: string | null): Promise<string[]> {
    const rows = await tx.query<{ name: string }[]>(
      `SELECT outward_name AS name FROM union_profile
       UNION ALL SELECT chosen_name FROM workers WHERE id = $1`,
      [workerId],
    );
    return rows.map(({ name }) => name);
  }
}
