import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { LedgerService } from '../../ledger/index.js';
import { Problem } from '../../shared/errors.js';
import { inHand } from './in-hand.sql.js';

/** Whoever takes dues is not erased before all of it is handed over and accounted for: nobody could be asked for it. */
@Injectable()
export class DelegateErasureCheck {
  constructor(private readonly ledger: LedgerService) {}

  /** @throws Problem 422 `erasure.cash_in_hand`, `erasure.holds_credential` */
  async refuse(tx: EntityManager, workerIds: readonly string[]): Promise<void> {
    const held = await tx.query<{ cents: string; is_open: boolean }[]>(
      `SELECT ${inHand('c.number')} AS cents, c.cleared_on IS NULL AS is_open
       FROM delegate_credentials c WHERE c.worker_id = ANY($1) FOR UPDATE OF c`,
      [workerIds],
    );
    const amountCents = held.reduce((sum, { cents }) => sum + Number(cents), 0);
    if (held.some(({ cents }) => Number(cents) !== 0))
      throw new Problem(422, 'erasure.cash_in_hand', { amount: await this.ledger.amount(tx, amountCents) });
    if (held.some(({ is_open }) => is_open)) throw new Problem(422, 'erasure.holds_credential');
  }
}
