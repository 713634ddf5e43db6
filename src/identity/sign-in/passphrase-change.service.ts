import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../../shared/actor.js';
import { AccountsService } from '../accounts.service.js';
import { ProofsService } from '../factors/proofs.service.js';
import { NoticesService } from '../notices/notices.service.js';
import { OwnSessionsService } from '../own-sessions.service.js';

/** One's own passphrase. */
@Injectable()
export class PassphraseChangeService {
  constructor(
    private readonly db: DataSource,
    private readonly accounts: AccountsService,
    private readonly proofs: ProofsService,
    private readonly sessions: OwnSessionsService,
    private readonly notices: NoticesService,
  ) {}

  /**
   * Whoever was signed in elsewhere is signed out.
   * @throws Problem 422 `account.wrong_passphrase`, `account.passphrase_too_short`, `account.passphrase_common`,
   * `account.passphrase_named`, 429 `request.too_many`
   */
  async change(actor: Actor, current: string, next: string): Promise<void> {
    const account = await this.proofs.requirePassphrase(actor, current);
    await this.db.transaction(async (tx) => {
      await this.accounts.changePassphrase(tx, actor, account, next);
      await this.notices.tell(tx, [account.id], { code: 'account.passphrase_changed', href: '/p/f' });
    });
    await this.sessions.endOthers(actor);
  }
}
