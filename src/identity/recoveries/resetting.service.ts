import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import type { Actor } from '../../shared/actor.js';
import { Clock } from '../../shared/clock.js';
import { AccountDoorsService } from '../account-doors.service.js';
import { Account } from '../account.entity.js';
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

/** Closes an account to everybody but whoever brings the word. */
@Injectable()
export class ResettingService {
  constructor(
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly doors: AccountDoorsService,
    private readonly telling: RecoveryTellingService,
  ) {}

  async reset(tx: EntityManager, actor: Actor, { id, workerId }: Account): Promise<ResetAccount> {
    const now = this.clock.now();
    const reset = { word: newRecoveryWord(), expiresAt: usability(now, now, false).expiresAt };
    // the old passphrase must not open an account that has lost its second factors
    const nobodys = await hashPassphrase(randomBytes(32).toString('base64'));
    await tx.update(Account, id, { passphraseHash: nobodys });
    await this.doors.closeAll(tx, actor, id);
    const recoveryId = await this.begin(tx, id, reset);
    const persons = workerId ? [workerId] : [];
    await this.audit.record(tx, actor, { action: 'account.reset', subjectId: id, persons });
    await this.telling.reset(tx, recoveryId);
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
