import { describe, expect, it } from '@jest/globals';
import { type Month, monthNamed, monthNumber } from '../../shared/months.js';
import type { CoveredMonth } from './coverage.rules.js';
import { bylaws } from './random-ledger.fixture.js';
import { inactiveStretches, type MembershipTurn, type StandingFacts, standingOn } from './standing.rules.js';

const initiated: MembershipTurn = { kind: 'initiated', on: '2025-01-20' };

/** `2026-03` is paid in that month; `2026-03 on 2026-05-04` is paid then, `… until …` and reversed. */
function paid(...months: string[]): CoveredMonth[] {
  return months.map((text) => {
    const [month, , from, , until] = text.split(' ') as [Month, string?, string?, string?, string?];
    return { month: monthNumber(month), from: from ?? `${month}-20`, until: until ?? null };
  });
}

function member(...months: string[]): StandingFacts {
  return { turns: [initiated], suspensions: [], covered: paid(...months) };
}

const on = (facts: StandingFacts, day: string) => {
  const { standing, paidThrough, unpaid, ...rest } = standingOn(facts, [bylaws], day);
  const names = unpaid.map(monthNamed).join(' ');
  return {
    ...rest,
    standing,
    paidThrough: paidThrough === null ? null : monthNamed(paidThrough),
    unpaid: names,
  };
};

