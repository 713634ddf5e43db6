import { account } from '../../ledger/index.js';

/** How far a line and its entry may lie apart: cheques are slow, and receipts are written before money arrives. */
export const nearDays = 10;

/** As every statement here names it: a constant of the program, never a word of anybody's. */
const bank = `'${account.till('bank')}'`;

/**
 * What each entry not yet matched moves on the account of the bank: in above 0, out below. SQL, with `from` and
 * `until` as the places of two days.
 */
export const unmatchedMoves = (from: string, until: string): string =>
  `SELECT t.entry_id, t.happened_on,
          sum(CASE WHEN t.debit = ${bank} THEN t.amount_cents ELSE -t.amount_cents END) AS amount_cents
   FROM ledger_transfers t
   WHERE (t.debit = ${bank} OR t.credit = ${bank}) AND t.happened_on BETWEEN ${from} AND ${until}
     AND NOT EXISTS (SELECT FROM bank_matches m WHERE m.entry_id = t.entry_id)
   GROUP BY t.entry_id, t.happened_on`;

/** The same of one entry, matched or not: no row when there is no such entry. */
export const moveOfEntry = `SELECT coalesce(sum(CASE WHEN t.debit = ${bank} THEN t.amount_cents
                                              WHEN t.credit = ${bank} THEN -t.amount_cents END), 0) AS amount_cents
   FROM ledger_transfers t WHERE t.entry_id = $1 GROUP BY t.entry_id`;
