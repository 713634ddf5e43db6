import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { generateSecret, generateURI, verify } from 'otplib';
import { DataSource, type EntityManager, IsNull } from 'typeorm';
import { Keyring } from '../../keys/keyring.js';
import { Clock } from '../../shared/clock.js';
import { Problem } from '../../shared/errors.js';
import { seal, type SealedPlace, unseal } from '../../shared/sealing.js';
import { TotpFactor } from './totp-factor.entity.js';

/** Phones' clocks are off by half a minute at times: the steps beside the present one count as well. */
const toleratedSeconds = 30;
const confirmedWithinMinutes = 15;

/** What an authenticator app needs, shown once. */
export interface TotpSecret {
  /** in base 32, for typing */
  secret: string;
  /** the same as `otpauth:` address, for a QR code */
  uri: string;
}

/** Codes of an authenticator app: six digits, thirty seconds, SHA-1, which is what all of them understand. */
@Injectable()
export class TotpService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly keyring: Keyring,
  ) {}

  /** A new secret, which counts for nothing before `confirm`. @throws Problem 503 `keys.locked` */
  async begin(
    tx: EntityManager,
    accountId: string,
    names: { issuer: string; label: string },
  ): Promise<TotpSecret> {
    const secret = generateSecret();
    await this.keep(tx, accountId, secret, null);
    return { secret, uri: generateURI({ ...names, secret }) };
  }

  /** Only for people whose secrets are public: the demo's. */
  async enrolKnown(tx: EntityManager, accountId: string, secret: string): Promise<void> {
    await this.keep(tx, accountId, secret, this.clock.now());
  }

  /**
   * The begun secret counts from now on, in the place of an earlier one.
   * @throws Problem 422 `factor.nothing_begun`, `factor.wrong_code`
   */
  async confirm(tx: EntityManager, accountId: string, code: string): Promise<void> {
    const begun = await tx.findOne(TotpFactor, {
      where: { accountId, confirmedAt: IsNull() },
      lock: { mode: 'pessimistic_write' },
    });
    const oldest = this.clock.now().getTime() - confirmedWithinMinutes * 60_000;
    if (!begun || begun.begunAt.getTime() < oldest) throw new Problem(422, 'factor.nothing_begun');
    const step = await this.stepOf(begun, code);
    if (step === null) throw new Problem(422, 'factor.wrong_code');
    await tx.query('DELETE FROM totp_factors WHERE account_id = $1 AND confirmed_at IS NOT NULL', [
      accountId,
    ]);
    await tx.update(TotpFactor, begun.id, { confirmedAt: this.clock.now(), lastStep: String(step) });
  }

  /** Whether this code is right and not of a step that was taken already; of many at once, one. */
  async spend(accountId: string, code: string): Promise<boolean> {
    const [factor] = await this.db.query<{ id: string; secretSealed: Buffer; accountId: string }[]>(
      `SELECT id, secret_sealed AS "secretSealed", account_id AS "accountId" FROM totp_factors
       WHERE account_id = $1 AND confirmed_at IS NOT NULL`,
      [accountId],
    );
    const step = factor ? await this.stepOf(factor, code) : null;
    if (!factor || step === null) return false;
    const [, taken] = await this.db.query<[unknown[], number]>(
      'UPDATE totp_factors SET last_step = $2 WHERE id = $1 AND (last_step IS NULL OR last_step < $2)',
      [factor.id, step],
    );
    return taken === 1;
  }

  private async keep(
    tx: EntityManager,
    accountId: string,
    secret: string,
    confirmedAt: Date | null,
  ): Promise<void> {
    const key = await this.keyring.sealingWhileLocked('second factors');
    const id = randomUUID();
    await tx.query('DELETE FROM totp_factors WHERE account_id = $1 AND confirmed_at IS NULL', [accountId]);
    await tx.insert(TotpFactor, {
      id,
      accountId,
      secretSealed: seal(key, placeOf(id), secret),
      begunAt: this.clock.now(),
      confirmedAt,
    });
  }

  /** The time step of a right code. @throws Problem 503 `keys.locked` */
  private async stepOf(
    { id, secretSealed }: Pick<TotpFactor, 'id' | 'secretSealed'>,
    code: string,
  ): Promise<number | null> {
    // whoever opens the locked keys has to sign in before
    const key = await this.keyring.sealingWhileLocked('second factors');
    const result = await verify({
      secret: unseal(key, placeOf(id), secretSealed).toString(),
      token: code,
      epoch: Math.floor(this.clock.now().getTime() / 1000),
      epochTolerance: toleratedSeconds,
    });
    return result.valid && 'timeStep' in result ? result.timeStep : null;
  }
}

function placeOf(row: string): SealedPlace {
  return { table: 'totp_factors', column: 'secret_sealed', row };
}
