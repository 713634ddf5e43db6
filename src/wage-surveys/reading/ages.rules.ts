import type { CellReading } from './fields.rules.js';
import { blank, read, refused } from './fields.rules.js';
import { saysNothing } from './choices.rules.js';
import { fold, isBlank } from './texts.rules.js';

const years = String.raw`(?: ?(?:years?(?: old)?|yrs?|ans|y\.?o\.?))?`;
const single = new RegExp(String.raw`^(\d{1,3})${years}$`);
const band = new RegExp(
  String.raw`^(?:between |entre |from |de )?(\d{1,3})${years} ?(?:-|to|a|and|et) ?(\d{1,3})${years}$`,
);
const above = new RegExp(
  String.raw`^(?:(\d{1,3})${years} ?(?:\+|and over|and up|and older|or over|or older|or more|et plus|ou plus)|(?:over|plus de|older than) (\d{1,3})${years})$`,
);
const below = new RegExp(
  String.raw`^(?:(?:under|below|less than|younger than|moins de|<) ?(\d{1,3})${years}|(\d{1,3})${years} (?:and under|or under|and younger|et moins|ou moins))$`,
);

/** An age from 10 to 110 (`34`), or a band of them (`25-34`, `65+`, `0-24`). */
export function readAge(text: string): CellReading<string> {
  if (isBlank(text) || saysNothing(text)) return blank;
  const age = ageOf(fold(text));
  return age === null ? refused('age', 'age.unreadable', text) : read(age);
}

function ageOf(text: string): string | null {
  const fits = (age: number) => age >= 10 && age <= 110;
  const one = single.exec(text);
  if (one) return fits(Number(one[1])) ? String(Number(one[1])) : null;
  const two = band.exec(text);
  if (two) {
    const [from, to] = [Number(two[1]), Number(two[2])];
    return (from === 0 || fits(from)) && fits(to) && from < to ? `${from}-${to}` : null;
  }
  const from = above.exec(text);
  if (from) {
    const age = from[1] !== undefined ? Number(from[1]) : Number(from[2]) + 1;
    return fits(age) ? `${age}+` : null;
  }
  const to = below.exec(text);
  if (!to) return null;
  const age = to[2] !== undefined ? Number(to[2]) : Number(to[1]) - 1;
  return fits(age) ? `0-${age}` : null;
}
