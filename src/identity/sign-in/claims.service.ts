import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { asProgram } from '../../database/reach.js';
import { Keyring } from '../../keys/keyring.js';
import { Clock } from '../../shared/clock.js';
import type { Account } from '../account.entity.js';
import { markOf } from './devices.service.js';

const stepMinutes = 5;
const stepForm = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.(\d{13})\.([\w-]{43})$/;

/** An account that somebody says is theirs, and the device they are at if it was signed in under it before. */
export type Claimed = Account & { knownDevice: string | null };

/** Whose account it is said to be, before anybody is signed in. */
@Injectable()
export class ClaimsService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly keyring: Keyring,
  ) {}

  /** One statement for a name that exists and one that does not. */
  byName(signInName: string, device: string | null): Promise<Claimed | null> {
    return this.found('a.sign_in_name = $1', signInName, device);
  }

  byId(id: string, device: string | null): Promise<Claimed | null> {
    return this.found('a.id = $1::uuid', id, device);
  }

  /**
   * The first of two steps, for browsers: proves for five minutes that the passphrase was right, so that the page of
   * the second step need not carry it. Another passphrase makes it worthless.
   */
  async step(account: Account): Promise<string> {
    const until = this.clock.now().getTime() + stepMinutes * 60_000;
    return `${account.id}.${until}.${await this.stepMark(account, until)}`;
  }

  /** The account whose first step this is; null when it is none, or over. */
  async byStep(step: string, device: string | null): Promise<Claimed | null> {
    const [, id, until = '', mark = ''] = stepForm.exec(step) ?? [];
    if (id === undefined || Number(until) <= this.clock.now().getTime()) return null;
    const account = await this.byId(id, device);
    if (!account) return null;
    const right = await this.stepMark(account, Number(until));
    return timingSafeEqual(Buffer.from(right), Buffer.from(mark)) ? account : null;
  }

  private async stepMark({ id, passphraseHash }: Account, until: number): Promise<string> {
    const key = await this.keyring.purposeWhileLocked('sign-in steps');
    return createHmac('sha256', key).update(`${id}\0${until}\0${passphraseHash}`).digest('base64url');
  }

  private async found(condition: string, value: string, device: string | null): Promise<Claimed | null> {
    const [row] = await asProgram(() =>
      this.db.query<Claimed[]>(
        `SELECT a.id, a.sign_in_name AS "signInName", a.passphrase_hash AS "passphraseHash",
           a.worker_id AS "workerId", a.language, a.created_at AS "createdAt", a.ended_at AS "endedAt",
           (SELECT $2::text FROM known_devices d WHERE d.account_id = a.id AND d.mark = ${markOf('$2', 'a.id')})
             AS "knownDevice"
         FROM accounts a WHERE ${condition} AND a.ended_at IS NULL`,
        [value, device],
      ),
    );
    return row ?? null;
  }
}
