import type { AccountCode } from './accounts.rules.js';

export const entryKinds = [
  'payment',
  'allocation',
  'initiation',
  'income',
  'expense',
  'handover',
  'till-move',
  'remittance',
  'refund',
  'opening',
  'brought',
  'reversal',
] as const;
export type EntryKind = (typeof entryKinds)[number];

/** One movement of money: from the credit account to the debit account. Cents, whole and above 0. */
export interface Transfer {
  debit: AccountCode;
  credit: AccountCode;
  amountCents: number;
}

/** What undoes an entry: the same movements the other way round. */
export function reversed(transfers: readonly Transfer[]): Transfer[] {
  return transfers.map(({ debit, credit, amountCents }) => ({ debit: credit, credit: debit, amountCents }));
}
