import { type Day, isDay } from '../../shared/days.js';
import { Problem } from '../../shared/errors.js';
import { readAmount } from './amounts.rules.js';
import { type OfxTag, ofxTags } from './ofx-tags.rules.js';
import {
  lineText,
  mostLines,
  type ReadingWishes,
  type ReadLine,
  type Remark,
  type StatementFile,
  type UnreadLine,
} from './statement-file.rules.js';

/** What a transaction says of itself, by the tags read here. */
const fields = ['DTPOSTED', 'TRNAMT', 'FITID', 'NAME', 'PAYEE', 'MEMO', 'CHECKNUM', 'TRNTYPE'] as const;
type Field = (typeof fields)[number];
type Transaction = Partial<Record<Field, string>> & { line: number; currency: string | null };

const amountForm = /^[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)$/;

/** Whether a text is OFX: it says so at its head, or has its outermost tag. */
export function isOfx(beginning: string): boolean {
  return /^\s*OFXHEADER\s*:|<\?OFX\b|<OFX>/i.test(beginning);
}

/**
 * The transactions of an OFX file, version 1 or 2. The bank's own id is kept; the day is the one the bank writes,
 * whatever hour and zone follow it. A transaction whose end is missing ends where the next begins.
 * @throws Problem 422 `bank_statement.no_transactions`, `bank_statement.several_accounts`, `bank_statement.too_many_lines`
 */
export function readOfx(text: string, fileName: string, wishes: ReadingWishes): StatementFile {
  const reader = new OfxReader(wishes);
  for (const tag of ofxTags(text)) {
    reader.take(tag);
    if (reader.count > mostLines)
      throw new Problem(422, 'bank_statement.too_many_lines', { limit: mostLines });
  }
  reader.finish();
  if (!reader.isStatement) throw new Problem(422, 'bank_statement.no_transactions', { fileName });
  if (reader.hasSeveralAccounts) throw new Problem(422, 'bank_statement.several_accounts', { fileName });
  return reader.file;
}

class OfxReader {
  readonly file: StatementFile = {
    ...{ form: 'ofx', fromOn: null, untilOn: null, lines: [], unread: [], unknownColumns: [] },
  };
  isStatement = false;
  private transaction: Transaction | null = null;
  /** of the statement that is being read */
  private currency: string | null = null;
  private readonly accounts = new Set<string>();

  constructor(private readonly wishes: ReadingWishes) {}

  /** The book has one account of the bank: two of them in one file would be mixed. */
  get hasSeveralAccounts(): boolean {
    return this.accounts.size > 1;
  }

  get count(): number {
    return this.file.lines.length + this.file.unread.length;
  }

  take({ name, closes, text, line }: OfxTag): void {
    if (name === 'STMTTRN') {
      this.finish();
      this.isStatement = true;
      if (!closes) this.transaction = { line, currency: this.currency };
    } else if (closes) {
      if (name === 'BANKTRANLIST') this.finish();
    } else if (this.transaction) this.fill(this.transaction, name, text.trim());
    else this.around(name, text.trim());
  }

  /** Ends the transaction that is being read, closed or not. */
  finish(): void {
    if (!this.transaction) return;
    const reading = readTransaction(this.transaction, this.wishes);
    if ('why' in reading) this.file.unread.push(reading);
    else this.file.lines.push(reading);
    this.transaction = null;
  }

  private fill(transaction: Transaction, name: string, value: string): void {
    const field = fields.find((known) => known === name);
    // the first of two alike counts: a name of the payee's address is not another name
    if (field) transaction[field] ??= value;
    else if (name === 'LEDGERBAL' || name === 'AVAILBAL') this.finish();
  }

  private around(name: string, value: string): void {
    if (name === 'ACCTID') this.accounts.add(value);
    if (name === 'BANKTRANLIST') this.isStatement = true;
    if (name === 'CURDEF') this.currency = value.toUpperCase();
    const day = dayOf(value);
    if (!day || day > this.wishes.today) return;
    const { file } = this;
    if (name === 'DTSTART' && (file.fromOn === null || day < file.fromOn)) file.fromOn = day;
    if (name === 'DTEND' && (file.untilOn === null || day > file.untilOn)) file.untilOn = day;
  }
}

/** The first eight digits: the hour and the zone behind them would move the day away from the one on paper. */
function dayOf(text: string): Day | null {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})/.exec(text) ?? [];
  const found = `${year}-${month}-${day}`;
  return isDay(found) ? found : null;
}

function readTransaction(transaction: Transaction, wishes: ReadingWishes): ReadLine | UnreadLine {
  const { line, currency, FITID: bankId, NAME, PAYEE, MEMO, CHECKNUM } = transaction;
  const text = lineText([NAME, PAYEE, MEMO, CHECKNUM]);
  const unread = (why: Remark, skipped = false): UnreadLine => ({ line, text, skipped, why });
  if (currency && currency !== wishes.currency) {
    return unread({ code: 'bank_line.foreign_currency', values: { text: currency.slice(0, 10) } });
  }
  const amount = amountOf(transaction, wishes.currency);
  if ('code' in amount) return unread(amount);
  if (amount.cents === 0) return unread({ code: 'bank_line.nothing_moved' }, true);
  const written = transaction.DTPOSTED ?? '';
  if (written === '') return unread({ code: 'bank_line.no_day' });
  const day = dayOf(written);
  if (!day) return unread({ code: 'date.unreadable', values: { text: written.slice(0, 60) } });
  if (day > wishes.today) return unread({ code: 'bank_line.day_ahead', values: { text: day } });
  const id = bankId === undefined || bankId === '' ? null : bankId.slice(0, 255);
  return { line, happenedOn: day, amountCents: amount.cents, text, bankId: id, warnings: [] };
}

/** By the format there are no marks but the decimal one, and the sign stands with the amount. */
function amountOf({ TRNAMT = '', TRNTYPE }: Transaction, currency: string): { cents: number } | Remark {
  if (TRNAMT === '') return { code: 'bank_line.no_amount' };
  const values = { text: TRNAMT.slice(0, 60) };
  if (!amountForm.test(TRNAMT)) return { code: 'bank_line.amount_unreadable', values };
  const mark = TRNAMT.includes(',') ? ',' : '.';
  // `22.` is a whole number, and zeros after the cents say nothing
  const reading = readAmount(TRNAMT.replace(/[.,]$/, '').replace(/([.,]\d\d)0+$/, '$1'), currency, mark);
  if ('code' in reading) return { code: reading.code, values };
  const type = (TRNTYPE ?? '').toUpperCase();
  const isContrary = (type === 'DEBIT' && reading.cents > 0) || (type === 'CREDIT' && reading.cents < 0);
  return isContrary ? { code: 'bank_line.sign_unclear', values } : reading;
}
