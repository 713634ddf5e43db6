import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { asProgram } from '../../database/reach.js';
import { Clock } from '../../shared/clock.js';
import { Problem } from '../../shared/errors.js';
import { ThrottleService } from '../throttle.service.js';
import { isOpen } from './recoveries.sql.js';
import { recoveryWordHash } from './recovery-words.js';
import { TakingBackService } from './taking-back.service.js';

interface Found {
  open: boolean;
  usable_at: Date | null;
  from: string | null;
}

/** The way back in: the word, once two people have confirmed, for a new passphrase. */
@Injectable()
export class CompletionService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly throttle: ThrottleService,
    private readonly takingBack: TakingBackService,
  ) {}

  /**
   * Everything that was signed in ends, and no earlier factor or code counts any more.
   * @throws Problem 422 `recovery.unknown_word`, `recovery.over`, `recovery.unconfirmed`, `recovery.too_early`,
   * `account.passphrase_too_short`, `account.passphrase_common`, `account.passphrase_named`, 429
   */
  async complete(word: string, passphrase: string, source: string): Promise<void> {
    const hash = recoveryWordHash(word);
    await this.throttle.count(`word: ${hash.toString('hex')}`, source);
    await this.refuseEarly(hash);
    await asProgram(() => this.db.transaction((tx) => this.takingBack.use(tx, hash, passphrase)));
  }

  /** Before anything is hashed, which costs. */
  private async refuseEarly(hash: Buffer): Promise<void> {
    const now = this.clock.now();
    const [found] = await asProgram(() =>
      this.db.query<Found[]>(
        `SELECT ${isOpen('r', '$2::timestamptz')} AS open, r.usable_at,
           to_char(r.usable_at AT TIME ZONE p.time_zone, 'YYYY-MM-DD HH24:MI') AS "from"
         FROM recoveries r, union_profile p WHERE r.word_hash = $1`,
        [hash, now],
      ),
    );
    if (!found) throw new Problem(422, 'recovery.unknown_word');
    if (!found.open) throw new Problem(422, 'recovery.over');
    if (!found.usable_at) throw new Problem(422, 'recovery.unconfirmed');
    if (found.usable_at > now) throw new Problem(422, 'recovery.too_early', { from: found.from ?? '' });
  }
}
