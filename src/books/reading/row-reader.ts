import type { Day } from '../../shared/days.js';
import type { FieldError } from '../../shared/errors.js';
import type { MessageCode } from '../../shared/messages/index.js';
import { monthNamed, monthNumber, type MonthNumber } from '../../shared/months.js';
import { cleanText, isBlank } from '../../shared/texts.js';
import { readDate } from '../../spreadsheets/dates.rules.js';
import type { SheetRecord } from '../../spreadsheets/sheet.js';
import { readCents } from './cents.rules.js';
import type { BookField } from './columns.rules.js';
import { readMonth, readMonths } from './months.rules.js';
import { brokenRow, none, type RowReading, type StatedPayment } from './row-reading.js';
import type { RowSettings } from './row-settings.js';
import { readEmail, readMark, readMethod, readNumber, readTier } from './words.js';

/** Nobody pays so much at once: the reading is doubtful. */
const muchCents = 100_000;
/** As far ahead as dues can be paid. */
const mostMonthsAhead = 24;
const longest: Partial<Record<BookField, number>> = { email: 254 };
const longestName = 200;
const shownOfCell = 80;

/** Reads one record. Bad rows say why; the rows after them are read all the same. */
export function readRow(record: SheetRecord, settings: RowSettings): RowReading {
  if (record.broken) return brokenRow(record.line);
  return new RowInReading(record, settings).read();
}

class RowInReading {
  private errors: FieldError[] = [];
  private unusable: FieldError[] = [];
  private doubts: FieldError[] = [];
  private warnings: FieldError[] = [];

  constructor(
    private readonly record: SheetRecord,
    private readonly settings: RowSettings,
  ) {}

  read(): RowReading {
    const { kind } = this.settings.columns;
    const person = {
      number: this.number(),
      name: this.text('name') ?? '',
      email: this.word('email', readEmail),
    };
    const isEmpty = this.isEmpty();
    if (!isEmpty && person.name === '' && person.number === null)
      this.refuse('name', 'book_import.name_missing');
    const row = {
      ...{ line: this.record.line, isEmpty, person, branch: this.text('branch') },
      initiatedOn: this.day('initiatedOn'),
      tier: this.word('tier', readTier),
      paidThrough: this.paidThrough(),
      payments: isEmpty ? [] : kind === 'payments' ? this.payment() : this.months(),
    };
    const told = (errors: FieldError[]): readonly FieldError[] => (errors.length > 0 ? errors : none);
    const { errors, unusable, doubts, warnings } = this;
    return {
      ...row,
      ...{ errors: told(errors), unusable: told(unusable), doubts: told(doubts), warnings: told(warnings) },
    };
  }

  private isEmpty(): boolean {
    const { at, months } = this.settings.columns;
    const places = [...at.values(), ...months.map(({ place }) => place)];
    return places.every((place) => isBlank(this.record.cells[place]));
  }

  private text(field: BookField): string | null {
    const place = this.settings.columns.at.get(field);
    const cell = place === undefined ? undefined : this.record.cells[place];
    if (cell === undefined || isBlank(cell)) return null;
    const text = cleanText(cell);
    if (text.length <= (longest[field] ?? longestName)) return text;
    if (field === 'name' || field === 'number') this.refuse(field, 'field.too_long');
    else this.unusable.push({ field, code: 'field.too_long' });
    return null;
  }

  private refuse(field: string, code: MessageCode, text = ''): void {
    this.errors.push({ field, code, values: { text: text.slice(0, shownOfCell) } });
  }

  private number(): number | null {
    const text = this.text('number');
    if (text === null) return null;
    const number = readNumber(text);
    if (number === undefined) this.refuse('number', 'book_import.number_unreadable', text);
    return number ?? null;
  }

  /** A smaller answer that is not understood is left out, and said so. */
  private word<Value>(field: BookField, read: (text: string) => Value | undefined): Value | null {
    const text = this.text(field);
    if (text === null) return null;
    const value = read(text);
    if (value === undefined) {
      const values = { text: text.slice(0, shownOfCell) };
      this.unusable.push({ field, code: 'book_import.word_unknown', values });
    }
    return value ?? null;
  }

  private day(field: 'initiatedOn' | 'receivedOn'): Day | null {
    const text = this.text(field);
    if (text === null) return null;
    const reading = readDate(text, this.settings.orders.get(field)!, this.settings.fileOn);
    if (!('day' in reading)) {
      this.refuse(field, 'code' in reading ? reading.code : 'date.incomplete', text);
      return null;
    }
    if (reading.day > this.settings.fileOn) {
      this.refuse(field, 'date.after_file', text);
      return null;
    }
    const values = { text: text.slice(0, shownOfCell), day: reading.day };
    for (const code of reading.warnings) this.warnings.push({ field, code, values });
    return reading.day;
  }

  private paidThrough(): MonthNumber | null {
    const text = this.text('paidThrough');
    if (text === null) return null;
    const reading = readMonth(text, this.settings.orders.get('paidThrough')!, this.settings.fileOn);
    if ('code' in reading) {
      this.refuse('paidThrough', reading.code, text);
      return null;
    }
    const values = { text: text.slice(0, shownOfCell), day: monthNamed(reading.month) };
    if (reading.shortYear) this.warnings.push({ field: 'paidThrough', code: 'date.two_digit_year', values });
    if (reading.month > monthNumber(this.settings.fileOn) + mostMonthsAhead)
      this.doubts.push({ field: 'paidThrough', code: 'book_import.far_ahead', values });
    return reading.month;
  }

  private payment(): StatedPayment[] {
    const receivedOn = this.day('receivedOn');
    const amount = this.text('amount');
    if (amount === null) this.refuse('amount', 'book_import.amount_missing');
    if (this.text('receivedOn') === null) this.refuse('receivedOn', 'book_import.day_missing');
    const cents = amount === null ? null : this.cents('amount', amount, this.errors);
    if (cents === 0) this.refuse('amount', 'book_import.amount_zero', amount ?? '');
    const months = this.monthsNamed();
    const method = this.word('method', readMethod);
    return receivedOn && cents ? [{ receivedOn, cents, months, method }] : [];
  }

  private monthsNamed(): readonly MonthNumber[] | null {
    const text = this.text('months');
    if (text === null) return null;
    const reading = readMonths(text, this.settings.fileOn);
    if ('months' in reading) return reading.months;
    this.refuse('months', reading.code, text);
    return null;
  }

  private months(): StatedPayment[] {
    const payments: StatedPayment[] = [];
    for (const { place, month } of this.settings.columns.months) {
      const cell = this.record.cells[place];
      if (cell === undefined || isBlank(cell)) continue;
      const mark = readMark(cell);
      const field = monthNamed(month);
      if (mark === 'waived') this.unusable.push({ field, code: 'book_import.waived_there' });
      else if (mark === 'paid') payments.push(ofMonth(month, null));
      if (mark !== null) continue;
      const cents = this.cents(field, cell, this.unusable);
      if (cents) payments.push(ofMonth(month, cents));
    }
    return payments;
  }

  private cents(field: string, text: string, errors: FieldError[]): number | null {
    const { mark: decided, currency } = this.settings;
    const reading = readCents(text, { decided, currency });
    const values = { text: text.slice(0, shownOfCell), currency };
    if ('code' in reading) {
      errors.push({ field, code: reading.code, values });
      return null;
    }
    if (reading.cents > muchCents) this.doubts.push({ field, code: 'book_import.amount_large', values });
    return reading.cents;
  }
}

function ofMonth(month: MonthNumber, cents: number | null): StatedPayment {
  return { receivedOn: null, cents, months: [month], method: null };
}
