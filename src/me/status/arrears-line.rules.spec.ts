import { describe, expect, it } from '@jest/globals';
import { isReminded } from './arrears-line.rules.js';

const owing = (unpaidMonths: number, standing = 'good') => ({
  standing,
  unpaidMonths,
  arrears: { amountCents: 2200 * unpaidMonths, currency: 'CAD' },
});

describe('a reminder of dues', () => {
  it.each([
    ['nothing open', owing(0), '2027-03-20', null, false],
    ['one month, on the tenth', owing(1), '2027-03-10', null, false],
    ['one month, on the eleventh', owing(1), '2027-03-11', null, true],
    ['two months, on the first', owing(2, 'bad'), '2027-03-01', null, true],
    ['inactive, the gap paid since', owing(0, 'inactive'), '2027-03-01', null, true],
    ['suspended, with months open', owing(2, 'suspended'), '2027-03-01', null, true],
    ['no longer a member', owing(0, 'former'), '2027-03-20', null, false],
    ['not a member yet', owing(0, 'not_a_member'), '2027-03-20', null, false],
    ['the last day of the month before not posted', owing(2, 'bad'), '2027-03-20', '2027-02-27', false],
    ['the month before posted', owing(2, 'bad'), '2027-03-20', '2027-02-28', true],
  ])('for %s', (_, dues, today, postedThrough, reminded) => {
    expect(isReminded(dues, { today, postedThrough })).toBe(reminded);
  });
});
