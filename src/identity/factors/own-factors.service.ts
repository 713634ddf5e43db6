import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../../shared/actor.js';
import { nothingHere, Problem } from '../../shared/errors.js';
import { FactorsService, isAny } from './factors.service.js';
import { outwardNameOf } from './outward-name.js';
import { Passkey } from './passkey.entity.js';
import { ProofsService } from './proofs.service.js';
import { type TotpSecret, TotpService } from './totp.service.js';

/** What somebody sees of their own factors. */
export interface OwnFactors {
  totp: boolean;
  passkeys: { id: string; nickname: string; addedAt: Date }[];
  codesLeft: number;
  /** whether a factor was proved in this session within ten minutes, so that factors can be changed */
  fresh: boolean;
}

/** Somebody's own second factors. */
@Injectable()
export class OwnFactorsService {
  constructor(
    private readonly db: DataSource,
    private readonly factors: FactorsService,
    private readonly proofs: ProofsService,
    private readonly totp: TotpService,
  ) {}

  async own(actor: Actor): Promise<OwnFactors> {
    const accountId = actor.accountId ?? '';
    const [held, passkeys, fresh] = await Promise.all([
      this.factors.held(accountId),
      this.db.manager.find(Passkey, { where: { accountId }, order: { addedAt: 'ASC', id: 'ASC' } }),
      this.proofs.isFresh(actor),
    ]);
    return {
      totp: held.totp,
      passkeys: passkeys.map(({ id, nickname, addedAt }) => ({ id, nickname, addedAt })),
      codesLeft: held.codesLeft,
      fresh: fresh || !isAny(held),
    };
  }

  /** @throws Problem 422 `account.wrong_passphrase`, `factor.proof_needed`, 429, 503 `keys.locked` */
  async beginTotp(actor: Actor, passphrase: string): Promise<TotpSecret> {
    const account = await this.proofs.requirePassphrase(actor, passphrase);
    await this.proofs.requireFresh(actor);
    const issuer = await outwardNameOf(this.db);
    return this.db.transaction((tx) =>
      this.totp.begin(tx, account.id, { issuer, label: account.signInName }),
    );
  }

  /** Recovery codes if there were none. @throws Problem 422 `factor.nothing_begun`, `factor.wrong_code` */
  async confirmTotp(actor: Actor, code: string): Promise<string[] | null> {
    return this.db.transaction(async (tx) => {
      await this.totp.confirm(tx, actor.accountId ?? '', code);
      await this.proofs.proved(tx, actor);
      return this.factors.added(tx, actor, 'totp');
    });
  }

  /** @throws Problem 422 `factor.proof_needed`, 404 `nothing.here` */
  async removeTotp(actor: Actor): Promise<void> {
    await this.proofs.requireFresh(actor);
    await this.db.transaction(async (tx) => {
      const [, removed] = await tx.query<[unknown[], number]>(
        'DELETE FROM totp_factors WHERE account_id = $1 AND confirmed_at IS NOT NULL',
        [actor.accountId],
      );
      if (removed === 0) throw nothingHere();
      await this.factors.removed(tx, actor, 'totp');
    });
  }

  /** @throws Problem 422 `factor.none`, `factor.proof_needed` */
  async newCodes(actor: Actor): Promise<string[]> {
    const accountId = actor.accountId ?? '';
    if (!isAny(await this.factors.held(accountId))) throw new Problem(422, 'factor.none');
    await this.proofs.requireFresh(actor);
    return this.db.transaction((tx) => this.factors.newCodes(tx, actor));
  }
}
