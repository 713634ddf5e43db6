import { createHash, randomInt } from 'node:crypto';

/** No letter that looks like another. */
const wordLetters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
/** No vowels, so that no mark is a word. */
const markLetters = 'BCDFGHJKLMNPQRSTVWXZ';
const wordLength = 16;
const markLength = 6;

/** 80 random bits in four groups: `K7QM-3XHT-…`. */
export function newRecoveryWord(): string {
  return drawn(wordLetters, wordLength).match(/.{4}/g)?.join('-') ?? '';
}

/** Six letters out of 64 million: two recoveries at once do not show the same. */
export function newMark(): string {
  return drawn(markLetters, markLength);
}

/** All that is kept of a word, however its groups were typed. */
export function recoveryWordHash(word: string): Buffer {
  return createHash('sha256').update(plain(word)).digest();
}

export function isSameMark(typed: string, mark: string): boolean {
  return plain(typed) === mark;
}

function drawn(letters: string, length: number): string {
  return Array.from({ length }, () => letters[randomInt(letters.length)]).join('');
}

function plain(typed: string): string {
  return typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
}
