import { describe, expect, it } from '@jest/globals';
import { versionOn } from './union-rules.rules.js';

const versions = [
  { effectiveFrom: '2027-01-01', origin: 'union' },
  { effectiveFrom: '2013-01-01', origin: 'shipped' },
  { effectiveFrom: '2028-01-01', origin: 'shipped' },
  { effectiveFrom: '2007-11-01', origin: 'shipped' },
  { effectiveFrom: '2027-06-01', origin: 'union' },
];

describe('the version of a rule in force', () => {
  it.each([
    ['2007-10-31', null],
    ['2007-11-01', '2007-11-01'],
    ['2026-12-31', '2013-01-01'],
    ['2027-01-01', '2027-01-01'],
    ['2027-12-31', '2027-06-01'],
    // what Kitroom ships later does not undo what the union decided
    ['2028-02-01', '2027-06-01'],
  ])('on %s is the one from %s', (day, from) => {
    expect(versionOn(versions, day)?.effectiveFrom ?? null).toBe(from);
  });
});