describe('Standing', () => {
  it.each([
    ['2025-01-20', 'good', '2025-01', 0],
    ['2025-02-28', 'good', '2025-01', 0],
    ['2025-03-31', 'good', '2025-01', 1],
    ['2025-04-01', 'bad', '2025-01', 2],
    ['2025-05-15', 'bad', '2025-01', 3],
    ['2025-06-30', 'bad', '2025-01', 4],
    ['2025-07-01', 'inactive', '2025-01', 5],
    ['2026-07-01', 'inactive', '2025-01', 17],
  ])('of somebody paid through January is, on %s, %s', (day, standing, paidThrough, unpaidMonths) => {
    const found = on(member('2025-01'), day);
    expect(found).toMatchObject({ standing, paidThrough, unpaidMonths, mayVote: standing === 'good' });
    expect(found.inactiveSince).toBe(standing === 'inactive' ? '2025-07-01' : null);
  });

  it('counts no month before the initiation, and asks for the month of it only when it is over', () => {
    expect(on(member(), '2025-01-19')).toMatchObject({ standing: 'not_a_member', countedFrom: null });
    expect(on(member(), '2025-01-20')).toMatchObject({ standing: 'good', unpaid: '', paidThrough: null });
    expect(on(member(), '2025-02-01')).toMatchObject({ standing: 'good', unpaidMonths: 1 });
    expect(on(member(), '2025-03-01')).toMatchObject({ standing: 'bad', unpaid: '2025-01 2025-02' });
  });

  it('is no worse for an earlier hole, which is back dues', () => {
    const found = on(member('2025-01', '2025-04', '2025-05'), '2025-06-10');
    expect(found).toMatchObject({ standing: 'good', unpaidMonths: 0, paidThrough: '2025-05' });
    expect(found.unpaid).toBe('2025-02 2025-03');
  });

  it('takes a waived month for a paid one, from the day of the approval', () => {
    const waived = member('2025-01', '2025-02 on 2025-04-10', '2025-03 on 2025-04-10');
    expect(on(waived, '2025-04-09')).toMatchObject({ standing: 'bad', paidThrough: '2025-01' });
    expect(on(waived, '2025-04-10')).toMatchObject({ standing: 'good', paidThrough: '2025-03' });
  });

  it('is not mended by the current month alone: the gap before it stays', () => {
    const may = member('2025-01', '2025-05');
    expect(on(may, '2025-05-31')).toMatchObject({ standing: 'bad', unpaidMonths: 3, paidThrough: '2025-01' });
    expect(on(may, '2025-06-01')).toMatchObject({
      standing: 'good',
      unpaidMonths: 0,
      paidThrough: '2025-05',
    });
  });

  it('reaches as far as was paid in advance', () => {
    const ahead = member(
      '2025-01',
      '2025-02 on 2025-01-20',
      '2025-03 on 2025-01-20',
      '2025-05 on 2025-01-20',
    );
    expect(on(ahead, '2025-01-20')).toMatchObject({ paidThrough: '2025-03', unpaid: '' });
    expect(on(ahead, '2025-05-01')).toMatchObject({ paidThrough: '2025-03', unpaid: '2025-04' });
  });

  it('once inactive is restored by all back dues and not by a later payment', () => {
    const later = member('2025-01', '2025-06 on 2025-07-10', '2025-07 on 2025-07-10');
    expect(on(later, '2025-08-15')).toMatchObject({ standing: 'inactive', unpaidMonths: 0, mayVote: false });
    const back = ['2025-02', '2025-03', '2025-04', '2025-05'].map((month) => `${month} on 2025-08-20`);
    const whole = { ...later, covered: [...later.covered, ...paid(...back)] };
    expect(on(whole, '2025-08-19')).toMatchObject({ standing: 'inactive', inactiveSince: '2025-07-01' });
    expect(on(whole, '2025-08-20')).toMatchObject({ standing: 'good', inactiveSince: null });
    expect(inactiveStretches(whole, [bylaws])).toEqual([
      { from: '2025-07-01', until: '2025-08-20' },
      { from: '2026-01-01', until: null },
    ]);
  });

  it('once inactive begins anew with a re-initiation, whose month is the first that counts', () => {
    const again = member('2025-01', '2025-09 on 2025-09-12');
    const turns = [initiated, { kind: 'reinitiated' as const, on: '2025-09-12' }];
    expect(on({ ...again, turns }, '2025-09-11')).toMatchObject({ standing: 'inactive' });
    expect(on({ ...again, turns }, '2025-09-12')).toMatchObject({ standing: 'good', unpaid: '' });
    expect(on({ ...again, turns }, '2025-12-01')).toMatchObject({ standing: 'bad', paidThrough: '2025-09' });
  });

  it('of the suspended is suspended on both its days and those between, and what it was the day after', () => {
    const suspended = { ...member('2025-01'), suspensions: [{ from: '2025-02-03', until: '2025-04-30' }] };
    const words = ['2025-02-02', '2025-02-03', '2025-04-30', '2025-05-01'].map((day) => on(suspended, day));
    expect(words.map(({ standing }) => standing)).toEqual(['good', 'suspended', 'suspended', 'bad']);
    expect(words.map(({ mayVote }) => mayVote)).toEqual([true, false, false, false]);
    expect(words[1]?.suspendedUntil).toBe('2025-04-30');
  });

  it.each(['withdrew', 'died'] as const)('of somebody who %s is former, even while suspended', (kind) => {
    const gone = {
      ...member('2025-01', '2025-02'),
      turns: [initiated, { kind, on: '2025-02-25' }],
      suspensions: [{ from: '2025-02-01', until: '2025-03-31' }],
    };
    expect(on(gone, '2025-02-24').standing).toBe('suspended');
    expect(on(gone, '2025-02-25')).toMatchObject({ standing: 'former', unpaidMonths: 0, unpaid: '' });
    expect(inactiveStretches(gone, [bylaws])).toEqual([]);
  });

  it('of somebody who withdrew an application is that of no member', () => {
    const applied = { ...member(), turns: [{ kind: 'withdrew' as const, on: '2025-02-01' }] };
    expect(on(applied, '2025-03-01').standing).toBe('not_a_member');
  });

  it('opens a month again from the day of a reversal, and not before', () => {
    const reversed = member('2025-01', '2025-02', '2025-03 on 2025-03-20 until 2025-06-10');
    expect(on(reversed, '2025-06-09')).toMatchObject({ standing: 'bad', paidThrough: '2025-03' });
    expect(on(reversed, '2025-06-10')).toMatchObject({ unpaid: '2025-03 2025-04 2025-05' });
    expect(on(reversed, '2025-05-31')).toMatchObject({ standing: 'good', unpaid: '2025-04' });
    expect(on(reversed, '2025-08-01')).toMatchObject({ standing: 'inactive', inactiveSince: '2025-08-01' });
    const all = member(
      '2025-01 on 2025-01-20 until 2025-07-15',
      '2025-02',
      '2025-03 on 2025-03-20 until 2025-07-15',
    );
    expect(on(all, '2025-07-31')).toMatchObject({ standing: 'bad', unpaidMonths: 4 });
  });

  it('makes somebody inactive on the very day of a reversal that leaves five months unpaid', () => {
    const months = ['2025-04', '2025-05', '2025-06', '2025-07', '2025-08'];
    const covered = months.map((month) => `${month} on 2025-04-20 until 2025-09-09`);
    const facts = member('2025-01', '2025-02', '2025-03', ...covered);
    expect(on(facts, '2025-09-08')).toMatchObject({ standing: 'good', unpaidMonths: 0 });
    expect(on(facts, '2025-09-09')).toMatchObject({ standing: 'inactive', inactiveSince: '2025-09-09' });
    expect(inactiveStretches(facts, [bylaws])).toEqual([{ from: '2025-09-09', until: null }]);
  });

  it('makes somebody inactive on the very day on which a stricter rule takes effect', () => {
    const stricter = { ...bylaws, effectiveFrom: '2025-06-15', inactiveFrom: 4 };
    const words = ['2025-06-14', '2025-06-15', '2025-06-30'].map((day) =>
      standingOn(member('2025-01'), [bylaws, stricter], day),
    );
    expect(words.map(({ standing }) => standing)).toEqual(['bad', 'inactive', 'inactive']);
    expect(words.map(({ inactiveSince }) => inactiveSince)).toEqual([null, '2025-06-15', '2025-06-15']);
  });

  it('goes by the rule in force on each day', () => {
    const milder = { ...bylaws, effectiveFrom: '2025-04-15', badFrom: 4, inactiveFrom: 7, citation: 'new' };
    const words = ['2025-04-14', '2025-04-15', '2025-06-01', '2025-08-31', '2025-09-01'].map((day) =>
      standingOn(member('2025-01'), [bylaws, milder], day),
    );
    expect(words.map(({ standing }) => standing)).toEqual(['bad', 'good', 'bad', 'bad', 'inactive']);
    expect(words.map(({ rule }) => rule.citation)).toEqual(['By-laws VI.1', 'new', 'new', 'new', 'new']);
  });

  it('takes a fraction of a millisecond to find, so that a roll of 100,000 takes seconds', () => {
    const months = Array.from({ length: 24 }, (_, each) => monthNamed(monthNumber('2025-01-01') + each));
    const facts = [24, 21, 18, 12].map((count) => member(...months.slice(0, count)));
    const began = process.cpuUsage();
    const many = process.env['TEST_LONG'] ? 100_000 : 10_000;
    for (let each = 0; each < many; each += 1) standingOn(facts[each % 4]!, [bylaws], '2027-01-10');
    expect(process.cpuUsage(began).user / many).toBeLessThan(300);
  });
});
