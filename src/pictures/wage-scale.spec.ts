import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sheet } from './sheet.js';
import { wagePlace, wageScale } from './wage-scale.js';
import { bandWords, dollarRange, dollars, shareOfBand } from './words.js';

describe('the scale of dollars an hour', () => {
  it('begins at nothing when somebody is paid a fraction of the others', () => {
    expect(wageScale([3.3333, 15, 24.5])).toEqual({
      from: 0,
      to: 25,
      ticks: [0, 5, 10, 15, 20, 25],
      cents: 0,
    });
  });

  it('begins near the lowest wage when all are close', () => {
    expect(wageScale([18, 26]).from).toBeGreaterThanOrEqual(15);
  });

  it('has no ticks without a wage', () => {
    expect(wageScale([]).ticks).toEqual([]);
    expect(wageScale([Number.NaN]).ticks).toEqual([]);
  });

  it('holds every wage inside the plot on a few round ticks, whatever people earn', () => {
    const wage = fc.double({ min: 0, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(fc.array(wage, { minLength: 1 }), (wages) => {
        const scale = wageScale(wages);
        expect(scale.ticks.length).toBeGreaterThan(1);
        expect(scale.ticks.length).toBeLessThan(10);
        for (const place of wages.map((each) => wagePlace(scale, each))) {
          expect(place).toBeGreaterThanOrEqual(sheet.plotLeft - 1e-6);
          expect(place).toBeLessThanOrEqual(sheet.plotRight + 1e-6);
        }
      }),
    );
  });
});

describe('the figures on a picture', () => {
  it('are written as readers of each language write them', () => {
    expect(dollars('en', '19.25')).toBe('$19.25');
    expect(dollars('fr', '19.25')).toBe('19,25\u00a0$');
    expect(dollars('en', '3.3333')).toBe('$3.33');
    expect(dollarRange('en', '18.00', '21.50')).toBe('$18.00–$21.50');
    expect(dollarRange('fr', '18.00', '21.50')).toBe('18,00–21,50\u00a0$');
    expect(dollarRange('en', '18.00', '18.00')).toBe('$18.00');
  });

  it.each([
    ['20 % or less', '20 % ou moins', 0, 20],
    ['20-40 %', '20–40 %', 20, 40],
    ['80 % or more', '80 % ou plus', 80, 100],
    ['10 % or less', '10 % ou moins', 0, 10],
  ])('read the share %s as %s in French', (band, words, from, to) => {
    expect(bandWords('fr', band)).toBe(words);
    expect(shareOfBand(band)).toEqual({ from, to });
  });

  it('read bands of people, and leave other words as they are', () => {
    expect(bandWords('fr', 'fewer than 30')).toBe('moins de 30');
    expect(bandWords('en', '10-19')).toBe('10–19');
    expect(bandWords('fr', '500+')).toBe('500 ou plus');
    expect(bandWords('fr', 'beaucoup')).toBe('beaucoup');
    expect(shareOfBand('10-19')).toBeNull();
  });
});
