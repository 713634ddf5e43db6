import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import type { Actor } from '../../shared/actor.js';
import { Clock } from '../../shared/clock.js';
import { Problem } from '../../shared/errors.js';
import { Account } from '../account.entity.js';
import { isPassphrase } from '../passphrases.js';
import { ThrottleService } from '../throttle.service.js';
import { FactorsService, isAny } from './factors.service.js';

const freshMinutes = 10;

/** Whether the person at the device is still the one who signed in: asked before anything that guards an account changes. */
@Injectable()
export class ProofsService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly throttle: ThrottleService,
    private readonly factors: FactorsService,
  ) {}

  /** @throws Problem 422 `account.wrong_passphrase`, 429 `request.too_many` */
  async requirePassphrase(actor: Actor, passphrase: string): Promise<Account> {
    const account = await this.db.manager.findOneByOrFail(Account, { id: actor.accountId ?? '' });
    const subject = [`signed in: ${account.id}`, actor.sessionId ?? ''] as const;
    await this.throttle.count(...subject);
    if (!(await isPassphrase(passphrase, account.passphraseHash)))
      throw new Problem(422, 'account.wrong_passphrase');
    await this.throttle.forget(...subject);
    return account;
  }

  /** Whoever has a factor must have proved one in this session of late. @throws Problem 422 `factor.proof_needed` */
  async requireFresh(actor: Actor): Promise<void> {
    if (!isAny(await this.factors.held(actor.accountId ?? ''))) return;
    if (!(await this.isFresh(actor))) throw new Problem(422, 'factor.proof_needed');
  }

  async isFresh(actor: Actor): Promise<boolean> {
    const [found] = await this.db.query<{ fresh: boolean }[]>(
      `SELECT second_factor_at > $2::timestamptz - $3 * interval '1 minute' AS fresh FROM sessions WHERE id = $1`,
      [actor.sessionId, this.clock.now(), freshMinutes],
    );
    return found?.fresh ?? false;
  }

  /**
   * A code proves it again in a session that is open.
   * @throws Problem 422 `factor.wrong_code`, 429 `request.too_many`, 503 `keys.locked`
   */
  async prove(actor: Actor, code: string): Promise<void> {
    const accountId = actor.accountId ?? '';
    // as a device of the owner's: whoever guesses elsewhere does not use up these tries
    const device = actor.sessionId;
    await this.throttle.countCode(accountId, device);
    if (!(await this.factors.spend(accountId, code))) throw new Problem(422, 'factor.wrong_code');
    await this.throttle.forgetCode(accountId, device);
    await this.db.transaction((tx) => this.proved(tx, actor));
  }

  /** From now on the actor's guarded roles count in this session. */
  async proved(tx: EntityManager, actor: Actor): Promise<void> {
    await tx.query('UPDATE sessions SET second_factor_at = $2 WHERE id = $1', [
      actor.sessionId,
      this.clock.now(),
    ]);
    await this.audit.record(tx, actor, { action: 'session.factor_proved', subjectId: actor.sessionId });
  }
}
