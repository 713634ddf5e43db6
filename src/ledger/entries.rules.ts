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

/** Kinds that are undone where they were made, and the code that says where; the others are undone in the book. */
export const undoneElsewhere = {
  payment: 'entry.undone_with_payments',
  allocation: 'entry.undone_with_payments',
  initiation: 'entry.undone_with_payments',
  handover: 'entry.undone_with_reports',
  remittance: 'entry.undone_with_reports',
  brought: 'entry.undone_with_imports',
  reversal: 'entry.is_reversal',
} as const satisfies Partial<Record<EntryKind, string>>;

export type UndoneElsewhere = (typeof undoneElsewhere)[keyof typeof undoneElsewhere];

export function whereUndone(kind: EntryKind): UndoneElsewhere | null {
  return kind in undoneElsewhere ? undoneElsewhere[kind as keyof typeof undoneElsewhere] : null;
}
