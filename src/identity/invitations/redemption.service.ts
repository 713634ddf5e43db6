import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { asProgram } from '../../database/reach.js';
import { Problem } from '../../shared/errors.js';
import type { Language } from '../../shared/messages/index.js';
import { AccountsService } from '../accounts.service.js';
import { NoticesService } from '../notices/notices.service.js';
import { ThrottleService } from '../throttle.service.js';
import { unsigned } from '../unsigned-actor.js';
import { InvitationsService } from './invitations.service.js';

/** Plain, so that it can be typed on any phone and told over a noisy table. */
const plainName = /^[a-z0-9][a-z0-9._-]{1,39}$/;

export interface Joining {
  code: string;
  signInName: string;
  passphrase: string;
  language: Language;
}

export interface Joined {
  id: string;
  signInName: string;
}

/** A code becomes an account, once. */
@Injectable()
export class RedemptionService {
  constructor(
    private readonly db: DataSource,
    private readonly throttle: ThrottleService,
    private readonly invitations: InvitationsService,
    private readonly accounts: AccountsService,
    private readonly notices: NoticesService,
  ) {}

  /**
   * A good code stays good when the name or the passphrase is refused.
   * @throws Problem 422 `invitation.refused`, `account.name_not_plain`, `account.passphrase_too_short`,
   * `account.passphrase_common`, `account.passphrase_named`, 409 `account.name_taken`, 429 `request.too_many`
   */
  async join(joining: Joining, address: string): Promise<Joined> {
    const signInName = joining.signInName.trim().toLowerCase();
    if (!plainName.test(signInName)) throw new Problem(422, 'account.name_not_plain');
    await this.throttle.countJoining(address);
    const joined = await asProgram(() =>
      this.db.transaction((tx) => this.make(tx, { ...joining, signInName })),
    );
    // the account is made: one try too many that stays counted is no reason to say otherwise
    await this.throttle.uncountJoining(address).catch(() => undefined);
    return joined;
  }

  private async make(tx: EntityManager, joining: Joining): Promise<Joined> {
    const { workerId, invitedBy } = await this.invitations.redeem(tx, joining.code);
    const { signInName, passphrase, language } = joining;
    const actor = { ...unsigned(), workerId };
    const id = await this.accounts.create(actor, { signInName, passphrase, workerId, language }, tx);
    if (invitedBy) await this.notices.tell(tx, [invitedBy], { code: 'invitation.redeemed' });
    return { id, signInName };
  }
}
