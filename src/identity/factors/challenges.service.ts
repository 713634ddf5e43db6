import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { asProgram } from '../../database/reach.js';
import { Clock } from '../../shared/clock.js';
import { PasskeyChallenge } from './passkey-challenge.entity.js';

const validMinutes = 5;

/** What passkeys were asked to sign and have not signed yet. */
@Injectable()
export class ChallengesService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  async keep(
    challenge: string,
    purpose: PasskeyChallenge['purpose'],
    accountId: string | null,
  ): Promise<void> {
    const expiresAt = new Date(this.clock.now().getTime() + validMinutes * 60_000);
    await asProgram(() =>
      this.db.manager.insert(PasskeyChallenge, { challenge, purpose, accountId, expiresAt }),
    );
  }

  /** Whether it was asked for this, of this account, and not answered before. Whatever follows, it is used up. */
  async spend(
    challenge: string,
    purpose: PasskeyChallenge['purpose'],
    accountId: string | null,
  ): Promise<boolean> {
    const [, spent] = await asProgram(() =>
      this.db.query<[unknown[], number]>(
        `DELETE FROM passkey_challenges
         WHERE challenge = $1 AND purpose = $2 AND account_id IS NOT DISTINCT FROM $3 AND expires_at > $4`,
        [challenge, purpose, accountId, this.clock.now()],
      ),
    );
    return spent === 1;
  }
}
