import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { daysAfter } from '../../shared/days.js';
import { signersOn } from '../cards/signers.rules.js';
import type { CardValidity } from '../cards/validity.rules.js';
import { readShare } from './shares.rules.js';
import { came, firstDay, plus, type Told, whoCounts } from './support.oracle.fixture.js';
import { type SupportFacts, supportOn } from './support.rules.js';
import type { Threshold, ThresholdCode } from './thresholds.rules.js';

const runs = process.env['TEST_LONG'] ? 5_000 : 500;
const filings = process.env['TEST_LONG'] ? 300 : 30;
const on = '2026-11-21';

const gate = (code: ThresholdCode, measure: Threshold['measure'], share: string): Threshold => ({
  ...{ code, measure, origin: 'union', share: readShare(share), comparator: '>=' },
});
const vote: Threshold = { ...gate('vote', 'signed', '0.40'), origin: 'law' };
const automatic: Threshold = { ...vote, code: 'automatic-may', share: readShare('0.55'), comparator: '>' };
const thresholds = [
  ...[gate('committee-share', 'committee', '0.10'), gate('committee-departments', 'departments', '1.00')],
  ...[gate('committee-shifts', 'shifts', '1.00'), gate('signed-share', 'signed', '0.65'), vote, automatic],
];

const facts = (told: Told, more: Partial<SupportFacts> = {}): SupportFacts => ({
  ...{ on, signers: signersOn(told.cards, told.revocations, on), validity: told.validity },
  ...{ estimate: { low: 10, high: 12 }, committee: 0, thresholds },
  ...{ departments: { total: 2, reached: 2 }, shifts: { total: 3, reached: 2 }, ...more },
});
const half: CardValidity = { months: 6, counted: 'from-signing' };
const card = (person: string, signedOn: string) => ({ person, signedOn });

describe('the support of a drive', () => {
  it('counts whoever signed twice once, and nobody who revoked or whose card lapsed', () => {
    const cards = [
      ...[card('ana', '2026-05-20'), card('bo', '2026-05-21'), card('bo', '2026-11-01')],
      ...[card('cy', '2026-11-01'), card('dee', '2026-10-01'), card('eli', '2026-11-22')],
    ];
    const revocations = [{ person: 'cy', revokedOn: '2026-11-20' }];
    const told = supportOn(facts({ cards, revocations, validity: half }));
    expect(told.signed).toBe(2);
    expect(told.unit).toEqual({ low: 10, high: 12 });
    expect(told.sharePerMille).toEqual({ low: 166, high: 200 });
  });

  it('counts again whoever signs again after they revoked', () => {
    const cards = [card('ana', '2026-11-01'), card('ana', '2026-11-10')];
    const revocations = [{ person: 'ana', revokedOn: '2026-11-05' }];
    expect(supportOn(facts({ cards, revocations, validity: null })).signed).toBe(1);
  });

  it('says what will lapse within 30 days, on its last day', () => {
    const cards = [card('ana', '2026-05-21'), card('bo', '2026-06-20'), card('cy', '2026-06-21')];
    const told = supportOn(facts({ cards, revocations: [], validity: half }));
    expect(told.lapsing).toEqual([
      { lastOn: '2026-11-21', people: 1 },
      { lastOn: '2026-12-20', people: 1 },
    ]);
  });

  it('says from which day a filing is safe: seven of ten at one every four days', () => {
    const days = [1, 5, 9, 13, 17, 21, 25].map((ago, place) => card(`p${place}`, daysAfter(on, -ago)));
    const told = supportOn(
      facts({ cards: days, revocations: [], validity: null }, { estimate: { low: 10, high: 12 } }),
    );
    expect(told.filing).toEqual({ on: '2026-11-25', reason: null, needed: 8, newPeople: 7 });
  });

  it('says why there is no such day', () => {
    const nobody: Told = { cards: [], revocations: [], validity: null };
    expect(supportOn(facts(nobody)).filing).toMatchObject({ on: null, reason: 'no-pace' });
    expect(supportOn(facts(nobody, { estimate: null })).filing).toMatchObject({ reason: 'no-estimate' });
    const slow: Told = { ...nobody, cards: [card('ana', '2026-11-20')] };
    const many = supportOn(facts(slow, { estimate: { low: 90, high: 100 } }));
    expect(many.filing).toMatchObject({ on: null, reason: 'not-within-a-year' });
  });

  it('corrects an estimate that fewer people were thought to work there than signed', () => {
    const cards = ['a', 'b', 'c'].map((person) => card(person, '2026-11-01'));
    const told = supportOn(
      facts({ cards, revocations: [], validity: null }, { estimate: { low: 1, high: 2 } }),
    );
    expect(told).toMatchObject({ isOutgrown: true, unit: { low: 3, high: 3 } });
  });

  it('holds a gate of departments against all of them, and cannot tell when there are none', () => {
    const states = (departments: { total: number; reached: number }) =>
      supportOn(facts({ cards: [], revocations: [], validity: null }, { departments })).judged[1]!.state;
    expect(states({ total: 4, reached: 4 })).toBe('met');
    expect(states({ total: 4, reached: 3 })).toBe('not-met');
    expect(states({ total: 0, reached: 0 })).toBe('uncertain');
  });
});

