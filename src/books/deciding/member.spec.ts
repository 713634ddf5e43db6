import { describe, expect, it } from '@jest/globals';
import type { DuesRate, Tier } from '../../dues/index.js';
import { monthNamed, monthNumber } from '../../shared/months.js';
import type { RowReading, StatedPayment } from '../reading/row-reading.js';
import { type BookSettings, type MemberState, nobodyYet } from './brought.js';
import { decideMember } from './member.js';

const month = (text: string): number => monthNumber(`${text}-01`);
const monthly: Record<Tier, number> = { 'sub-minimum': 600, minimum: 1100, regular: 2200, maximum: 3300 };
const rates = Object.entries(monthly).map(([tier, monthlyCents]): DuesRate => ({
  ...{ tier: tier as Tier, effectiveFrom: '2013-01-01', monthlyCents, initiationCents: monthlyCents },
  ...{ citation: '', verified: true },
}));
const settings: BookSettings = {
  ...{ kind: 'payments', fileOn: '2026-11-21', rates, taken: new Set() },
  branches: new Map([['harbour', { id: 'b1', number: 3 }]]),
};

let line = 1;
const row = (some: Partial<RowReading>): RowReading => ({
  ...{ line: (line += 1), isEmpty: false, person: { number: 1, name: 'Ada', email: null }, branch: null },
  ...{ initiatedOn: null, tier: null, paidThrough: null, payments: [] },
  ...{ errors: [], unusable: [], doubts: [], warnings: [], ...some },
});
const paid = (receivedOn: string | null, cents: number | null, months?: string[]): StatedPayment => ({
  ...{ receivedOn, cents, method: null },
  months: months?.map(month) ?? null,
});
const pays = (receivedOn: string, cents: number, months?: string[]): RowReading =>
  row({ payments: [paid(receivedOn, cents, months)] });

function decide(rows: RowReading[], some: Partial<BookSettings> = {}, state: MemberState = nobodyYet) {
  const brought = decideMember(rows, state, { ...settings, ...some });
  return {
    ...brought,
    entries: brought.entries.map(
      ({ receivedOn, cents, months, creditCents }) =>
        `${receivedOn} ${cents}: ${months.map((each) => `${monthNamed(each.month)} ${each.tier} ${each.cents}`).join(', ')} +${creditCents}`,
    ),
    statuses: brought.outcomes.map(({ status }) => status),
    codes: brought.outcomes.flatMap(({ errors, warnings }) =>
      [...errors, ...warnings].map(({ code }) => code),
    ),
  };
}

describe('payments that an earlier book has', () => {
  it('cover the months that are named, to the cent', () => {
    const found = decide([pays('2025-03-10', 6601, ['2025-01', '2025-02', '2025-03'])]);
    expect(found.entries).toEqual([
      '2025-03-10 6601: 2025-01 regular 2201, 2025-02 regular 2200, 2025-03 regular 2200 +0',
    ]);
    expect(found.initiatedOn).toBe('2025-01-01');
    expect(found.codes).toEqual(['book_import.initiation_assumed']);
  });

  it('cover the oldest open month where none is named, whatever their order in the file', () => {
    const found = decide([
      row({ initiatedOn: '2025-01-15', tier: 'regular', payments: [paid('2025-02-03', 4400)] }),
      pays('2025-01-15', 3000),
    ]);
    expect(found.entries).toEqual([
      '2025-01-15 3000: 2025-01 regular 2200 +800',
      '2025-02-03 4400: 2025-02 regular 2200, 2025-03 regular 2200 +0',
    ]);
  });

  it('say the tier by their amount when nobody else does, and are not guessed at otherwise', () => {
    const found = decide([pays('2025-01-15', 3300), pays('2025-02-15', 2200), pays('2025-03-15', 5000)]);
    expect(found.entries).toEqual([
      '2025-01-15 3300: 2025-01 maximum 3300 +0',
      '2025-02-15 2200: 2025-02 regular 2200 +0',
    ]);
    expect(found.statuses).toEqual(['accepted', 'accepted', 'rejected']);
    expect(found.codes).toContain('book_import.months_unclear');
  });

  it('are not counted twice: neither in the file nor in the book', () => {
    const twice = [pays('2025-01-15', 2200, ['2025-01']), pays('2025-01-15', 2200, ['2025-01'])];
    expect(decide(twice).statuses).toEqual(['accepted', 'duplicate']);
    const twins = [pays('2025-01-15', 2200), pays('2025-01-15', 2200)];
    expect(decide(twins).statuses).toEqual(['accepted', 'review']);
    expect(decide(twins, { taken: new Set([twins[1]!.line]) }).entries).toHaveLength(2);
    const state = { ...nobodyYet, countedFrom: month('2025-01'), payments: new Set(['2025-01-15 2200']) };
    expect(decide([pays('2025-01-15', 2200)], {}, state).codes).toEqual(['book_import.payment_known']);
  });

  it('are doubtful where they reach over months that are paid', () => {
    const state = { ...nobodyYet, countedFrom: month('2025-01'), covered: new Set([month('2025-01')]) };
    const over = pays('2025-02-15', 4400, ['2025-01', '2025-02']);
    expect(decide([over], {}, state).statuses).toEqual(['review']);
    expect(decide([pays('2025-02-15', 4400, ['2024-12'])], {}, state).codes).toEqual([
      'book_import.month_before',
    ]);
  });
});

