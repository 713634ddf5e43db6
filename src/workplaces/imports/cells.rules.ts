import type { Day } from '../../shared/days.js';
import { isDay } from '../../shared/days.js';
import type { MessageCode } from '../../shared/messages/index.js';
import { fold } from '../../shared/texts.js';
import type { HeadcountKind } from '../facts/headcount.rules.js';
import type { PostedBasis } from '../facts/posted-rate.rules.js';

/** What one cell says, or why it cannot be used: nothing that can be read two ways is guessed. */
export type CellReading<Value> = { value: Value } | { code: MessageCode };

const basisWords: readonly (readonly [PostedBasis, string])[] = [
  ['hour', 'hour|hr|hrs|h|hourly|per hour|heure|horaire|de l heure|l heure|taux horaire'],
  ['shift', 'shift|per shift|quart|par quart|session|honorarium|honoraire|honoraires|flat|forfait'],
  ['day', 'day|daily|per day|jour|journee|par jour|journalier'],
  ['week', 'week|wk|weekly|per week|semaine|par semaine|hebdomadaire'],
  ['biweek', 'biweek|biweekly|bi weekly|two weeks|2 weeks|every two weeks|deux semaines|aux deux semaines|2 semaines|quinzaine'],
  ['semimonth', 'semimonth|semi month|semimonthly|semi monthly|twice a month|deux fois par mois'],
  ['month', 'month|monthly|per month|mois|par mois|mensuel'],
  ['year', 'year|yr|yearly|annual|annually|per year|an|annee|par an|par annee|annuel|annum'],
  ['in-kind', 'in kind|gift card|gift cards|tokens|en nature|carte cadeau|cartes cadeaux|jetons'],
]; // prettier-ignore
const bases = new Map(basisWords.flatMap(([basis, words]) => words.split('|').map((word) => [word, basis])));

export function readBasis(text: string): CellReading<PostedBasis> {
  const basis = bases.get(
    fold(text)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  );
  return basis ? { value: basis } : { code: 'pay.basis_unknown' };
}

/** DOMAIN "Marks": groups of three before the last mark; a lone dot before exactly three digits is ambiguous. */
const amountForms: readonly [RegExp, (text: string) => string][] = [
  [/^\d{1,9}(?:\.\d{1,2}|\.\d{4})?$/, (text) => text],
  [/^\d{1,9},\d{1,2}$/, (text) => text.replace(',', '.')],
  [/^\d{1,3}(?:[ ,]\d{3})+(?:\.\d{1,2})?$/, (text) => text.replace(/[ ,]/g, '')],
  [/^\d{1,3}(?:[ .]\d{3})+,\d{1,2}$/, (text) => text.replace(/[ .]/g, '').replace(',', '.')],
];

export interface AmountReading {
  amount: string;
  /** said in the same cell: `$18.50/hr` */
  basis: PostedBasis | null;
}

/** `18.50`, `$18.50/hr`, `2 400,00 $`, `38,000 per year`. */
export function readAmount(text: string): CellReading<AmountReading> {
  const plain = fold(text).replace(/\s+/g, ' ');
  const found =
    /^(?:cad ?)?\$? ?([\d ,.]*\d) ?\$?(?: ?cad\b)?(?: ?(?:\/|per\b|par\b|an\b|a\b|de\b) ?(.+))?$/.exec(plain);
  if (!found) return { code: 'pay.unreadable' };
  const [, digits = '', rest] = found;
  if (/^\d{1,3}\.\d{3}$/.test(digits)) return { code: 'pay.ambiguous' };
  const amount = readNumber(digits);
  if (amount === null) return { code: 'pay.unreadable' };
  if (rest === undefined) return { value: { amount, basis: null } };
  const basis = readBasis(rest);
  return 'code' in basis ? { code: 'pay.unreadable' } : { value: { amount, basis: basis.value } };
}

function readNumber(digits: string): string | null {
  const form = amountForms.find(([pattern]) => pattern.test(digits));
  return form ? form[1](digits) : null;
}

/** `3`, `37,5`, `7.25 h`. */
export function readHours(text: string): CellReading<string> {
  const found = /^(\d{1,3}(?:[.,]\d{1,2})?) ?(?:h|hrs?|hours?|heures?)?$/.exec(fold(text));
  return found ? { value: found[1]!.replace(',', '.') } : { code: 'hours.unreadable' };
}

/** `24`; `20+`, `at least 20` and `au moins 20` are low estimates. */
export function readHeadcount(text: string): CellReading<{ people: number; kind: HeadcountKind }> {
  const found = /^(at least |au moins |minimum |min |>= ?|≥ ?)?(\d{1,6})( ?\+| or more| ou plus)?$/.exec(
    fold(text),
  );
  if (!found) return { code: 'headcount.unreadable' };
  return { value: { people: Number(found[2]), kind: found[1] || found[3] ? 'at-least' : 'exact' } };
}

const yes = /^(?:yes|y|oui|o|true|vrai|1|x|✓|✔|offered|offert)$/;
const no = /^(?:no|n|non|false|faux|0|none|aucun|aucune|not offered|non offert)$/;
const unknown = /^(?:\?+|unknown|inconnu|not sure|dk|nsp)$/;

/** null when the file says that it is not known. */
export function readOffered(text: string): CellReading<boolean | null> {
  const word = fold(text);
  if (yes.test(word)) return { value: true };
  if (no.test(word)) return { value: false };
  return unknown.test(word) ? { value: null } : { code: 'choice.unreadable' };
}

const monthNames = ['jan', 'feb|fev', 'mar', 'apr|avr', 'may|mai', 'jun|juin', 'jul|juil', 'aug|aou', 'sep', 'oct', 'nov', 'dec']
  .map((starts) => new RegExp(`^(?:${starts})[a-z]*$`)); // prettier-ignore

/** `2027-03-31`, `31/03/2027` where only one reading is a day, `31 mars 2027`, `March 31, 2027`. */
export function readDay(text: string): CellReading<Day> {
  const word = fold(text).replace(/\./g, ' ').replace(/\s+/g, ' ').trim();
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[t ]\d{2}:\d{2}.*)?$/.exec(word);
  if (iso) return dayOf(iso[1]!, iso[2]!, iso[3]!);
  const numbers = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/.exec(word);
  if (numbers) return ofTwoOrders(numbers[1]!, numbers[2]!, numbers[3]!);
  const named = /^(\d{1,2})(?:er|st|nd|rd|th)? ([a-z]+),? (\d{4})$/.exec(word);
  const namedFirst = /^([a-z]+) (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/.exec(word);
  const [day, name, year] = named
    ? named.slice(1)
    : namedFirst
      ? [namedFirst[2], namedFirst[1], namedFirst[3]]
      : [];
  const month = monthNames.findIndex((pattern) => name !== undefined && pattern.test(name)) + 1;
  return month > 0 && day && year ? dayOf(year, String(month), day) : { code: 'date.unreadable' };
}

function ofTwoOrders(first: string, second: string, year: string): CellReading<Day> {
  const dayFirst = dayOf(year, second, first);
  const monthFirst = dayOf(year, first, second);
  if ('code' in dayFirst) return monthFirst;
  if ('code' in monthFirst || monthFirst.value === dayFirst.value) return dayFirst;
  return { code: 'date.ambiguous' };
}

function dayOf(year: string, month: string, day: string): CellReading<Day> {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(text) ? { value: text } : { code: 'date.invalid' };
}