const within = fc.integer({ min: -500, max: 3 }).map((count) => daysAfter(on, count));
const person = fc.integer({ min: 0, max: 30 }).map(String);
const validity = fc.option(
  fc.record<CardValidity>({
    months: fc.constantFrom(1, 3, 6, 12),
    counted: fc.constantFrom('from-signing', 'before-application'),
  }),
);
const told = fc.record<Told>({
  cards: fc.array(fc.record({ person, signedOn: within }), { maxLength: 60 }),
  revocations: fc.array(fc.record({ person, revokedOn: within }), { maxLength: 8 }),
  validity,
});

describe('the support of a random drive', () => {
  it('is what counting card by card and size by size finds', () => {
    const estimate = fc.tuple(fc.integer({ min: 1, max: 60 }), fc.nat(20));
    fc.assert(
      fc.property(told, estimate, fc.nat(12), (one, [low, more], committee) => {
        const found = supportOn(facts(one, { estimate: { low, high: low + more }, committee }));
        const people = whoCounts(one, on, on);
        expect(found.signed).toBe(people.size);
        const sizes: number[] = [];
        for (let size = low; size <= low + more; size += 1) {
          if (size >= people.size && size >= committee) sizes.push(size);
        }
        if (sizes.length === 0) {
          expect(found.isOutgrown).toBe(true);
          sizes.push(Math.max(people.size, committee));
        }
        const reached = (size: number, { measure, share, comparator }: Threshold): boolean => {
          const [one, other] = [
            (measure === 'signed' ? people.size : committee) * share.of,
            share.part * size,
          ];
          return comparator === '>' ? one > other : one >= other;
        };
        for (const threshold of found.judged.filter(({ measure }) =>
          ['signed', 'committee'].includes(measure),
        )) {
          const truths = new Set(sizes.map((size) => reached(size, threshold)));
          const state = truths.size === 2 ? 'uncertain' : truths.has(true) ? 'met' : 'not-met';
          expect([threshold.code, threshold.state]).toEqual([threshold.code, state]);
        }
        for (const size of sizes) {
          expect(found.unit!.low <= size && size <= found.unit!.high).toBe(true);
          const exact = (people.size * 1000) / size;
          expect(found.sharePerMille!.low <= exact && exact <= found.sharePerMille!.high).toBe(true);
        }
        const soon = [...people].filter((who) => !whoCounts(one, plus(on, 30), on).has(who));
        expect(found.lapsing.reduce((sum, { people }) => sum + people, 0)).toBe(soon.length);
      }),
      { numRuns: runs },
    );
  });

  it('can be filed on the day that reckoning person by person finds', () => {
    fc.assert(
      fc.property(told, fc.integer({ min: 1, max: 40 }), (one, high) => {
        const { filing } = supportOn(facts(one, { estimate: { low: high, high } }));
        expect(filing.newPeople).toBe(came(one, on));
        expect(filing.on).toBe(firstDay(one, on, filing.needed!));
      }),
      { numRuns: filings },
    );
  });
});
