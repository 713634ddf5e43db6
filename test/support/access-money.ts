import type { Line } from './access-lines.js';
import { membershipsLines } from './access-memberships.js';
import { ledgerLines } from './access-ledger.js';
import { duesLines } from './access-dues.js';
import { delegatesLines } from './access-delegates.js';
import { bankLines } from './access-bank.js';
import { booksLines } from './access-books.js';
import { cardsLines } from './access-cards.js';
import { actionsLines } from './access-actions.js';
import { contactsLines } from './access-contacts.js';
import { drivesLines } from './access-drives.js';
import { remindersLines } from './access-reminders.js';
import { meetingsLines } from './access-meetings.js';
import { statusLines } from './access-status.js';

/** Memberships, money, meetings and drives: a file an area. */
export const moneyMatrix: readonly Line[] = [
  ...membershipsLines,
  ...ledgerLines,
  ...duesLines,
  ...delegatesLines,
  ...bankLines,
  ...booksLines,
  ...meetingsLines,
  ...remindersLines,
  ...drivesLines,
  ...cardsLines,
  ...contactsLines,
  ...actionsLines,
  ...statusLines,
];
