import { expect, it } from '@jest/globals';
import { journalEntry, journalHead } from './journal.rules.js';

it('names the currency and every account first', () => {
  expect(journalHead('CAD', ['assets:bank', 'liabilities:credit:7'])).toBe(
    'commodity CAD 1000.00\n\naccount assets:bank\naccount liabilities:credit:7\n\n',
  );
});

it('writes an entry as one transaction that balances, with its place and what it undoes', () => {
  const transfers = [
    { debit: 'assets:bank', credit: 'income:dues:1', amountCents: 2200 },
    { debit: 'assets:bank', credit: 'liabilities:credit:7', amountCents: 5 },
  ];
  const entry = { place: '12', kind: 'payment', happenedOn: '2026-03-01', undoes: null, transfers } as const;
  expect(journalEntry(entry, 'CAD')).toBe(
    [
      '2026-03-01 payment  ; entry 12',
      '    assets:bank  CAD 22.00',
      '    income:dues:1  CAD -22.00',
      '    assets:bank  CAD 0.05',
      '    liabilities:credit:7  CAD -0.05',
      '',
      '',
    ].join('\n'),
  );
  expect(journalEntry({ ...entry, kind: 'reversal', undoes: '3' }, 'CAD')).toContain(
    '2026-03-01 reversal  ; entry 12, undoes entry 3\n',
  );
});
