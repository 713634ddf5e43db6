import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import { Clock } from '../../shared/clock.js';
import { Problem } from '../../shared/errors.js';
import { AccountDoorsService } from '../account-doors.service.js';
import { Account } from '../account.entity.js';
import { AccountsService } from '../accounts.service.js';
import { unsigned } from '../unsigned-actor.js';
import { isOpen } from './recoveries.sql.js';
import { RecoveryTellingService } from './recovery-telling.service.js';

/** Makes an account its owner's again: nothing that opened it before does so any more. */
@Injectable()
export class TakingBackService {
  constructor(
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly accounts: AccountsService,
    private readonly doors: AccountDoorsService,
    private readonly telling: RecoveryTellingService,
  ) {}

  /** Of many at once one finds the word unused. */
  async use(tx: EntityManager, hash: Buffer, passphrase: string): Promise<void> {
    const now = this.clock.now();
    const [[used]] = await tx.query<[{ id: string; account_id: string; worker_id: string | null }[], number]>(
      `UPDATE recoveries r SET completed_at = $2 FROM accounts a
       WHERE r.word_hash = $1 AND ${isOpen('r', '$2::timestamptz')} AND r.usable_at <= $2
         AND a.id = r.account_id AND a.ended_at IS NULL
       RETURNING r.id, r.account_id, a.worker_id`,
      [hash, now],
    );
    if (!used) throw new Problem(422, 'recovery.over');
    const { id, account_id: accountId, worker_id: workerId } = used;
    const account = await tx.findOneByOrFail(Account, { id: accountId });
    await this.accounts.setPassphrase(tx, account, passphrase);
    await tx.query(
      `UPDATE recoveries r SET stopped_at = $2 WHERE r.account_id = $1 AND ${isOpen('r', '$2::timestamptz')}`,
      [accountId, now],
    );
    const actor = unsigned({ id: accountId, workerId });
    await this.doors.closeAll(tx, actor, accountId);
    await this.audit.record(tx, actor, { action: 'recovery.completed', subjectId: id });
    await this.telling.completed(tx, id);
  }
}
