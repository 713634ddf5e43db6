import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { DuplicateKeyed } from './duplicates.rules.js';
import { findDuplicates } from './duplicates.rules.js';

function row(line: number, some: Partial<DuplicateKeyed> = {}): DuplicateKeyed {
  return {
    file: 0,
    line,
    good: true,
    respondent: 'pat',
    employer: 'A',
    jobClass: 'kit maker',
    submittedAt: null,
    fingerprint: String(line),
    ...some,
  };
}
function dropped(...rows: DuplicateKeyed[]): string[] {
  return [...findDuplicates(rows).duplicateOf].map(([gone, kept]) => `${gone.line} of ${kept.line}`);
}

describe('one person answers twice', () => {
  it('the latest stays by line', () => {
    expect(dropped(row(2), row(3), row(4))).toEqual(['2 of 4', '3 of 4']);
  });
  it('the latest stays by submission time when each has one', () => {
    const [early, late] = ['2024-03-05T09:00:00', '2024-03-06'];
    expect(dropped(row(2, { submittedAt: late }), row(3, { submittedAt: early }))).toEqual(['3 of 2']);
    expect(dropped(row(2, { submittedAt: late }), row(3))).toEqual(['2 of 3']);
  });
  it('a later file counts as later', () => {
    expect(dropped(row(9), row(2, { file: 1 }))).toEqual(['9 of 2']);
  });
  it('another spelling is the same person and job', () => {
    expect(dropped(row(2), row(3, { respondent: ' PAT ', employer: 'a', jobClass: 'Kit-maker' }))).toEqual([
      '2 of 3',
    ]);
  });
  it('another job stays', () => {
    expect(dropped(row(2), row(3, { jobClass: 'outreach' }))).toEqual([]);
  });
  it('a record that is not good never replaces one that is', () => {
    expect(dropped(row(2), row(3, { good: false }))).toEqual([]);
  });
  it('without respondent nothing is dropped but identical answers are named', () => {
    const anonymous = { respondent: null, fingerprint: 'same' };
    const found = findDuplicates([row(3, anonymous), row(2, anonymous), row(4, { respondent: null })]);
    expect(found.duplicateOf.size).toBe(0);
    expect([...found.suspected].map(([later, first]) => [later.line, first.line])).toEqual([[3, 2]]);
  });

  it('keeps the same records in whatever order they come, one of each person and job', () => {
    const some = fc.record({
      respondent: fc.constantFrom('pat', 'Pat', 'sam', null),
      employer: fc.constantFrom('A', 'B'),
      submittedAt: fc.constantFrom(null, '2024-03-05', '2024-03-06'),
      good: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(some, { maxLength: 12 }), fc.infiniteStream(fc.nat()), (parts, keys) => {
        const rows = parts.map((part, at) => row(at + 2, part));
        const shuffled = rows
          .map((one) => [keys.next().value as number, one] as const)
          .sort(([a], [b]) => a - b);
        const lines = (order: readonly DuplicateKeyed[]) => dropped(...order).sort();
        expect(lines(shuffled.map(([, one]) => one))).toEqual(lines(rows));
        const gone = findDuplicates(rows).duplicateOf;
        const kept = rows.filter((one) => one.good && one.respondent !== null && !gone.has(one));
        const keysOf = kept.map(({ respondent, employer }) => `${respondent?.toLowerCase()} ${employer}`);
        expect(new Set(keysOf).size).toBe(keysOf.length);
      }),
      { numRuns: process.env.TEST_LONG ? 5_000 : 500 },
    );
  });
});
