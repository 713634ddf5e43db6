import { describe, expect, it } from '@jest/globals';
import { cashMonths, incomeMonths } from './months.rules.js';

describe('income by month', () => {
  it('adds up what came in and what was spent, and leaves no month out', () => {
    const sums = [
      { month: '2026-01', code: 'income:donations', cents: 500 },
      { month: '2026-01', code: 'income:dues:0', cents: 2200 },
      { month: '2026-01', code: 'expenses:rent', cents: -1000 },
      { month: '2026-03', code: 'income:donations', cents: -500 },
      { month: '2026-03', code: 'income:grants', cents: 0 },
    ];
    expect(incomeMonths(sums, '2026-01-15', '2026-03-02')).toEqual([
      {
        month: '2026-01',
        income: [
          { code: 'income:donations', cents: 500 },
          { code: 'income:dues:0', cents: 2200 },
        ],
        expenses: [{ code: 'expenses:rent', cents: 1000 }],
        ...{ incomeCents: 2700, expenseCents: 1000, netCents: 1700 },
      },
      { month: '2026-02', income: [], expenses: [], incomeCents: 0, expenseCents: 0, netCents: 0 },
      {
        month: '2026-03',
        income: [{ code: 'income:donations', cents: -500 }],
        expenses: [],
        ...{ incomeCents: -500, expenseCents: 0, netCents: -500 },
      },
    ]);
  });
});

describe('cash by month', () => {
  it('carries what is left into the next month, and shows a till from its first movement on', () => {
    const sums = [
      { month: null, code: 'assets:bank', inCents: 1000, outCents: 300 },
      { month: '2026-01', code: 'assets:bank', inCents: 0, outCents: 200 },
      { month: '2026-02', code: 'assets:petty-cash', inCents: 200, outCents: 50 },
    ];
    const bank = { code: 'assets:bank', inCents: 0, outCents: 0, openingCents: 500, closingCents: 500 };
    const petty = {
      code: 'assets:petty-cash',
      openingCents: 0,
      inCents: 200,
      outCents: 50,
      closingCents: 150,
    };
    expect(cashMonths(sums, '2026-01-01', '2026-03-31')).toEqual([
      { month: '2026-01', tills: [{ ...bank, openingCents: 700, outCents: 200 }] },
      { month: '2026-02', tills: [bank, petty] },
      { month: '2026-03', tills: [bank, { ...petty, openingCents: 150, inCents: 0, outCents: 0 }] },
    ]);
  });
});