describe('members whom an earlier book knows', () => {
  const members = { kind: 'members' as const };

  it('are paid through a month from their initiation on, without any money', () => {
    const found = decide(
      [row({ initiatedOn: '2026-09-20', paidThrough: month('2026-11'), tier: 'maximum', branch: 'Harbour' })],
      members,
    );
    const [entry] = decideMember(
      [row({ initiatedOn: '2026-09-20', paidThrough: month('2026-11') })],
      nobodyYet,
      {
        ...settings,
        ...members,
      },
    ).entries;
    expect(entry?.kind).toBe('coverage');
    expect(entry?.months.map(({ fromOn }) => fromOn)).toEqual(['2026-09-20', '2026-10-01', '2026-11-01']);
    expect(found).toMatchObject({
      initiatedOn: '2026-09-20',
      branchId: 'b1',
      branch: 3,
      statuses: ['accepted'],
    });
    expect(found.tier).toEqual({ tier: 'maximum', fromMonth: month('2026-09') });
  });

  it('have a payment for each column of a month, at the rate where no amount is written', () => {
    const found = decide(
      [
        row({
          initiatedOn: '2026-01-10',
          tier: 'regular',
          payments: [paid(null, 2200, ['2026-01']), paid(null, null, ['2026-03'])],
        }),
      ],
      members,
    );
    expect(found.entries).toEqual([
      '2026-01-10 2200: 2026-01 regular 2200 +0',
      '2026-03-01 2200: 2026-03 regular 2200 +0',
    ]);
  });

  it('need a day to begin, stand once, and keep what is known here', () => {
    expect(decide([row({})], members).codes).toEqual(['book_import.initiation_missing']);
    const twice = [row({ initiatedOn: '2026-01-10' }), row({ initiatedOn: '2026-01-10' })];
    expect(decide(twice, members).statuses).toEqual(['accepted', 'duplicate']);
    const known = { ...nobodyYet, countedFrom: month('2025-01'), branch: 1 };
    const found = decide([row({ initiatedOn: '2026-01-10', branch: 'harbour' })], members, known);
    expect([found.initiatedOn, found.statuses]).toEqual([null, ['duplicate']]);
    expect(found.codes).toEqual([
      'book_import.initiation_kept',
      'book_import.branch_kept',
      'book_import.nothing_new',
    ]);
    expect(decide([row({ initiatedOn: '2026-01-10', branch: 'Nowhere' })], members).statuses).toEqual([
      'partial',
    ]);
    const former = { ...nobodyYet, isFormer: true };
    expect(decide([row({ initiatedOn: '2026-01-10' })], members, former).statuses).toEqual(['rejected']);
  });
});
