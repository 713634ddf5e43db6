import { randomInt } from 'node:crypto';

/** Without letters that are taken for digits (Crockford's base 32): 5 bits each. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** 60 bits: nobody guesses one that was issued. */
const length = 12;
const groupLength = 4;

export function newReceiptCode(): string {
  return Array.from({ length }, () => letters[randomInt(letters.length)]).join('');
}

/** `ABCD-EFGH-JKMN`, as it stands on paper. */
export function shownCode(code: string): string {
  return (code.match(new RegExp(`.{${groupLength}}`, 'g')) ?? []).join('-');
}

/** What somebody typed, as it was issued: without dashes and spaces, I and L read as 1, O as 0. null: no code at all. */
export function readCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s-]/g, '').replace(/[IL]/g, '1').replace(/O/g, '0');
  return code.length === length && [...code].every((letter) => letters.includes(letter)) ? code : null;
}
