import type { Day } from '../../shared/days.js';
import { monthNumber, type MonthNumber, monthsFrom } from '../../shared/months.js';
import type { MessageCode } from '../../shared/messages/index.js';
import { fold } from '../../shared/texts.js';
import { monthPattern } from '../../spreadsheets/calendar-days.rules.js';
import { type DateOrder, undecidedOrder } from '../../spreadsheets/date-order.rules.js';
import { readDate } from '../../spreadsheets/dates.rules.js';

export type MonthReading = { month: MonthNumber; shortYear: boolean } | { code: MessageCode };

/** A month, or a day in it: `2026-10`, `Oct 2026`, `31/10/2026` as its column has it. */
export function readMonth(text: string, order: DateOrder, fileOn: Day): MonthReading {
  const reading = readDate(text, order, fileOn);
  if ('code' in reading) return { code: reading.code };
  if ('year' in reading) return { code: 'date.incomplete' };
  return { month: monthNumber(reading.day), shortYear: reading.warnings.includes('date.two_digit_year') };
}

/** More months than this in one cell are a mistake of the hand. */
const mostMonths = 48;
const parting = /\s*(?:,|;|\+|&|\n|\band\b|\bet\b)\s*/;
const range =
  /^(.+?)\s*(?:\bto\b|\bthrough\b|\bthru\b|\bau?\b|\bjusqu'?a\b|\bjusqu'en\b|\s-\s|->|\.\.)\s*(.+)$/;
const leadingFrom = /^(?:from|de|du)\s+/;
const nameAlone = new RegExp(`^(${monthPattern})\\.?$`);
const shortRange = new RegExp(`^(${monthPattern})\\.?\\s*[-/]\\s*(${monthPattern})\\.?\\s+(\\d{4})$`);

/** `2025-01`; `Jan, Feb 2025`; `2025-01 to 2025-03`; `janv. à mars 2025`: a month without a year has that of the one after it. */
export function readMonths(text: string, fileOn: Day): { months: MonthNumber[] } | { code: MessageCode } {
  const months = new Set<MonthNumber>();
  let yearAfter: string | null = null;
  for (const part of fold(text).split(parting).filter(Boolean).reverse()) {
    const read = readPart(part, yearAfter, fileOn);
    if ('code' in read) return read;
    yearAfter = read.year;
    for (const month of monthsFrom(read.from, read.until)) months.add(month);
    if (months.size > mostMonths) return { code: 'book_import.months_many' };
  }
  if (months.size === 0) return { code: 'date.unreadable' };
  return { months: [...months].sort((a, b) => a - b) };
}

type Part = { from: MonthNumber; until: MonthNumber; year: string } | { code: MessageCode };

function readPart(part: string, yearAfter: string | null, fileOn: Day): Part {
  const short = shortRange.exec(part);
  const ends = short ? [short[1]!, `${short[2]!} ${short[3]!}`] : endsOf(part);
  const last = readMonth(withYear(ends.at(-1)!, yearAfter), undecidedOrder, fileOn);
  if ('code' in last) return last;
  const year = String(Math.floor(last.month / 12));
  const first = readMonth(withYear(ends[0]!, year), undecidedOrder, fileOn);
  if ('code' in first) return first;
  if (first.month > last.month) return { code: 'date.invalid' };
  if (last.month - first.month >= mostMonths) return { code: 'book_import.months_many' };
  return { from: first.month, until: last.month, year: String(Math.floor(first.month / 12)) };
}

function endsOf(part: string): string[] {
  const found = range.exec(part.replace(leadingFrom, ''));
  return found ? [found[1]!, found[2]!] : [part];
}

function withYear(text: string, year: string | null): string {
  return year !== null && nameAlone.test(text.trim()) ? `${text.trim()} ${year}` : text;
}
