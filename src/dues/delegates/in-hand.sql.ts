import { account } from '../../ledger/index.js';

const prefix = account.inHand(0).replace(/0$/, '');

/** The account of what a credential has in hand, by the expression of its number. */
export function handOf(number: string): string {
  return `('${prefix}' || ${number})`;
}

/** Cents in hand up to a day, its evening. @param number, day expressions */
export function inHand(number: string, day = `'infinity'`): string {
  const moved = (side: 'debit' | 'credit'): string =>
    `coalesce((SELECT sum(t.amount_cents) FROM ledger_transfers t
      WHERE t.${side} = ${handOf(number)} AND t.happened_on <= ${day}::date), 0)`;
  return `(${moved('debit')} - ${moved('credit')})`;
}

/** The entries of the credential with this id and number: taken under it, undone again, or through its hand. */
export function entriesOf(id: string, number: string): string {
  return `SELECT p.entry_id FROM dues_payments p WHERE p.credential_id = ${id}
    UNION SELECT e.id FROM ledger_entries e JOIN dues_payments p ON p.entry_id = e.reverses WHERE p.credential_id = ${id}
    UNION SELECT t.entry_id FROM ledger_transfers t WHERE t.debit = ${handOf(number)}
    UNION SELECT t.entry_id FROM ledger_transfers t WHERE t.credit = ${handOf(number)}`;
}
