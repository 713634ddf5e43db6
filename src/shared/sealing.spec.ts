import { describe, expect, it } from '@jest/globals';
import { createCipheriv, randomBytes, randomInt, randomUUID } from 'node:crypto';
import { type DataKey, generationAfter, seal, type SealedPlace, unseal } from './sealing.js';

const rounds = process.env['TEST_LONG'] ? 200 : 20;

const keyOf = (generation: number): DataKey => ({ generation, bytes: randomBytes(32), earlier: null });
const somewhere = (): SealedPlace => ({ table: 'workers', column: 'notes_sealed', row: randomUUID() });
const opens = (key: DataKey, place: SealedPlace, sealed: Buffer): boolean => {
  try {
    unseal(key, place, sealed);
    return true;
  } catch {
    return false;
  }
};

/** Randomness is in every key, nonce and text; what is refused must be refused whatever they are. */
describe('a sealed value', () => {
  it('opens under its own key, in its own place', () => {
    for (let round = 0; round < rounds; round += 1) {
      const [key, place, plain] = [keyOf(1 + randomInt(255)), somewhere(), randomBytes(randomInt(300))];
      expect(unseal(key, place, seal(key, place, plain)).equals(plain)).toBe(true);
    }
  });

  it('does not open with any one bit of any byte turned', () => {
    for (let round = 0; round < rounds / 10; round += 1) {
      const [key, place] = [keyOf(1), somewhere()];
      const sealed = seal(key, place, randomBytes(40));
      for (let bit = 0; bit < sealed.length * 8; bit += 1) {
        const turned = Buffer.from(sealed);
        turned[bit >> 3]! ^= 1 << (bit & 7);
        expect([bit, opens(key, place, turned)]).toEqual([bit, false]);
      }
    }
  });

  it('does not open cut short or lengthened at any place', () => {
    const [key, place] = [keyOf(1), somewhere()];
    const sealed = seal(key, place, 'the words');
    for (let length = 0; length < sealed.length; length += 1) {
      expect(opens(key, place, sealed.subarray(0, length))).toBe(false);
    }
    expect(opens(key, place, Buffer.concat([sealed, Buffer.of(0)]))).toBe(false);
  });

  it('does not open in another row, column or table, nor under another owner’s key', () => {
    for (let round = 0; round < rounds; round += 1) {
      const [key, place] = [keyOf(1), somewhere()];
      const sealed = seal(key, place, randomBytes(20));
      const elsewhere = [
        { ...place, row: randomUUID() },
        { ...place, column: 'phone_sealed' },
        { ...place, table: 'corrections' },
      ];
      expect(elsewhere.some((other) => opens(key, other, sealed))).toBe(false);
      expect(opens(keyOf(1), place, sealed)).toBe(false);
    }
  });

  it('does not open with a tag of 4 to 15 bytes, however it was made', () => {
    for (let tagBytes = 4; tagBytes < 16; tagBytes += 1) {
      const [key, place] = [keyOf(1), somewhere()];
      const sealed = seal(key, place, 'the words');
      const shortened = [sealed.subarray(0, 13), sealed.subarray(13, 13 + tagBytes), sealed.subarray(29)];
      expect(opens(key, place, Buffer.concat(shortened))).toBe(false);
    }
    for (const tagBytes of [4, 8, 12, 13, 14, 15]) {
      const [key, place] = [keyOf(1), somewhere()];
      expect(opens(key, place, withTag(key, place, tagBytes))).toBe(false);
    }
  });

  it('of an earlier generation opens only while keys are changed, and of none before that', () => {
    const [earliest, middle, newest] = [keyOf(254), keyOf(generationAfter(254)), keyOf(generationAfter(255))];
    expect([middle.generation, newest.generation]).toEqual([255, 1]);
    const place = somewhere();
    const sealed = [earliest, middle, newest].map((key) => seal(key, place, 'the words'));
    const changing: DataKey = { ...newest, earlier: middle };
    expect(sealed.map((value) => opens(changing, place, value))).toEqual([false, true, true]);
    expect(sealed.map((value) => opens(newest, place, value))).toEqual([false, false, true]);
    expect(seal(changing, place, 'x')[0]).toBe(1);
  });

  it('does not open when it claims another generation under the same key', () => {
    const [key, place] = [keyOf(1), somewhere()];
    const sealed = Buffer.from(seal(key, place, 'the words'));
    sealed[0] = 2;
    const both: DataKey = { generation: 2, bytes: key.bytes, earlier: key };
    expect(opens(both, place, sealed)).toBe(false);
  });
});

/** What somebody with the key could make with a short tag. */
function withTag({ bytes, generation }: DataKey, place: SealedPlace, tagBytes: number): Buffer {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', bytes, iv, { authTagLength: tagBytes });
  cipher.setAAD(Buffer.from([generation, place.table, place.column, place.row].join('\0')));
  const body = Buffer.concat([cipher.update('the words'), cipher.final()]);
  return Buffer.concat([Buffer.of(generation), iv, cipher.getAuthTag(), body]);
}
