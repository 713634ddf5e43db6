import { describe, expect, it } from '@jest/globals';
import { randomBytes, randomInt } from 'node:crypto';
import { masterFromShares, readShare, sharesOf } from './paper-shares.js';
import { letters } from './share-letters.js';

const rounds = process.env['TEST_LONG'] ? 200 : 20;
const texts = async (master: Buffer): Promise<string[]> => (await sharesOf(master)).map(({ text }) => text);

describe('paper shares', () => {
  it('restore the key with any two of the three', async () => {
    for (let round = 0; round < rounds; round += 1) {
      const master = randomBytes(32);
      const [a = '', b = '', c = ''] = await texts(master);
      for (const pair of [
        [a, b],
        [b, c],
        [c, a],
        [a, b, c],
      ]) {
        expect((await masterFromShares(pair)).equals(master)).toBe(true);
      }
    }
  });

  it('are sixteen groups of five without letters that are misread', async () => {
    for (const share of await texts(randomBytes(32))) {
      expect(share).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){15}[0-9A-HJKMNP-TV-Z]{5}$/);
    }
  });

  it('are read in small letters, with blanks, without marks, with O for 0 and L for 1', async () => {
    const master = randomBytes(32);
    const [a = '', b = ''] = await texts(master);
    const spoken = a.toLowerCase().replaceAll('-', '  ').replaceAll('0', 'o').replaceAll('1', 'l');
    expect((await masterFromShares([spoken, b.replaceAll('-', '')])).equals(master)).toBe(true);
  });

  it('name the group of every single wrong letter', async () => {
    const [share = ''] = await texts(randomBytes(32));
    for (let at = 0; at < share.length; at += 1) {
      if (share[at] === '-') continue;
      for (const letter of letters) {
        if (letter === share[at]) continue;
        const typed = share.slice(0, at) + letter + share.slice(at + 1);
        expect(() => readShare(typed)).toThrow(
          expect.objectContaining({
            code: 'keys.wrong_group',
            values: expect.objectContaining({ group: Math.floor(at / 6) + 1 }),
          }),
        );
      }
    }
  });

  it('name the group in which two letters were exchanged, and groups that were', async () => {
    for (let round = 0; round < rounds; round += 1) {
      const [share = ''] = await texts(randomBytes(32));
      const groups = share.split('-');
      const at = randomInt(groups.length);
      const [first, second] = [randomInt(5), randomInt(5)];
      const swapped = [...groups[at]!];
      [swapped[first], swapped[second]] = [swapped[second]!, swapped[first]!];
      if (swapped.join('') !== groups[at]) {
        const typed = groups.with(at, swapped.join('')).join('-');
        expect(() => readShare(typed)).toThrow(expect.objectContaining({ code: 'keys.wrong_group' }));
      }
      const other = randomInt(groups.length);
      if (other === at) continue;
      const moved = groups.with(at, groups[other]!).with(other, groups[at]!).join('-');
      expect(() => readShare(moved)).toThrow(
        expect.objectContaining({
          values: expect.objectContaining({ group: Math.min(at, other) + 1 }),
        }),
      );
    }
  });

  it('name a group with a letter too few, and say when groups are missing', async () => {
    const [share = ''] = await texts(randomBytes(32));
    const groups = share.split('-');
    const short = groups.with(6, groups[6]!.slice(1)).join(' ');
    expect(() => readShare(short)).toThrow(
      expect.objectContaining({ values: { group: 7, text: groups[6]!.slice(1) } }),
    );
    expect(() => readShare(groups.slice(1).join(' '))).toThrow(
      expect.objectContaining({ code: 'keys.wrong_length' }),
    );
  });

  it('are refused alone, twice the same, or of two sets', async () => {
    const master = randomBytes(32);
    const [a = '', b = ''] = await texts(master);
    const [, other = ''] = await texts(master);
    await expect(masterFromShares([a])).rejects.toMatchObject({ code: 'keys.too_few_shares' });
    await expect(masterFromShares([a, a])).rejects.toMatchObject({ code: 'keys.same_share' });
    await expect(masterFromShares([b, a, a])).rejects.toMatchObject({ code: 'keys.same_share' });
    await expect(masterFromShares([a, other])).rejects.toMatchObject({ code: 'keys.two_sets' });
  });
});
