import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../audit/index.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { Problem } from '../shared/errors.js';
import { Account } from './account.entity.js';
import { isPassphrase } from './passphrases.js';
import { Session, type SessionKind } from './session.entity.js';
import { ThrottleService } from './throttle.service.js';
import { newToken, tokenHash } from './tokens.js';

const signInHours = 12;

export interface OpenedSession {
  token: string;
  expiresAt: Date;
}

@Injectable()
export class SessionsService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly throttle: ThrottleService,
    private readonly audit: AuditService,
  ) {}

  /**
   * Signs in. Unknown names and wrong passphrases have the same answer and take the same time.
   * @throws Problem 401 `session.refused`, 429 `request.too_many`
   */
  async signIn(name: string, passphrase: string, source: string): Promise<OpenedSession> {
    const signInName = name.trim().toLowerCase();
    await this.throttle.count(signInName, source);
    const account = await this.db
      .createQueryBuilder(Account, 'account')
      .where('account.signInName = :signInName AND account.endedAt IS NULL', { signInName })
      .getOne();
    const right = await isPassphrase(passphrase, account?.passphraseHash ?? null);
    if (!account || !right) throw new Problem(401, 'session.refused');
    await this.throttle.forget(signInName, source);
    return this.open(account, 'sign-in', signInHours);
  }

  /** Opens a session without a passphrase: only after one was checked, or on the machine's own command line. */
  async open(
    account: Account,
    kind: SessionKind,
    hours: number,
    { secondFactor = false } = {},
  ): Promise<OpenedSession> {
    const token = newToken();
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + hours * 3_600_000);
    await this.db.transaction(async (tx) => {
      const session = {
        accountId: account.id,
        tokenHash: tokenHash(token),
        kind,
        createdAt: now,
        expiresAt,
        secondFactorAt: secondFactor ? now : null,
      };
      const { id } = await tx.save(Session, tx.create(Session, session));
      await this.audit.record(tx, signedInAs(account, kind), {
        action: 'session.opened',
        subjectId: id,
        persons: kind === 'command-line' && account.workerId ? [account.workerId] : [],
        details: { kind },
      });
    });
    return { token, expiresAt };
  }

  /** Counts at once, on every process: the next request finds it ended. */
  async endCurrent(actor: Actor): Promise<void> {
    await this.db.transaction((tx) => this.end(tx, actor));
  }

  private async end(tx: EntityManager, actor: Actor): Promise<void> {
    await tx.query('UPDATE sessions SET ended_at = $2 WHERE id = $1 AND ended_at IS NULL', [
      actor.sessionId,
      this.clock.now(),
    ]);
    await this.audit.record(tx, actor, { action: 'session.ended', subjectId: actor.sessionId });
  }
}

function signedInAs(account: Account, kind: SessionKind): Actor {
  return {
    accountId: account.id,
    workerId: kind === 'command-line' ? null : account.workerId,
    sessionId: null,
    sessionKind: kind,
    language: account.language,
    mandates: [],
    withheld: [],
    capacity: kind === 'command-line' ? 'operator' : 'self',
    today: '',
  };
}
