import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readPayText } from './amounts.rules.js';
import type { PayBasis } from './fields.rules.js';

const runs = process.env.TEST_LONG ? 100_000 : 10_000;

const basisWords: readonly (readonly [PayBasis, readonly string[]])[] = [
  [
    'hour',
    ['/hr', '/h', ' per hour', ' an hour', ' hourly', " l'heure", " de l'heure", ' par heure', '/heure'],
  ],
  ['shift', [' per shift', ' par quart', '/shift']],
  ['day', [' a day', ' per day', ' par jour', '/day', ' daily']],
  ['week', [' a week', '/wk', ' par semaine', ' weekly', ' hebdomadaire']],
  ['biweek', [' bi-weekly', ' every two weeks', ' aux deux semaines', ' par quinzaine', ' / 2 weeks']],
  ['semimonth', [' semi-monthly', ' twice a month', ' deux fois par mois']],
  ['month', [' a month', '/mo', ' par mois', ' mensuel']],
  ['year', [' per year', ' a year', '/yr', ' par an', ' par année', ' annuel', ' per annum']],
];
const basis = fc.constantFrom(
  ...basisWords.flatMap(([name, words]) => words.map((word) => [name, word] as const)),
);
const grouping = fc.constantFrom('', ' ', '\u00a0', '\u202f', ',', '.', "'", '’');
const money = fc.constantFrom<[string, string]>(
  ['', ''],
  ['$', ''],
  ['$ ', ''],
  ['', '$'],
  ['', ' $'],
  ['', '\u00a0$'],
  ['CAD ', ''],
  ['', ' CAD'],
  ['CA$', ''],
  ['C$ ', ''],
  ['', ' $CA'],
  ['', ' dollars'],
);
const parts = fc.record({
  whole: fc.integer({ min: 1, max: 999_999 }),
  cents: fc.option(fc.integer({ min: 0, max: 99 })),
  grouping,
  decimal: fc.constantFrom('.', ','),
  money,
  basis,
  lead: fc.constantFrom('', ' ', 'about ', 'environ '),
});

/** The number as a person with these habits writes it. */
function written(whole: number, cents: number | null, group: string, decimal: string): string {
  const grouped = String(whole).replace(/\B(?=(\d{3})+$)/g, group);
  return cents === null ? grouped : grouped + decimal + String(cents).padStart(2, '0');
}

describe('amounts built from parts', () => {
  it('are read as they were meant, or refused with a code, never as another number', () => {
    let right = 0;
    let all = 0;
    fc.assert(
      fc.property(
        parts,
        ({ whole, cents, grouping: group, decimal, money: [before, after], basis: [name, words], lead }) => {
          fc.pre(cents === null || group !== decimal);
          const text = lead + before + written(whole, cents, group, decimal) + after + words;
          const reading = readPayText(text, 'CAD', null);
          all += 1;
          if ('code' in reading) return;
          right += 1;
          expect({ text, units: reading.units, basis: reading.basis, hours: reading.hours }).toEqual({
            text,
            units: whole * 10_000 + (cents ?? 0) * 100,
            basis: name,
            hours: null,
          });
        },
      ),
      { numRuns: runs },
    );
    expect(right / all).toBeGreaterThan(0.9);
  });

  it('are refused as a range or as two amounts when there are two', () => {
    const joiners = fc.constantFrom('-', ' - ', ' to ', ' à ', ' or ', ' / ', ', ', ' et ', ' then ', '–');
    fc.assert(
      fc.property(parts, fc.integer({ min: 1, max: 999 }), joiners, (one, second, joiner) => {
        const {
          money: [before, after],
          basis: [, words],
        } = one;
        const text = `${before}${one.whole}${after}${joiner}${before}${second}${after}${words}`;
        expect(readPayText(text, 'CAD', null)).toHaveProperty('code');
      }),
      { numRuns: runs / 10 },
    );
  });

  it('never make it fall over, whatever the text', () => {
    const odd = fc.string({ unit: fc.constantFrom(...'0123456789.,$ -/kh()€+àheur\u00a0’\n%') });
    fc.assert(
      fc.property(fc.oneof(odd, fc.string({ unit: 'binary' })), (text) => {
        const reading = readPayText(text, 'CAD', null);
        expect('code' in reading || reading.units === null || Number.isSafeInteger(reading.units)).toBe(true);
      }),
      { numRuns: runs },
    );
  });
});
