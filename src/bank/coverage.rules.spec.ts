import { describe, expect, it } from '@jest/globals';
import { coveredThrough, postedThrough } from './coverage.rules.js';

const file = (fromOn: string, untilOn: string) => ({ fromOn, untilOn });
const march = file('2026-03-02', '2026-03-28');
const april = file('2026-04-03', '2026-04-29');
const june = file('2026-06-01', '2026-06-30');

describe('how far the bank is brought', () => {
  it('reaches across days without a line, and stops before a month that is in no file', () => {
    expect(coveredThrough([])).toBeNull();
    expect(coveredThrough([april, march])).toBe('2026-04-29');
    expect(coveredThrough([march, april, june])).toBe('2026-04-29');
    expect(coveredThrough([march, april, june, file('2026-05-10', '2026-05-11')])).toBe('2026-06-30');
    expect(coveredThrough([file('2026-01-01', '2026-06-30'), march])).toBe('2026-06-30');
  });

  it('is posted until the day before the oldest open line', () => {
    expect(postedThrough([], null)).toBeNull();
    expect(postedThrough([march, april], null)).toBe('2026-04-29');
    expect(postedThrough([march, april], '2026-04-10')).toBe('2026-04-09');
    expect(postedThrough([march, june], '2026-06-10')).toBe('2026-03-28');
  });
});
