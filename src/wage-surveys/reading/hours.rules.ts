import type { CellReading } from './fields.rules.js';
import { blank, read, refused } from './fields.rules.js';
import type { DecimalMark } from '../../spreadsheets/marks.rules.js';
import { numberPattern, readMarks } from '../../spreadsheets/marks.rules.js';
import { saysNothing } from './choices.rules.js';
import { divideHalfUp, unitsPerOne } from './decimals.rules.js';
import { fold, isBlank } from './texts.rules.js';

export type HoursField = 'hoursPerWeek' | 'shiftHours' | 'paidHours' | 'unpaidHours';

/** Most hours: a week has 168, a shift or day 24. Paid and unpaid are per week, or per shift or day. */
const most: Record<HoursField, number> = {
  hoursPerWeek: 168,
  shiftHours: 24,
  paidHours: 168,
  unpaidHours: 168,
};

const about = /^(?:about|approx\.?|approximately|around|environ|~) ?/;
const unit = String.raw`(?:h|hr|hrs|hours?|heures?)\.?(?: ?(?:(?:per|a|each|par|\/) ?)?(?:week|wk|semaine|sem|shift|quart|day|jour|hebdomadaires?|weekly|unpaid|paid|payees?|non payees?))?`;
const decimal = new RegExp(String.raw`^(${numberPattern}) ?(?:${unit})?$`);
const range = new RegExp(
  String.raw`^(?:between |entre |de )?${numberPattern} ?(?:h|hrs?|hours?)? ?(?:-|to|a|et|and) ?${numberPattern} ?(?:${unit})?$`,
);
const clock = /^(\d{1,3}) ?(?:h|:|hrs?|hours?|heures?) ?(?:and |et )?([0-5]?\d) ?(?:m|min|mins|minutes)?$/;
const minutes = /^(\d{1,4}) ?(?:min|mins|minutes)$/;
const nothingWords = /^(?:none|no|non|zero|aucune?|rien|nothing|nil)$/;

/** Hours as ten-thousandths: `37.5`, `37,5 h`, `7h30`, `7:30`, `45 minutes`. Zero only of paid and unpaid hours. */
export function readHours(text: string, field: HoursField, decided: DecimalMark | null): CellReading<number> {
  if (isBlank(text) || saysNothing(text)) return blank;
  const folded = fold(text).replace(about, '');
  const none = nothingWords.test(folded) && (field === 'unpaidHours' || field === 'paidHours');
  const units = none ? 0 : unitsOf(folded, decided);
  if (typeof units === 'string') return refused(field, units, text);
  const low = field === 'hoursPerWeek' || field === 'shiftHours' ? 1 : 0;
  if (units < low || units > most[field] * unitsPerOne) return refused(field, 'hours.out_of_range', text);
  return read(units);
}

function unitsOf(
  text: string,
  decided: DecimalMark | null,
): number | 'hours.unreadable' | 'hours.range' | 'hours.ambiguous' {
  const number = decimal.exec(text);
  if (number) {
    const reading = readMarks(number[1] ?? '', decided);
    if (reading === 'ambiguous') return 'hours.ambiguous';
    return reading === 'malformed' ? 'hours.unreadable' : reading.units;
  }
  const time = clock.exec(text);
  if (time) return ofMinutes(Number(time[1]) * 60 + Number(time[2]));
  const short = minutes.exec(text);
  if (short) return ofMinutes(Number(short[1]));
  return range.test(text) ? 'hours.range' : 'hours.unreadable';
}

function ofMinutes(count: number): number {
  return divideHalfUp(BigInt(count) * BigInt(unitsPerOne), 60n);
}
