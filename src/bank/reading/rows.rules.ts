import { fold, isBlank } from '../../shared/texts.js';
import type { Day } from '../../shared/days.js';
import { type DateOrder, decideDateOrder } from '../../spreadsheets/date-order.rules.js';
import { readDate } from '../../spreadsheets/dates.rules.js';
import type { DecimalMark } from '../../spreadsheets/marks.rules.js';
import { decimalMark, readAmount } from './amounts.rules.js';
import type { Columns } from './columns.rules.js';
import {
  lineText,
  type ReadingWishes,
  type ReadLine,
  type Remark,
  type UnreadLine,
} from './statement-file.rules.js';

/** A row as the reader of spreadsheets gives it. */
export interface Row {
  line: number;
  cells: readonly string[];
  broken?: unknown;
}

/** What all the values of a table decide together. */
export interface Decided {
  order: DateOrder;
  mark: DecimalMark | null;
  /** columns in which some amount has a minus: there a bare one has none */
  hasMinus: ReadonlySet<number>;
  wishes: ReadingWishes;
}

type AmountField = 'amount' | 'moneyOut' | 'moneyIn';
const amountFields = ['amount', 'moneyOut', 'moneyIn'] as const;

const directions: Readonly<Record<string, -1 | 1>> = {
  ...{ debit: -1, dr: -1, d: -1, out: -1, withdrawal: -1, retrait: -1 },
  ...{ credit: 1, cr: 1, c: 1, in: 1, deposit: 1, depot: 1 },
};

export function decide(rows: readonly Row[], columns: Columns, wishes: ReadingWishes): Decided {
  const whole = rows.filter(({ broken }) => !broken);
  const column = (place: number): string[] => whole.map(({ cells }) => cells[place] ?? '');
  const places = amountFields.flatMap((field) => (columns[field] === null ? [] : [columns[field]]));
  return {
    order: orderOf(column(columns.day), wishes),
    mark: decimalMark(places.flatMap(column)),
    hasMinus: new Set(places.filter((place) => column(place).some((value) => isMinus(value, wishes)))),
    wishes,
  };
}

/** What the column decides, and where it decides nothing, what a person said. */
function orderOf(values: readonly string[], { dayOrder }: ReadingWishes): DateOrder {
  const decided = decideDateOrder(values);
  if (dayOrder === null) return decided;
  const order = decided.order ?? (dayOrder === 'month-first' ? 'mdy' : 'dmy');
  return { ...decided, order, shortYearFirst: dayOrder === 'year-first' };
}

function isMinus(value: string, { currency }: ReadingWishes): boolean {
  const reading = readAmount(value, currency, null);
  return 'cents' in reading && reading.cents < 0;
}

/** One row: a line of the bank's, or why none. */
export function readRow(row: Row, columns: Columns, decided: Decided): ReadLine | UnreadLine {
  const { line, cells } = row;
  if (row.broken) return { line, text: lineText(cells), skipped: false, why: { code: 'row.broken' } };
  const written = columns.direction === null ? '' : (cells[columns.direction] ?? '');
  const places = directionOf(written) === null && columns.direction !== null ? [columns.direction] : [];
  const text = lineText([...columns.text, ...places].map((place) => cells[place]));
  const unread = (why: Remark, skipped = false): UnreadLine => ({
    line,
    text: text === '' ? lineText(cells) : text,
    skipped,
    why,
  });
  const day = (cells[columns.day] ?? '').trim();
  const amount = amountOf(cells, columns, decided);
  if (amount === null) return unread({ code: 'bank_line.no_amount' }, true);
  if ('code' in amount) return unread(amount);
  if (day === '') return unread({ code: 'bank_line.no_day' });
  if (amount.cents === 0) return unread({ code: 'bank_line.nothing_moved' }, true);
  const reading = dayOf(day, decided);
  if ('code' in reading) return unread({ code: reading.code, values: { text: day.slice(0, 60) } });
  const { day: happenedOn, warnings } = reading;
  return { line, happenedOn, amountCents: amount.cents, text, bankId: null, warnings };
}

/** A line needs a whole day, and one that has come. */
function dayOf(text: string, { order, wishes }: Decided): { day: Day; warnings: Remark[] } | Remark {
  const reading = readDate(text, order, wishes.today);
  if ('code' in reading) return reading;
  if (!('day' in reading) || reading.warnings.includes('date.month_only')) return { code: 'date.incomplete' };
  const { day, warnings } = reading;
  if (day > wishes.today) return { code: 'bank_line.day_ahead' };
  return { day, warnings: warnings.map((code) => ({ code, values: { text, day } })) };
}

function directionOf(text: string): -1 | 1 | null {
  return directions[fold(text)] ?? null;
}

/** null: the row names no amount at all. */
function amountOf(
  cells: readonly string[],
  columns: Columns,
  decided: Decided,
): { cents: number } | Remark | null {
  const filled = amountFields.filter((field) => columns[field] !== null && !isBlank(cells[columns[field]]));
  const readings = filled.map((field) => signedAmount(field, cells, columns, decided));
  const refused = readings.find((reading) => 'code' in reading);
  if (refused) return refused;
  const moving = readings.filter((reading) => 'cents' in reading && reading.cents !== 0);
  if (moving.length > 1) return { code: 'bank_line.two_amounts' };
  return moving[0] ?? readings[0] ?? null;
}

function signedAmount(
  field: AmountField,
  cells: readonly string[],
  columns: Columns,
  { mark, hasMinus, wishes }: Decided,
): { cents: number } | Remark {
  const place = columns[field]!;
  const text = (cells[place] ?? '').trim();
  const reading = readAmount(text, wishes.currency, mark);
  if ('code' in reading) return { code: reading.code, values: { text: text.slice(0, 60) } };
  const unclear: Remark = { code: 'bank_line.sign_unclear', values: { text: text.slice(0, 60) } };
  const { cents } = reading;
  if (field === 'amount') {
    const said = columns.direction === null ? null : directionOf(cells[columns.direction] ?? '');
    if (said === null || cents === 0 || Math.sign(cents) === said) return reading;
    // a column without any minus leaves the direction to the words beside it
    return hasMinus.has(place) || cents < 0 ? unclear : { cents: cents * said };
  }
  // some banks write what goes out with a minus, though its column says so already: all of it, or none
  if (field === 'moneyOut') return hasMinus.has(place) && cents > 0 ? unclear : { cents: -Math.abs(cents) };
  return cents < 0 ? unclear : reading;
}
