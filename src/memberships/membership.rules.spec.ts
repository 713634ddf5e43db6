import { describe, expect, it } from '@jest/globals';
import {
  type MembershipEventKind,
  membershipOn,
  type RuledEvent,
  thoseThatStand,
  whyNotHappened,
  whyNotVoided,
} from './membership.rules.js';

const event = (
  kind: MembershipEventKind,
  happenedOn: string,
  more: Partial<RuledEvent> = {},
): RuledEvent => ({
  ...{ id: `${kind} ${happenedOn}`, kind, happenedOn, untilOn: null, branchId: null, voids: null },
  ...more,
});
const applied = event('applied', '2026-01-01', { branchId: 'harbour' });
const initiated = event('initiated', '2026-02-01');
const moved = event('transferred', '2026-03-01', { branchId: 'docks' });
const left = event('withdrew', '2026-05-01');
const back = event('reinitiated', '2026-07-01');
const suspended = event('suspended', '2026-08-01', { untilOn: '2026-08-31' });
const voiding = (of: RuledEvent, on: string): RuledEvent => event('voided', on, { voids: of.id });
const life = [applied, initiated, moved, left, back, suspended];

describe('what somebody is on a day', () => {
  it.each([
    ['2025-12-31', null, null],
    ['2026-01-01', 'applicant', 'harbour'],
    ['2026-02-01', 'member', 'harbour'],
    ['2026-03-01', 'member', 'docks'],
    ['2026-05-01', 'former', 'docks'],
    ['2026-06-30', 'former', 'docks'],
    ['2026-07-01', 'member', 'docks'],
  ])('%s: %s of %s', (on, kind, branchId) => {
    expect(membershipOn(life, on)).toMatchObject({ kind, branchId, suspendedUntil: null });
  });

  it('is suspended from the first to the last day, both included', () => {
    const days = ['2026-07-31', '2026-08-01', '2026-08-31', '2026-09-01'];
    expect(days.map((on) => membershipOn(life, on).suspendedUntil)).toEqual([
      null,
      '2026-08-31',
      '2026-08-31',
      null,
    ]);
  });

  it('of a suspension that was lifted early, the days before stay', () => {
    const events = [...life, voiding(suspended, '2026-08-10')];
    const days = ['2026-08-01', '2026-08-09', '2026-08-10'];
    expect(days.map((on) => membershipOn(events, on).suspendedUntil)).toEqual([
      '2026-08-09',
      '2026-08-09',
      null,
    ]);
    expect(thoseThatStand([suspended, voiding(suspended, '2026-08-01')])).toEqual([]);
  });

  it('forgets what was a mistake, on every day', () => {
    const events = [...life, voiding(left, '2026-09-01')];
    expect(membershipOn(events, '2026-06-01').kind).toBe('member');
    expect(membershipOn([applied, voiding(applied, '2026-01-02')], '2026-01-01').kind).toBeNull();
  });
});

describe('what cannot have happened', () => {
  const today = '2026-10-01';
  const why = (events: RuledEvent[], kind: MembershipEventKind, on = today, branchId: string | null = null) =>
    whyNotHappened(events, { kind, on, branchId }, today);

  it.each([
    ['an application of an applicant', [applied], 'applied', today, 'membership.applied_already'],
    ['an application of a member', [applied, initiated], 'applied', today, 'membership.member_already'],
    ['a departure of a stranger', [], 'withdrew', today, 'membership.not_a_member'],
    ['a departure of an applicant', [applied], 'withdrew', today, 'membership.not_a_member'],
    ['a departure before the initiation', [initiated], 'withdrew', '2026-01-31', 'membership.before_last'],
    ['anything tomorrow', [initiated], 'withdrew', '2026-10-02', 'membership.day_to_come'],
    ['a departure of who left', [initiated, left], 'withdrew', today, 'membership.not_a_member'],
    ['a suspension of who left', [initiated, left], 'suspended', today, 'membership.not_a_member'],
    ['a situation of a stranger', [], 'situation', today, 'membership.not_a_member'],
    ['anything after death', [event('died', '2026-09-01')], 'applied', today, 'membership.has_died'],
  ] as const)('%s', (_what, events, kind, on, code) => {
    expect(why([...events], kind, on)).toBe(code);
  });

  it('a move into the branch one is in', () => {
    expect(why([initiated, moved], 'transferred', today, 'docks')).toBe('membership.in_branch_already');
    expect(why([initiated, moved], 'transferred', today, 'harbour')).toBeNull();
  });

  it('but somebody who left may apply again, and leaves on the day of the initiation if they want', () => {
    expect(why([initiated, left], 'applied')).toBeNull();
    expect(why([initiated], 'withdrew', initiated.happenedOn)).toBeNull();
  });

  it('and what is voided does not stand in the way', () => {
    expect(why([initiated, left, voiding(left, today)], 'withdrew', '2026-04-01')).toBeNull();
  });
});

describe('what cannot be voided', () => {
  it.each([
    ['a voiding', voiding(left, '2026-06-01'), false, 'membership.void_of_void'],
    ['what is void already', left, false, 'membership.voided_already'],
    ['a suspension, by one person', suspended, false, 'membership.suspension_needs_two'],
    ['an initiation that was paid for', initiated, true, 'membership.paid_for'],
    ['anything else can', moved, false, null],
  ])('%s', (_what, one, isPaidFor, code) => {
    expect(whyNotVoided([...life, voiding(left, '2026-06-01')], one, isPaidFor)).toBe(code);
  });
});
