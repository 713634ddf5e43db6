import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Keyring } from '../../keys/keyring.js';
import { Clock } from '../../shared/clock.js';
import type { Account } from '../account.entity.js';

const validMinutes = 5;
const form = /^([0-9a-f-]{36})\.(\d{13})\.([\w-]{43})$/;

/**
 * The first of two steps, for browsers: proves for five minutes that the passphrase was right, so that the page of the
 * second step need not carry it. Another passphrase makes it worthless.
 */
@Injectable()
export class StepsService {
  constructor(
    private readonly clock: Clock,
    private readonly keyring: Keyring,
  ) {}

  async taken(account: Account): Promise<string> {
    const until = this.clock.now().getTime() + validMinutes * 60_000;
    return `${account.id}.${until}.${await this.mark(account, until)}`;
  }

  /** Whose step this says it is; nothing is proved yet. */
  claimed(step: string): string | null {
    return form.exec(step)?.[1] ?? null;
  }

  async isValid(step: string, account: Account): Promise<boolean> {
    const [, id, until = '', mark = ''] = form.exec(step) ?? [];
    if (id !== account.id || Number(until) <= this.clock.now().getTime()) return false;
    const right = await this.mark(account, Number(until));
    return right.length === mark.length && timingSafeEqual(Buffer.from(right), Buffer.from(mark));
  }

  private async mark({ id, passphraseHash }: Account, until: number): Promise<string> {
    const key = await this.keyring.purposeWhileLocked('sign-in steps');
    return createHmac('sha256', key).update(`${id}\0${until}\0${passphraseHash}`).digest('base64url');
  }
}
