import { randomInt } from 'node:crypto';

/** Twenty letters none of which is taken for another or for a digit: no I, L, O, S, U, Z. */
const letters = 'ABCDEFGHJKMNPQRTVWXY';

/** Letters drawn at random: 4.3 bits each. */
export function drawnLetters(count: number): string {
  return Array.from({ length: count }, () => letters[randomInt(letters.length)]).join('');
}

/** However they were typed: in small letters, with spaces or hyphens. */
export function plainLetters(typed: string): string {
  return typed.toUpperCase().replace(/[^A-Z]/g, '');
}

/** `ABCDE-FGHJK`, so that they can be read aloud and typed. */
export function groupedLetters(plain: string, size: number): string {
  return plain.match(new RegExp(`.{1,${size}}`, 'g'))?.join('-') ?? '';
}
