import { createHash, randomInt } from 'node:crypto';
import { combine, split } from 'shamir-secret-sharing';
import { Problem } from '../shared/errors.js';
import { keyBytes } from './master-file.js';
import { checkLetter, fromLetters, letters, toLetters } from './share-letters.js';

/** Of how many shares how many are needed. */
export const shareCount = 3;
export const sharesNeeded = 2;

const checksumBytes = 4;
/** the secret with its checksum, and the place on the curve that the scheme adds */
const shareBytes = keyBytes + checksumBytes + 1;
const markLetters = 3;
const groupLetters = 4;
const groupCount = 1 + Math.ceil((shareBytes * 8) / 5 / groupLetters);

/** One share as it stands on paper. */
export interface PaperShare {
  /** 1 to 3 */
  number: number;
  /** three letters that all shares of one set have and no other set */
  set: string;
  /** groups of five: four and a check letter */
  text: string;
}

/** Three shares of the master key, of which two restore it; one alone tells nothing of it. */
export async function sharesOf(master: Buffer): Promise<PaperShare[]> {
  const set = Array.from({ length: markLetters }, () => letters[randomInt(letters.length)]).join('');
  const secret = new Uint8Array(Buffer.concat([master, checksumOf(master)]));
  const shares = await split(secret, shareCount, sharesNeeded);
  return shares.map((share, place) => {
    const number = place + 1;
    const body = toLetters(Buffer.from(share)).padEnd((groupCount - 1) * groupLetters, letters[0]);
    const groups = [`${number}${set}`, ...(body.match(/.{4}/g) ?? [])];
    return { number, set, text: groups.map((group, at) => group + checkLetter(group, at)).join('-') };
  });
}

/**
 * One share as somebody typed it: capitals or not, with any or no marks between the groups.
 * @throws Problem 422 `keys.wrong_length`, `keys.wrong_group`
 */
export function readShare(typed: string): PaperShare {
  const groups = groupsOf(typed);
  if (groups.length !== groupCount) {
    throw new Problem(422, 'keys.wrong_length', { wanted: groupCount, found: groups.length });
  }
  groups.forEach((group, at) => {
    const isRight =
      group.length === groupLetters + 1 &&
      [...group].every((letter) => letters.includes(letter)) &&
      checkLetter(group.slice(0, groupLetters), at) === group[groupLetters];
    if (!isRight) throw new Problem(422, 'keys.wrong_group', { group: at + 1, text: group });
  });
  const [head = ''] = groups;
  return { number: Number(head[0]), set: head.slice(1, 1 + markLetters), text: groups.join('-') };
}

/**
 * The master key of two shares of one set, typed.
 * @throws Problem 422 `keys.too_few_shares`, `keys.same_share`, `keys.two_sets`, `keys.wrong_group`,
 * `keys.wrong_length`, `keys.shares_do_not_fit`
 */
export async function masterFromShares(typed: readonly string[]): Promise<Buffer> {
  const shares = typed.map(readShare);
  const [first, ...others] = shares;
  if (!first || others.length === 0) throw new Problem(422, 'keys.too_few_shares');
  const other = others.find(({ set }) => set !== first.set);
  if (other) throw new Problem(422, 'keys.two_sets', { first: first.set, second: other.set });
  if (new Set(shares.map(({ number }) => number)).size < shares.length) {
    throw new Problem(422, 'keys.same_share');
  }
  const secret = Buffer.from(await combine(shares.map(bytesOf)));
  const master = secret.subarray(0, keyBytes);
  if (!checksumOf(master).equals(secret.subarray(keyBytes))) throw new Problem(422, 'keys.shares_do_not_fit');
  return Buffer.from(master);
}

function bytesOf({ text }: PaperShare): Uint8Array {
  const [, ...groups] = text.split('-').map((group) => group.slice(0, groupLetters));
  return new Uint8Array(fromLetters(groups.join(''), shareBytes));
}

/** With marks between them each group stands as it was typed, so that one with a letter too few is named. */
function groupsOf(typed: string): string[] {
  const plain = typed.toUpperCase().replaceAll('O', '0').replace(/[IL]/g, '1');
  const groups = plain.split(/[^0-9A-Z]+/).filter((group) => group !== '');
  if (groups.length > groupCount / 2) return groups;
  return groups.join('').match(/.{1,5}/g) ?? [];
}

function checksumOf(master: Buffer): Buffer {
  return createHash('sha256')
    .update('kitroom paper share')
    .update(master)
    .digest()
    .subarray(0, checksumBytes);
}
