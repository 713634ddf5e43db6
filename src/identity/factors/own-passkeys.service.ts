import { Injectable } from '@nestjs/common';
import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/server';
import { DataSource } from 'typeorm';
import type { Actor } from '../../shared/actor.js';
import { nothingHere, Problem } from '../../shared/errors.js';
import { FactorsService } from './factors.service.js';
import { outwardNameOf } from './outward-name.js';
import { Passkey } from './passkey.entity.js';
import {
  type AuthenticationResponseJSON,
  PasskeysService,
  type RegistrationResponseJSON,
} from './passkeys.service.js';
import { ProofsService } from './proofs.service.js';
import type { Site } from './site.js';

/** Somebody's own passkeys. */
@Injectable()
export class OwnPasskeysService {
  constructor(
    private readonly db: DataSource,
    private readonly factors: FactorsService,
    private readonly proofs: ProofsService,
    private readonly passkeys: PasskeysService,
  ) {}

  /** @throws Problem 422 `account.wrong_passphrase`, `factor.proof_needed`, 429 */
  async begin(actor: Actor, passphrase: string, site: Site): Promise<PublicKeyCredentialCreationOptionsJSON> {
    const account = await this.proofs.requirePassphrase(actor, passphrase);
    await this.proofs.requireFresh(actor);
    return this.passkeys.creationOptions(account, site, await outwardNameOf(this.db));
  }

  /** Recovery codes if there were none. @throws Problem 422 `factor.passkey_refused` */
  async add(
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
  async remove(actor: Actor, id: string): Promise<void> {
    await this.proofs.requireFresh(actor);
    await this.db.transaction(async (tx) => {
      const { affected } = await tx.delete(Passkey, { id, accountId: actor.accountId ?? '' });
      if (affected !== 1) throw nothingHere();
      await this.factors.removed(tx, actor, 'passkey');
    });
  }

  /** A passkey of the actor's own proves a factor again. @throws Problem 422 `factor.passkey_refused` */
  async prove(actor: Actor, response: AuthenticationResponseJSON, site: Site): Promise<void> {
    if ((await this.passkeys.signer(response, site)) !== actor.accountId)
      throw new Problem(422, 'factor.passkey_refused');
    await this.db.transaction((tx) => this.proofs.proved(tx, actor));
  }
}
