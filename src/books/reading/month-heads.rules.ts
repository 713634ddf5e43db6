import type { Day } from '../../shared/days.js';
import { monthNumber, type MonthNumber } from '../../shared/months.js';
import { fold } from '../../shared/texts.js';
import { monthNumber as monthNamedBy } from '../../spreadsheets/calendar-days.rules.js';
import { undecidedOrder } from '../../spreadsheets/date-order.rules.js';
import { readDate } from '../../spreadsheets/dates.rules.js';

/** What heads of months are read with. */
export interface MonthHead {
  /** the file's day: a two-digit year is the latest that is not after it, or the one that follows */
  fileOn: Day;
  /** of heads that name a month alone; null: such a column is none */
  year: number | null;
}

const shortYear = /^([a-z]+)[ ./-]*'?(\d{2})$/;

/**
 * The month that a column stands for: `2025-01`, `Jan 2025`, `janv. 2025`, `01/2025`, `Jan-25`; also a first of the
 * month, which is what a workbook makes of it. Above a column of amounts "Jan 25" is no 25 January.
 */
export function monthOfHead(head: string, { fileOn, year }: MonthHead): MonthNumber | null {
  const text = fold(head).replace(/\./g, ' ').replace(/\s+/g, ' ').trim();
  if (text === '' || text.length > 20 || !/\d|^[a-z]+$/.test(text)) return null;
  const short = shortYear.exec(text);
  if (short) return ofShortYear(monthNamedBy(short[1]!), Number(short[2]), fileOn);
  const alone = monthNamedBy(text);
  if (alone > 0) return year === null ? null : year * 12 + alone - 1;
  const reading = readDate(text, undecidedOrder, fileOn);
  if (!('day' in reading) || !reading.day.endsWith('-01')) return null;
  return monthNumber(reading.day);
}

/** Months may be paid a little ahead: a column may name one of the year after the file's. */
function ofShortYear(month: number, digits: number, fileOn: Day): MonthNumber | null {
  if (month === 0) return null;
  const latest = Number(fileOn.slice(0, 4)) + 1;
  const century = latest - (latest % 100);
  const year = century + digits <= latest ? century + digits : century - 100 + digits;
  return year * 12 + month - 1;
}
