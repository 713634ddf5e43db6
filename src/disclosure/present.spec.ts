import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { say } from '../shared/messages/index.js';
import type { Label } from './present.js';
import { gapToBest, medianShown, quartileShown, respondentsBand, shareShown } from './present.js';
import { organizersRules, releaseRules } from './rules.js';

const inEnglish = (label: Label | null) => label && say('en', label.code, label.values);
const inFrench = (label: Label | null) => label && say('fr', label.code, label.values);

describe('a median as organizers read it', () => {
  it.each([
    ['19.1249', '19.00'],
    ['19.125', '19.25'],
    ['19.3333', '19.25'],
    ['19.3750000000000000', '19.50'],
    ['0', '0.00'],
    ['3.3333', '3.25'],
    ['15', '15.00'],
  ])('is %s rounded to %s', (value, shown) => {
    expect(medianShown(value, 5, organizersRules)).toBe(shown);
  });

  it('is nothing below five respondents, and quartiles are nothing below ten', () => {
    expect(medianShown('19.00', 4, organizersRules)).toBeNull();
    expect(quartileShown('19.00', 9, organizersRules)).toBeNull();
    expect(quartileShown('18.13', 10, organizersRules)).toBe('18.25');
  });

  it('is the nearest multiple of its step, whatever the amount', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5_000_000 }), (tenThousandths) => {
        const shown = medianShown((tenThousandths / 10_000).toFixed(4), 5, organizersRules);
        expect(Number(shown) * 10_000).toBe(Math.floor((tenThousandths + 1250) / 2500) * 2500);
      }),
    );
  });

  it('is coarser in a release', () => {
    expect(medianShown('18.99', 29, releaseRules)).toBe('18.00');
    expect(medianShown('19.00', 29, releaseRules)).toBe('20.00');
    expect(medianShown('19.49', 30, releaseRules)).toBe('19.00');
    expect(quartileShown('19.49', 29, releaseRules)).toBeNull();
  });

  it('is refused if it is no amount', () => {
    expect(() => medianShown('-1', 5, organizersRules)).toThrow(RangeError);
    expect(() => medianShown('1e3', 5, organizersRules)).toThrow(RangeError);
  });
});

describe('how many answered', () => {
  it.each([
    [4, null],
    [5, '5-9'],
    [9, '5-9'],
    [10, '10-19'],
    [49, '20-49'],
    [50, '50-99'],
    [100, '100-199'],
    [12_345, '10000 or more'],
  ])('%i is told as %s', (count, text) => {
    expect(inEnglish(respondentsBand(count, organizersRules))).toBe(text);
  });

  it('is only "fewer than 30" in a release', () => {
    expect(inEnglish(respondentsBand(29, releaseRules))).toBe('fewer than 30');
    expect(inFrench(respondentsBand(29, releaseRules))).toBe('moins de 30');
    expect(inEnglish(respondentsBand(30, releaseRules))).toBe('20-49');
  });
});

describe('a share', () => {
  it.each([
    [0, 5, '20 % or less'],
    [1, 5, '20 % or less'],
    [2, 9, '20-40 %'],
    [2, 5, '40-60 %'],
    [3, 5, '40-60 %'],
    [7, 11, '60-80 %'],
    [4, 5, '80 % or more'],
    [5, 5, '80 % or more'],
    [39, 99, '20-40 %'],
    [10, 100, '10 % or less'],
    [20, 100, '20-30 %'],
    [40, 100, '40-50 %'],
    [50, 100, '50-60 %'],
    [60, 100, '50-60 %'],
    [80, 100, '70-80 %'],
    [81, 100, '80-90 %'],
    [90, 100, '90 % or more'],
  ])('of %i in %i is told as %s', (numerator, denominator, text) => {
    expect(inEnglish(shareShown(numerator, denominator, organizersRules))).toBe(text);
  });

  it('is told in French, and in fifths only in a release', () => {
    expect(inFrench(shareShown(0, 5, organizersRules))).toBe('20 % ou moins');
    expect(inFrench(shareShown(5, 5, organizersRules))).toBe('80 % ou plus');
    expect(inEnglish(shareShown(45, 100, releaseRules))).toBe('40-60 %');
  });

  it('is nothing below k, or below 30 where 30 is asked', () => {
    expect(shareShown(1, 4, organizersRules)).toBeNull();
    expect(shareShown(1, 29, organizersRules, organizersRules.reasonsFrom)).toBeNull();
    expect(shareShown(1, 30, organizersRules, organizersRules.reasonsFrom)).not.toBeNull();
  });

  it('lies in its band, whatever it is', () => {
    const pair = fc
      .integer({ min: 5, max: 400 })
      .chain((all) => fc.tuple(fc.integer({ min: 0, max: all }), fc.constant(all)));
    fc.assert(
      fc.property(pair, ([some, all]) => {
        const label = shareShown(some, all, organizersRules);
        const percent = (100 * some) / all;
        expect(percent).toBeGreaterThanOrEqual(Number(label?.values.from ?? 0) - 1e-9);
        expect(percent).toBeLessThanOrEqual(Number(label?.values.to ?? 100) + 1e-9);
      }),
    );
  });
});

describe('the gap to the best', () => {
  it.each([
    ['15.00', '19.00', '-0.21'],
    ['19.25', '19.25', '0.00'],
    ['3.25', '15.00', '-0.78'],
    ['19.90', '20.00', '-0.01'],
    ['19.95', '20.00', '0.00'],
  ])('of %s to %s is %s', (median, best, gap) => {
    expect(gapToBest(median, best)).toBe(gap);
  });

  it('is nothing without a median, without a best, or to a best of nothing', () => {
    expect(gapToBest(null, '1.00')).toBeNull();
    expect(gapToBest('1.00', null)).toBeNull();
    expect(gapToBest('1.00', '0.00')).toBeNull();
  });
});
