import { describe, expect, it } from '@jest/globals';
import { settableRules, shownNumber, versionOn, writtenValue } from './union-rules.rules.js';

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

describe('a share that the union sets', () => {
  const shares = settableRules.filter(({ isShare }) => isShare);

  it('is written in hundredths and read as so many of a hundred, each of them', () => {
    expect(shares.length).toBeGreaterThan(0);
    for (const { rule, least, most } of shares) {
      for (let value = least; value <= most; value += 1) {
        const written = writtenValue(rule, value);
        expect(written).toMatch(/^[01]\.\d\d$/);
        expect(shownNumber(rule, written)).toBe(`${value} %`);
      }
    }
    expect(writtenValue('meeting.quorum', 7)).toBe('7');
    expect(shownNumber('meeting.quorum', '7')).toBe('7');
  });
});
