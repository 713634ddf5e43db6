import type { MessageCode } from '../shared/messages/index.js';
import { isDay, isoDay, monthNumber, monthPattern, serialDay } from './calendar-days.rules.js';
import type { DateOrder } from './date-order.rules.js';
import { splitTime } from './times.rules.js';
import { fold } from '../shared/texts.js';

/** A day as written: `day` alone, or with `time`; or a `year` when nothing more was said. */
export interface DateFound {
  day: string;
  time: string | null;
  warnings: readonly MessageCode[];
}
export type DateReading = DateFound | { year: number } | { code: MessageCode };

const yearFirst = /^(\d{4})([-/. ])(\d{1,2})\2(\d{1,2})$/;
const triple = /^(\d{1,2}) ?([-/. ]) ?(\d{1,2}) ?\2 ?(\d{4}|'?\d{2})$/;
const compact = /^((?:19|20)\d{2})(\d{2})(\d{2})$/;
const yearMonth = /^(\d{4}) ?[-/.] ?(\d{1,2})$/;
const monthYear = /^(\d{1,2}) ?[-/.] ?(\d{4})$/;
const yearOnly = /^((?:19|20)\d{2})$/;
const serial = /^(\d{5})(?:\.\d+)?$/;
const weekday =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|(?:mon|tue|wed|thu|fri|sat|sun)(?=[,.]))[,.]? +/;
const lead = /^(?:le|the|on|since|depuis|in|en|vers) +/;
const gap = String.raw`[ ,./-]*(?:of |de |d')?`;
const named = {
  dayFirst: new RegExp(
    String.raw`^(\d{1,2})(?:st|nd|rd|th|er|e)?${gap}(${monthPattern})\b${gap}(\d{4}|'?\d{2})$`,
  ),
  monthFirst: new RegExp(
    String.raw`^(${monthPattern})\b[ ./-]*(\d{1,2})(?:st|nd|rd|th|er)?(?:[ ]*,[ ]*|[ ./-]+)(\d{4}|'\d{2}|\d{2})$`,
  ),
  yearFirst: new RegExp(String.raw`^(\d{4})[ ,./-]*(${monthPattern})\b[ ./-]*(\d{1,2})(?:st|nd|rd|th|er)?$`),
  monthYear: new RegExp(String.raw`^(${monthPattern})\b${gap}(\d{4})$`),
  monthShort: new RegExp(String.raw`^(${monthPattern})\b[ ./-]*('?)(\d{1,2})(?:st|nd|rd|th)?$`),
  yearMonth: new RegExp(String.raw`^(\d{4})[ ,./-]*(${monthPattern})$`),
  dayMonth: new RegExp(String.raw`^(\d{1,2})(?:st|nd|rd|th|er|e)?${gap}(${monthPattern})$`),
};

/**
 * Reads a day in English or French, in any order the column has decided.
 * @param fileOn the file's day as `2026-11-21`: a two-digit year is the latest that makes a day not after it.
 */
export function readDate(text: string, order: DateOrder, fileOn: string): DateReading {
  const { rest, time, impossible } = splitTime(fold(text));
  if (impossible) return { code: 'date.invalid' };
  const plain = rest.replace(lead, '').replace(weekday, '').replace(/\s+/g, ' ');
  const reading = numeric(plain, order, fileOn) ??
    withMonthName(plain, fileOn) ?? { code: 'date.unreadable' as const };
  if (!('day' in reading)) return reading;
  const warnings =
    reading.day > fileOn ? [...reading.warnings, 'date.after_file' as const] : reading.warnings;
  return { day: reading.day, time, warnings };
}

function whole(year: number, month: number, day: number): DateReading {
  if (!isDay(year, month, day)) return { code: 'date.invalid' };
  return { day: isoDay(year, month, day), time: null, warnings: [] };
}

function firstOf(year: number, month: number): DateReading {
  const reading = whole(year, month, 1);
  return 'day' in reading ? { ...reading, warnings: ['date.month_only'] } : reading;
}

