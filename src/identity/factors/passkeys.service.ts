import { Injectable } from '@nestjs/common';
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type WebAuthnCredential,
} from '@simplewebauthn/server';
import { DataSource, type EntityManager } from 'typeorm';
import { asProgram } from '../../database/reach.js';
import { Clock } from '../../shared/clock.js';
import { Problem } from '../../shared/errors.js';
import type { Account } from '../account.entity.js';
import { NoticesService } from '../notices/notices.service.js';
import { ChallengesService } from './challenges.service.js';
import { Passkey } from './passkey.entity.js';
import type { Site } from './site.js';

export type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';

type Signing = Pick<Passkey, 'id' | 'accountId' | 'credentialId' | 'publicKey'>;

/**
 * WebAuthn. The device itself asks for a finger, a face or its PIN (user verification is required), so that a passkey
 * is two factors by itself: it signs in alone, and a passphrase adds nothing to it.
 */
@Injectable()
export class PasskeysService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly challenges: ChallengesService,
    private readonly notices: NoticesService,
  ) {}

  async creationOptions(
    { id: accountId, signInName }: Account,
    site: Site,
    outwardName: string,
  ): Promise<PublicKeyCredentialCreationOptionsJSON> {
    const known = await this.db.manager.findBy(Passkey, { accountId });
    const options = await generateRegistrationOptions({
      rpName: outwardName,
      rpID: site.id,
      userName: signInName,
      userID: new Uint8Array(Buffer.from(accountId.replaceAll('-', ''), 'hex')),
      attestationType: 'none',
      excludeCredentials: known.map(({ credentialId }) => ({ id: credentialId })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
    await this.challenges.keep(options.challenge, 'enrolment', accountId);
    return options;
  }

  /** The key pair that a device made when this account asked it to. @throws Problem 422 `factor.passkey_refused` */
  async checked(
    accountId: string,
    response: RegistrationResponseJSON,
    site: Site,
  ): Promise<WebAuthnCredential> {
    const credential = await this.made(accountId, response, site);
    if (!credential) throw new Problem(422, 'factor.passkey_refused');
    return credential;
  }

  /** @throws Problem 422 `factor.passkey_refused` when it is known already */
  async add(
    tx: EntityManager,
    accountId: string,
    credential: WebAuthnCredential,
    nickname: string,
  ): Promise<string> {
    const made = await tx
      .createQueryBuilder()
      .insert()
      .into(Passkey)
      .values({
        accountId,
        credentialId: credential.id,
        publicKey: Buffer.from(credential.publicKey),
        counter: String(credential.counter),
        nickname,
        addedAt: this.clock.now(),
      })
      .orIgnore()
      .returning('id')
      .execute();
    const id = (made.raw as { id: string }[])[0]?.id;
    if (!id) throw new Problem(422, 'factor.passkey_refused');
    return id;
  }

  /** Asks whatever passkey the device has for this site: nobody has said yet who they are. */
  async requestOptions(site: Site): Promise<PublicKeyCredentialRequestOptionsJSON> {
    const options = await generateAuthenticationOptions({ rpID: site.id, userVerification: 'required' });
    await this.challenges.keep(options.challenge, 'sign-in', null);
    return options;
  }

  /** The account whose passkey signed; null when anything is not as it must be. */
  async signer(response: AuthenticationResponseJSON, site: Site): Promise<string | null> {
    return asProgram(async () => {
      const [passkey] = await this.db.query<Signing[]>(
        `SELECT p.id, p.account_id AS "accountId", p.credential_id AS "credentialId", p.public_key AS "publicKey"
         FROM passkeys p JOIN accounts a ON a.id = p.account_id AND a.ended_at IS NULL
         WHERE p.credential_id = $1`,
        [String(response.id)],
      );
      const counter = passkey ? await this.signed(passkey, response, site) : null;
      if (!passkey || counter === null) return null;
      return (await this.count(passkey, counter)) ? passkey.accountId : null;
    });
  }

  private async made(
    accountId: string,
    response: RegistrationResponseJSON,
    site: Site,
  ): Promise<WebAuthnCredential | null> {
    try {
      const { registrationInfo } = await verifyRegistrationResponse({
        response,
        expectedChallenge: (challenge) => this.challenges.spend(challenge, 'enrolment', accountId),
        expectedOrigin: site.origin,
        expectedRPID: site.id,
        requireUserVerification: true,
      });
      return registrationInfo?.credential ?? null;
    } catch (error) {
      return refusedBy(error);
    }
  }

  /** The count the passkey says; null when it did not sign this challenge, here. */
  private async signed(
    { credentialId, publicKey }: Signing,
    response: AuthenticationResponseJSON,
    site: Site,
  ): Promise<number | null> {
    try {
      const { verified, authenticationInfo } = await verifyAuthenticationResponse({
        response,
        expectedChallenge: (challenge) => this.challenges.spend(challenge, 'sign-in', null),
        expectedOrigin: site.origin,
        expectedRPID: site.id,
        requireUserVerification: true,
        // its count is compared below, in the statement that keeps it
        credential: { id: credentialId, publicKey: new Uint8Array(publicKey), counter: 0 },
      });
      return verified ? authenticationInfo.newCounter : null;
    } catch (error) {
      return refusedBy(error);
    }
  }

  /** A count that does not grow means that a copy is in use somewhere: it is refused, and its owner told. */
  private async count({ id, accountId }: Signing, counter: number): Promise<boolean> {
    return this.db.transaction(async (tx) => {
      const [, counted] = await tx.query<[unknown[], number]>(
        'UPDATE passkeys SET counter = $2 WHERE id = $1 AND (counter < $2 OR (counter = 0 AND $2 = 0))',
        [id, counter],
      );
      if (counted === 0)
        await this.notices.tell(tx, [accountId], { code: 'factor.passkey_copied', href: '/p/f' });
      return counted === 1;
    });
  }
}

/** The library says by an error what is wrong with a response; only a failure of our own goes on. */
function refusedBy(error: unknown): null {
  if (error instanceof Problem) throw error;
  if (error instanceof Error && 'driverError' in error) throw error;
  return null;
}
