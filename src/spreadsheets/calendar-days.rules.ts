const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether a day exists; years from 1900 to 2100. */
export function isDay(year: number, month: number, day: number): boolean {
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1) return false;
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day <= (lengths[month - 1] ?? 0) + (leap ? 1 : 0);
}

/** `2021-09-30` */
export function isoDay(year: number, month: number, day: number): string {
  return `${year}-${two(month)}-${two(day)}`;
}

const twoDigits = Array.from({ length: 100 }, (_, number) => String(number).padStart(2, '0'));

/** `7` as `07`. */
export function two(number: number): string {
  return twoDigits[number] ?? String(number);
}

/** The day a spreadsheet counts as `serial`, day 1 being 1 January 1900 with the well-known extra leap day. */
export function serialDay(serial: number): string {
  const day = new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000);
  return isoDay(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate());
}

const names = [
  'january|jan|janvier|janv',
  'february|feb|fevrier|fevr|fev',
  'march|mar|mars',
  'april|apr|avril|avr',
  'may|mai',
  'june|jun|juin',
  'july|jul|juillet|juil',
  'august|aug|aout|aou',
  'september|sept|sep|septembre',
  'october|oct|octobre',
  'november|nov|novembre',
  'december|dec|decembre',
];
const numbers = new Map(names.flatMap((list, at) => list.split('|').map((name) => [name, at + 1] as const)));

/** 1 to 12 for a folded name or abbreviation in English or French; 0 for any other word. */
export function monthNumber(word: string): number {
  return numbers.get(word) ?? 0;
}

/** All names, longest first, for a pattern. */
export const monthPattern = [...numbers.keys()].sort((a, b) => b.length - a.length).join('|');
