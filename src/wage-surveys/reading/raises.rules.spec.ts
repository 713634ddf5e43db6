import { describe, expect, it } from '@jest/globals';
import { undecidedOrder } from '../../spreadsheets/date-order.rules.js';
import { readLastRaise } from './raises.rules.js';

describe('the last raise', () => {
  it('is a day, a year, or never', () => {
    const raise = (text: string) => readLastRaise(text, undecidedOrder, '2026-11-21').value;
    expect(['never', 'Jamais', '2021', '2021-05-01', 'mai 2020', 'n/a'].map(raise)).toEqual([
      'never',
      'never',
      '2021',
      '2021-05-01',
      '2020-05-01',
      null,
    ]);
  });
});
