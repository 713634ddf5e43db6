import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Day } from '../../shared/days.js';
import { type AccountCode, typeOf } from '../accounts.rules.js';

const holding = 7638_0500;

/** What may be taken out of an account, and who waits for whom. */
@Injectable()
export class SpendableService {
  /**
   * Holds an account until the transaction ends: of two who take money out of it at once, the second sees what the
   * first left. Putting money in waits for nobody.
   */
  async hold(tx: EntityManager, code: AccountCode): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock($1, hashtext($2))', [holding, code]);
  }

  /**
   * The most that may be taken out on a day so that neither that day nor one since ends below 0; in cents. Of what the
   * union owes, what it owes. Ask only for an account that is held.
   */
  async mostOn(tx: EntityManager, code: AccountCode, on: Day): Promise<number> {
    const [row] = await tx.query<{ cents: string }[]>(
      `WITH moved AS (
         SELECT greatest(happened_on, $2::date) AS day, sum(amount_cents) AS cents
         FROM ledger_transfers WHERE debit = $1 GROUP BY 1
         UNION ALL
         SELECT greatest(happened_on, $2::date), -sum(amount_cents) FROM ledger_transfers WHERE credit = $1 GROUP BY 1
         UNION ALL SELECT $2::date, 0
       ), days AS (SELECT day, sum(cents) AS cents FROM moved GROUP BY day)
       SELECT min($3 * running) AS cents FROM (SELECT sum(cents) OVER (ORDER BY day) AS running FROM days) d`,
      [code, on, typeOf(code) === 'assets' ? 1 : -1],
    );
    return Number(row?.cents ?? 0);
  }
}