/** With two digits: of the two centuries the latest existing day that is not after the file's. */
function written(year: string, month: number, day: number, fileOn: string): DateReading {
  const digits = year.replace("'", '');
  if (digits.length === 4) return whole(Number(digits), month, day);
  for (const century of [2000, 1900]) {
    const full = century + Number(digits);
    if (!isDay(full, month, day)) continue;
    const iso = isoDay(full, month, day);
    if (iso <= fileOn) return { day: iso, time: null, warnings: ['date.two_digit_year'] };
  }
  return { code: 'date.invalid' };
}

function numeric(text: string, order: DateOrder, fileOn: string): DateReading | null {
  const parts = yearFirst.exec(text);
  if (parts) return whole(Number(parts[1]), Number(parts[3]), Number(parts[4]));
  const three = triple.exec(text);
  if (three) return readTriple(three, order, fileOn);
  const eight = compact.exec(text);
  if (eight) return whole(Number(eight[1]), Number(eight[2]), Number(eight[3]));
  const month = yearMonth.exec(text);
  if (month) return firstOf(Number(month[1]), Number(month[2]));
  const year = monthYear.exec(text);
  if (year) return firstOf(Number(year[2]), Number(year[1]));
  if (yearOnly.test(text)) return { year: Number(text) };
  if (order.serial && serial.test(text)) {
    return { day: serialDay(Number(text)), time: null, warnings: ['date.serial'] };
  }
  return null;
}

function readTriple(match: RegExpExecArray, order: DateOrder, fileOn: string): DateReading {
  const [first, second, last] = [Number(match[1]), Number(match[3]), match[4] ?? ''];
  const short = last.length < 4;
  if (short && (first > 31 || order.shortYearFirst)) {
    return written(String(match[1]).padStart(2, '0'), second, Number(last.replace("'", '')), fileOn);
  }
  if (short && order.shortYearFirst === null) return { code: 'date.ambiguous' };
  const dayFirst = written(last, second, first, fileOn);
  const monthFirst = written(last, first, second, fileOn);
  if (!('day' in dayFirst)) return monthFirst;
  if (!('day' in monthFirst) || first === second) return dayFirst;
  if (order.order === null) return { code: 'date.ambiguous' };
  return order.order === 'dmy' ? dayFirst : monthFirst;
}

function withMonthName(text: string, fileOn: string): DateReading | null {
  const part = (match: RegExpExecArray, at: number) => match[at] ?? '';
  const month = (match: RegExpExecArray, at: number) => monthNumber(part(match, at));
  let match = named.dayFirst.exec(text);
  if (match) return dayOrYearFirst(part(match, 1), month(match, 2), part(match, 3), fileOn);
  match = named.monthFirst.exec(text);
  if (match) return written(part(match, 3), month(match, 1), Number(match[2]), fileOn);
  match = named.yearFirst.exec(text);
  if (match) return whole(Number(match[1]), month(match, 2), Number(match[3]));
  match = named.monthYear.exec(text);
  if (match) return firstOf(Number(match[2]), month(match, 1));
  match = named.yearMonth.exec(text);
  if (match) return firstOf(Number(match[1]), month(match, 2));
  match = named.monthShort.exec(text);
  if (match) return monthAndTwoDigits(month(match, 1), part(match, 2), part(match, 3), fileOn);
  return named.dayMonth.test(text) || monthNumber(text) > 0 ? { code: 'date.incomplete' } : null;
}

/** "5-Mar-21" is the fifth; "99-Mar-05" can only begin with its year. */
function dayOrYearFirst(first: string, month: number, last: string, fileOn: string): DateReading {
  if (Number(first) > 31 && last.length < 4)
    return written(first, month, Number(last.replace("'", '')), fileOn);
  return written(last, month, Number(first), fileOn);
}

/** "Mar-99" and "Mar '21" name a year; "Mar 21" may as well be a day without one. */
function monthAndTwoDigits(month: number, tick: string, digits: string, fileOn: string): DateReading {
  if (digits.length < 2) return { code: 'date.incomplete' };
  if (tick === '' && Number(digits) <= 31) return { code: 'date.ambiguous' };
  const reading = written(digits, month, 1, fileOn);
  return 'day' in reading ? { ...reading, warnings: ['date.month_only', 'date.two_digit_year'] } : reading;
}
