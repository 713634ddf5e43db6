import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { asProgram } from '../../database/reach.js';
import { Problem } from '../../shared/errors.js';
import { Account } from '../account.entity.js';
import { isPassphrase } from '../passphrases.js';
import { type OpenedSession, SessionsService } from '../sessions.service.js';
import { ThrottleService } from '../throttle.service.js';

@Injectable()
export class SignInService {
  constructor(
    private readonly db: DataSource,
    private readonly sessions: SessionsService,
    private readonly throttle: ThrottleService,
  ) {}

  /**
   * Signs in. Unknown names and wrong passphrases have the same answer and take the same time.
   * @throws Problem 401 `session.refused`, 429 `request.too_many`
   */
  async signIn(
    name: string,
    passphrase: string,
    source: string,
    replacing: string | null = null,
  ): Promise<OpenedSession> {
    const signInName = name.trim().toLowerCase();
    await this.throttle.count(signInName, source);
    const account = await asProgram(() =>
      this.db
        .createQueryBuilder(Account, 'account')
        .where('account.signInName = :signInName AND account.endedAt IS NULL', { signInName })
        .getOne(),
    );
    const right = await isPassphrase(passphrase, account?.passphraseHash ?? null);
    if (!account || !right) throw new Problem(401, 'session.refused');
    await this.throttle.forget(signInName, source);
    return this.sessions.open(account, 'sign-in', null, { replacing });
  }
}
