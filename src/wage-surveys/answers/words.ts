import { randomBytes } from 'node:crypto';

/** Crockford's base 32: no I, L, O or U, so that nothing is taken for another and no word comes about. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const bitsPerCharacter = 5;
const codeCharacters = 16;
const addressCharacters = 8;
const groupSize = 4;

/** 80 random bits in four groups of four, to be read from a slip of paper: `7K2M-Q9XD-0RSE-W4TB`. */
export function newCode(): string {
  return randomWord(codeCharacters)
    .match(new RegExp(`.{${groupSize}}`, 'g'))!
    .join('-');
}

/** The word in the address of a survey's answer page: 40 random bits. */
export function newAddress(): string {
  return randomWord(addressCharacters);
}

/** What somebody typed, as it was meant: whatever its case, spaces, dashes, and letters taken for digits. */
export function plainWord(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
}

/** Every character takes five bits of a byte of its own: 32 divides 256, so each is as likely as any other. */
function randomWord(length: number): string {
  return [...randomBytes(length)].map((byte) => alphabet[byte % 2 ** bitsPerCharacter]).join('');
}
