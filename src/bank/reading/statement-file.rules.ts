import type { Day } from '../../shared/days.js';
import type { MessageCode, MessageValues } from '../../shared/messages/index.js';

export const statementForms = ['csv', 'ofx'] as const;
export type StatementForm = (typeof statementForms)[number];

/** A sentence about a line, by its code. */
export interface Remark {
  code: MessageCode;
  values?: MessageValues;
}

/** One line of the bank's as it stands in a file: money in above 0, money out below. */
export interface ReadLine {
  /** where it begins in the file */
  line: number;
  happenedOn: Day;
  amountCents: number;
  text: string;
  /** the bank's own id of it, where the file has one */
  bankId: string | null;
  warnings: readonly Remark[];
}

/** A line of which nothing is taken, and why. What is `skipped` says of no money; anything else has to be looked at. */
export interface UnreadLine {
  line: number;
  text: string;
  skipped: boolean;
  why: Remark;
}

/** A file of the bank's as read: each of its lines is in one of the two lists. */
export interface StatementFile {
  form: StatementForm;
  /** the days it says it covers; null where it does not say */
  fromOn: Day | null;
  untilOn: Day | null;
  lines: ReadLine[];
  unread: UnreadLine[];
  /** column names that say nothing we know */
  unknownColumns: string[];
}

/** More than a union's bank writes in many years; it is all held while it is compared. */
export const mostLines = 20_000;

/** Words of a bank are short; longer is something else. */
export const longestLineText = 500;

/** One line of words: banks pad them with spaces. */
export function lineText(parts: readonly (string | undefined)[]): string {
  const kept = parts
    .map((part) =>
      (part ?? '')
        .slice(0, 4 * longestLineText)
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((part) => part !== '');
  return [...new Set(kept)].join(' · ').slice(0, longestLineText).toWellFormed();
}

/** What a person may have to say about how a file is to be read. */
export interface ReadingWishes {
  /** today: nothing has happened after it */
  today: Day;
  currency: string;
  /** the order of days that the file itself does not tell */
  dayOrder: DayOrder | null;
}

export const dayOrders = ['day-first', 'month-first', 'year-first'] as const;
export type DayOrder = (typeof dayOrders)[number];
