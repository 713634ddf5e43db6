/** Crockford's thirty-two: no I, L, O or U, which are misread for 1, 0 and V. */
export const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** x^5 + x^2 + 1 makes a field of 32 elements, one for each letter */
const polynomial = 0b100101;
const groupsAtMost = letters.length - 1;

export function toLetters(bytes: Buffer): string {
  let bits = '';
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0');
  const fives = bits.match(/.{1,5}/g) ?? [];
  return fives.map((five) => letters[Number.parseInt(five.padEnd(5, '0'), 2)]).join('');
}

/** @param text letters of the alphabet only */
export function fromLetters(text: string, byteCount: number): Buffer {
  const bits = [...text].map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const bytes = bits.match(/.{8}/g) ?? [];
  return Buffer.from(bytes.slice(0, byteCount).map((byte) => Number.parseInt(byte, 2)));
}

/**
 * The letter at the end of a group: no other letter in its place, no two letters exchanged and no two groups exchanged
 * leave it as it is, because each place counts with another factor that is not nothing.
 * @param place of the group, from 0
 */
export function checkLetter(group: string, place: number): string {
  if (place >= groupsAtMost) throw new Error('more groups than there are letters');
  let factor = 1;
  let sum = place + 1;
  for (const letter of group) {
    factor = product(factor, 2);
    sum ^= product(factor, letters.indexOf(letter));
  }
  return letters[sum]!;
}

function product(left: number, right: number): number {
  let sum = 0;
  for (let shifted = left, rest = right; rest > 0; rest >>= 1) {
    if (rest & 1) sum ^= shifted;
    shifted <<= 1;
    if (shifted & 0b100000) shifted ^= polynomial;
  }
  return sum;
}
