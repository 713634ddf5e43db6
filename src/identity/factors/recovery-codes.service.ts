import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../shared/clock.js';
import { NoticesService } from '../notices/notices.service.js';
import { drawnLetters, groupedLetters, plainLetters } from '../sign-in/letters.js';
import { RecoveryCode } from './recovery-code.entity.js';

const codesAtOnce = 10;
/** 69 bits: more than anybody can try, so that a plain hash cannot be turned back */
const codeLength = 16;
const groupSize = 4;

/** Ten codes on paper, each of which counts once in the place of the second factor. */
@Injectable()
export class RecoveryCodesService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly notices: NoticesService,
  ) {}

  /** Ten new ones; earlier ones count no more. They are shown this once. */
  async replace(tx: EntityManager, accountId: string): Promise<string[]> {
    const codes = Array.from({ length: codesAtOnce }, () => drawnLetters(codeLength));
    const madeAt = this.clock.now();
    await tx.delete(RecoveryCode, { accountId });
    await tx.insert(
      RecoveryCode,
      codes.map((code) => ({ accountId, codeHash: hashOf(code), madeAt })),
    );
    return codes.map((code) => groupedLetters(code, groupSize));
  }

  /** Whether this is an unused code of the account; from now on it is used. */
  async spend(accountId: string, typed: string): Promise<boolean> {
    return this.db.transaction(async (tx) => {
      const [, spent] = await tx.query<[unknown[], number]>(
        'UPDATE recovery_codes SET used_at = $3 WHERE account_id = $1 AND code_hash = $2 AND used_at IS NULL',
        [accountId, hashOf(plainLetters(typed)), this.clock.now()],
      );
      if (spent === 0) return false;
      await this.notices.tell(tx, [accountId], { code: 'factor.code_used', href: '/p/f' });
      return true;
    });
  }
}

function hashOf(code: string): Buffer {
  return createHash('sha256').update(code).digest();
}
