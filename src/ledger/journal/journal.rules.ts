import type { Day } from '../../shared/days.js';
import { inWholes } from '../../shared/amounts.js';
import type { AccountCode } from '../accounts.rules.js';
import type { EntryKind, Transfer } from '../entries.rules.js';

/** An entry as a journal has it: numbers instead of names, and no words. */
export interface JournalEntry {
  place: string;
  kind: EntryKind;
  happenedOn: Day;
  /** the place of the entry that it undoes */
  undoes: string | null;
  transfers: readonly Transfer[];
}

/** What stands above the entries, so that strict readers know every name. */
export function journalHead(currency: string, accounts: readonly AccountCode[]): string {
  return [`commodity ${currency} 1000.00`, '', ...accounts.map((code) => `account ${code}`), '', ''].join(
    '\n',
  );
}

/** One transaction of plain-text accounting (hledger, ledger, beancount by conversion); two postings a transfer. */
export function journalEntry(
  { place, kind, happenedOn, undoes, transfers }: JournalEntry,
  currency: string,
): string {
  const comment = undoes ? `entry ${place}, undoes entry ${undoes}` : `entry ${place}`;
  const postings = transfers.flatMap(({ debit, credit, amountCents }) => [
    `    ${debit}  ${currency} ${inWholes(amountCents)}`,
    `    ${credit}  ${currency} ${inWholes(-amountCents)}`,
  ]);
  return [`${happenedOn} ${kind}  ; ${comment}`, ...postings, '', ''].join('\n');
}
