import { saysNothing } from './choices.rules.js';
import type { DateOrder } from '../../spreadsheets/date-order.rules.js';
import { readDate } from '../../spreadsheets/dates.rules.js';
import type { CellReading } from './fields.rules.js';
import { blank, nothing, read, refused } from './fields.rules.js';
import { fold, isBlank, quoted } from './texts.rules.js';

const never =
  /^(?:never|jamais|none|no|non|aucune?|no raises?|not yet|pas encore|never had (?:one|a raise)|(?:never|no) (?:got|received|gotten) (?:one|a raise)|no raise (?:yet|ever)|aucune augmentation|pas d'augmentation|jamais eu(?: d'augmentation)?|haven't had one|have not had one|zero|0)[.!]*$/;

/** When pay last rose: a day, a year, or `never`. */
export function readLastRaise(text: string, order: DateOrder, fileOn: string): CellReading<string> {
  if (never.test(fold(text))) return read('never');
  if (isBlank(text) || saysNothing(text)) return blank;
  const field = 'lastRaise';
  const reading = readDate(text, order, fileOn);
  if ('code' in reading) return refused(field, reading.code, text);
  const values = { text: quoted(text), day: 'day' in reading ? reading.day : String(reading.year) };
  if ('year' in reading) {
    const later = reading.year > Number(fileOn.slice(0, 4));
    return read(String(reading.year), later ? [{ field, code: 'date.after_file', values }] : nothing);
  }
  return read(
    reading.day,
    reading.warnings.map((code) => ({ field, code, values })),
  );
}
