import { Injectable } from '@nestjs/common';
import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/server';
import { DataSource } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import type { Actor } from '../../shared/actor.js';
import { nothingHere, Problem } from '../../shared/errors.js';
import { FactorsService, isAny } from './factors.service.js';
import { Passkey } from './passkey.entity.js';
import {
  type AuthenticationResponseJSON,
  PasskeysService,
  type RegistrationResponseJSON,
} from './passkeys.service.js';
import { ProofsService } from './proofs.service.js';
import { RecoveryCodesService } from './recovery-codes.service.js';
import type { Site } from './site.js';
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
    private readonly audit: AuditService,
    private readonly factors: FactorsService,
    private readonly proofs: ProofsService,
    private readonly totp: TotpService,
    private readonly passkeys: PasskeysService,
    private readonly codes: RecoveryCodesService,
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
    const issuer = await this.outwardName();
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

  /** @throws Problem 422 `account.wrong_passphrase`, `factor.proof_needed`, 429 */
  async beginPasskey(
    actor: Actor,
    passphrase: string,
    site: Site,
  ): Promise<PublicKeyCredentialCreationOptionsJSON> {
    const account = await this.proofs.requirePassphrase(actor, passphrase);
    await this.proofs.requireFresh(actor);
    return this.passkeys.creationOptions(account, site, await this.outwardName());
  }

  /** Recovery codes if there were none. @throws Problem 422 `factor.passkey_refused` */
  async addPasskey(
    actor: Actor,
    given: { response: RegistrationResponseJSON; nickname: string; site: Site },
  ): Promise<{ id: string; recoveryCodes: string[] | null }> {
    const accountId = actor.accountId ?? '';
    const credential = await this.passkeys.checked(accountId, given.response, given.site);
    return this.db.transaction(async (tx) => {
      const id = await this.passkeys.add(tx, accountId, credential, given.nickname);
      await this.proofs.proved(tx, actor);
      return { id, recoveryCodes: await this.factors.added(tx, actor, 'passkey') };
    });
  }

  /** @throws Problem 422 `factor.proof_needed`, 404 `nothing.here` */
  async removePasskey(actor: Actor, id: string): Promise<void> {
    await this.proofs.requireFresh(actor);
    await this.db.transaction(async (tx) => {
      const { affected } = await tx.delete(Passkey, { id, accountId: actor.accountId ?? '' });
      if (affected !== 1) throw nothingHere();
      await this.factors.removed(tx, actor, 'passkey');
    });
  }

  /** @throws Problem 422 `factor.none`, `factor.proof_needed` */
  async newCodes(actor: Actor): Promise<string[]> {
    const accountId = actor.accountId ?? '';
    if (!isAny(await this.factors.held(accountId))) throw new Problem(422, 'factor.none');
    await this.proofs.requireFresh(actor);
    return this.db.transaction(async (tx) => {
      await this.audit.record(tx, actor, { action: 'factor.codes_made', subjectId: accountId });
      return this.codes.replace(tx, accountId);
    });
  }

  /** A passkey of the actor's own proves a factor again. @throws Problem 422 `factor.passkey_refused` */
  async provePasskey(actor: Actor, response: AuthenticationResponseJSON, site: Site): Promise<void> {
    if ((await this.passkeys.signer(response, site)) !== actor.accountId)
      throw new Problem(422, 'factor.passkey_refused');
    await this.db.transaction((tx) => this.proofs.proved(tx, actor));
  }

  private async outwardName(): Promise<string> {
    const [profile] = await this.db.query<{ name: string }[]>(
      'SELECT outward_name AS name FROM union_profile',
    );
    return profile?.name ?? '';
  }
}
