import { Injectable } from '@nestjs/common';
import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server';
import { asProgram } from '../../database/reach.js';
import { Problem } from '../../shared/errors.js';
import { type FactorKind, FactorsService, isAny, kindsOf } from '../factors/factors.service.js';
import { type AuthenticationResponseJSON, PasskeysService } from '../factors/passkeys.service.js';
import type { Site } from '../factors/site.js';
import { isPassphrase } from '../passphrases.js';
import { type OpenedSession, SessionsService } from '../sessions.service.js';
import { ThrottleService } from '../throttle.service.js';
import { type Claimed, ClaimsService } from './claims.service.js';

/** Where somebody signs in from. */
export interface Place {
  /** the address that the connection, or the trusted proxy, says */
  address: string;
  /** the number in the cookie of a browser that may have signed in before */
  device?: string | null;
  /** the token that the same browser carried until now: its session ends */
  replacing?: string | null;
}

export interface SignedInSession extends OpenedSession {
  accountId: string;
}

/** The passphrase was right, and a second factor is wanted. */
export interface FactorWanted {
  step: string;
  factors: FactorKind[];
}

/** The door. Unknown names and wrong passphrases have the same answer, run the same statements and take the same time. */
@Injectable()
export class SignInService {
  constructor(
    private readonly claims: ClaimsService,
    private readonly sessions: SessionsService,
    private readonly throttle: ThrottleService,
    private readonly factors: FactorsService,
    private readonly passkeys: PasskeysService,
  ) {}

  /**
   * All at once, for programs. `code` is of the app or a recovery code.
   * @throws Problem 401 `session.refused`, `session.factor_needed` (with `factors`), `session.code_refused`,
   * 429 `request.too_many`, 503 `keys.locked`
   */
  async signIn(
    name: string,
    passphrase: string,
    code: string | null,
    place: Place,
  ): Promise<SignedInSession> {
    const account = await this.withPassphrase(name, passphrase, place);
    const held = await asProgram(() => this.factors.held(account.id));
    if (!isAny(held)) return this.open(account, place, false);
    if (code === null) throw new Problem(401, 'session.factor_needed', {}, [], { factors: kindsOf(held) });
    return this.withCode(account, code, place);
  }

  /** The first of two steps, for browsers. @throws Problem 401 `session.refused`, 429 `request.too_many` */
  async begin(name: string, passphrase: string, place: Place): Promise<SignedInSession | FactorWanted> {
    const account = await this.withPassphrase(name, passphrase, place);
    const held = await asProgram(() => this.factors.held(account.id));
    if (!isAny(held)) return this.open(account, place, false);
    return { step: await this.claims.step(account), factors: kindsOf(held) };
  }

  /** The second. @throws Problem 401 `session.step_over`, `session.code_refused`, 429, 503 `keys.locked` */
  async finish(step: string, code: string, place: Place): Promise<SignedInSession> {
    const account = await this.claims.byStep(step, place.device ?? null);
    if (!account) throw new Problem(401, 'session.step_over');
    return this.withCode(account, code, place);
  }

  /** @throws Problem 429 `request.too_many` */
  async askPasskey(site: Site, address: string): Promise<PublicKeyCredentialRequestOptionsJSON> {
    await this.throttle.countAsking(address);
    return this.passkeys.requestOptions(site);
  }

  /** A passkey signs in alone. @throws Problem 401 `session.passkey_refused` */
  async withPasskey(
    response: AuthenticationResponseJSON,
    site: Site,
    place: Place,
  ): Promise<SignedInSession> {
    const id = await this.passkeys.signer(response, site);
    const account = id ? await this.claims.byId(id, place.device ?? null) : null;
    if (!account) throw new Problem(401, 'session.passkey_refused');
    return this.open(account, place, true);
  }

  private async withPassphrase(name: string, passphrase: string, place: Place): Promise<Claimed> {
    const signInName = name.trim().toLowerCase();
    const account = await this.claims.byName(signInName, place.device ?? null);
    const device = account?.knownDevice ?? null;
    await this.throttle.count(signInName, place.address, device);
    const right = await isPassphrase(passphrase, account?.passphraseHash ?? null);
    if (!account || !right) throw new Problem(401, 'session.refused');
    await this.throttle.forget(signInName, place.address, device);
    return account;
  }

  private async withCode(account: Claimed, code: string, place: Place): Promise<SignedInSession> {
    const device = account.knownDevice;
    const isLast = await this.throttle.countCode(account.id, device);
    if (!(await asProgram(() => this.factors.spend(account.id, code)))) {
      if (isLast) await this.factors.tellGuessed(account.id);
      throw new Problem(401, 'session.code_refused');
    }
    await this.throttle.forgetCode(account.id, device);
    return this.open(account, place, true);
  }

  private async open(account: Claimed, place: Place, secondFactor: boolean): Promise<SignedInSession> {
    const replacing = place.replacing ?? null;
    const opened = await this.sessions.open(account, 'sign-in', null, { secondFactor, replacing });
    return { ...opened, accountId: account.id };
  }
}
