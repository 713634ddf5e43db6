import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decideDateOrder, undecidedOrder } from './date-order.rules.js';
import { readDate } from './dates.rules.js';

const fileOn = '2026-11-21';
const runs = process.env.TEST_LONG ? 50_000 : 5_000;

function reading(text: string, column: string[] = []): string {
  const found = readDate(text, column.length > 0 ? decideDateOrder(column) : undecidedOrder, fileOn);
  if ('code' in found) return found.code;
  if ('year' in found) return `year ${found.year}`;
  return [found.day + (found.time === null ? '' : `T${found.time}`), ...found.warnings].join(' ');
}

describe('a day as people write it', () => {
  it.each([
    ['2021-09-01', '2021-09-01'],
    ['2021/9/1', '2021-09-01'],
    ['25/12/2021', '2021-12-25'],
    ['12/25/2021', '2021-12-25'],
    ['5 mars 2021', '2021-03-05'],
    ['1er août 2019', '2019-08-01'],
    ['March 5th, 2021', '2021-03-05'],
    ['lundi 5 mars 2021', '2021-03-05'],
    ['5-Mar-21', '2021-03-05 date.two_digit_year'],
    ['25/12/21', '2021-12-25 date.two_digit_year'],
    ['25/12/26', '1926-12-25 date.two_digit_year'],
    ['25/12/99', '1999-12-25 date.two_digit_year'],
    ['99-03-05', '1999-03-05 date.two_digit_year'],
    ['mars 2021', '2021-03-01 date.month_only'],
    ['03/2021', '2021-03-01 date.month_only'],
    ['2021-03', '2021-03-01 date.month_only'],
    ['2024/03/05 2:33:10 pm EST', '2024-03-05T14:33:10'],
    ['2024-03-05T14:33:10.000-05:00', '2024-03-05T14:33:10'],
    ['12/31/2020 12:05 AM', '2020-12-31T00:05:00'],
    ['25/12/2021 14 h 33', '2021-12-25T14:33:00'],
    ['2027-01-01', '2027-01-01 date.after_file'],
    ['2021', 'year 2021'],
    ['01/02/2021', 'date.ambiguous'],
    ['Mar-21', 'date.ambiguous'],
    ['2023-02-30', 'date.invalid'],
    ['30/02/2023', 'date.invalid'],
    ['2023-13-01', 'date.invalid'],
    ['25/12/2021 25:00', 'date.invalid'],
    ['March 5', 'date.incomplete'],
    ['44561', 'date.unreadable'],
    ['a while ago', 'date.unreadable'],
  ])('%s is %s', (text, expected) => {
    expect(reading(text)).toBe(expected);
  });

  it('lets the column decide from the values that can only be read one way', () => {
    expect(reading('05/03/2024 14:33:10', ['05/03/2024 14:33:10', '25/03/2024 9:00:00'])).toBe(
      '2024-03-05T14:33:10',
    );
    expect(reading('05/03/2024', ['05/03/2024', '03/25/2024'])).toBe('2024-05-03');
    expect(reading('05/03/2024', ['25/03/2024', '03/25/2024'])).toBe('date.ambiguous');
    expect(reading('05/05/2024', ['05/05/2024'])).toBe('2024-05-05');
    expect(reading('21-03-05', ['99-03-05', '21-03-05'])).toBe('2021-03-05 date.two_digit_year');
  });

  it('takes a day number only where the whole column is day numbers', () => {
    expect(reading('44561', ['44561', '43831'])).toBe('2021-12-31 date.serial');
    expect(reading('44561', ['44561', '2021-01-01'])).toBe('date.unreadable');
  });
});

const english = 'January February March April May June July August September October November December'.split(
  ' ',
);
const french = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(
  ' ',
);
const two = (number: number) => String(number).padStart(2, '0');

/** Every way a person may write a day; the order of bare numbers is theirs. */
function written(
  form: number,
  order: string,
  [year, month, day]: [number, number, number],
  sign: string,
): string {
  const numbers = order === 'dmy' ? [day, month] : [month, day];
  const forms = [
    `${year}-${two(month)}-${two(day)}`,
    `${numbers.map(two).join(sign)}${sign}${year}`,
    `${numbers.join(sign)}${sign}${year}`,
    `${numbers.map(two).join(sign)}${sign}${two(year % 100)}`,
    `${english[month - 1]} ${day}, ${year}`,
    `${day} ${french[month - 1]} ${year}`,
    `${english[month - 1]?.slice(0, 3)} ${day} ${year}`,
  ];
  return forms[form] ?? '';
}

describe('days built from parts', () => {
  const days = fc.date({ min: new Date('1980-01-01'), max: new Date('2026-11-20'), noInvalidDate: true });
  const cells = fc.array(fc.tuple(fc.nat(6), days), { minLength: 1, maxLength: 6 });

  it('are read as they were meant, or refused with a code, never as another day', () => {
    fc.assert(
      fc.property(
        cells,
        fc.constantFrom('dmy', 'mdy'),
        fc.constantFrom('/', '-', '.', ' '),
        (column, order, sign) => {
          const texts = column.map(([form, date]) =>
            written(form, order, [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()], sign),
          );
          const decided = decideDateOrder(texts);
          texts.forEach((text, at) => {
            const found = readDate(text, decided, fileOn);
            if ('code' in found) return;
            expect([text, 'day' in found && found.day]).toEqual([
              text,
              column[at]?.[1].toISOString().slice(0, 10),
            ]);
          });
        },
      ),
      { numRuns: runs },
    );
  });

  it('never make it fall over, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789/-. :apmTZmars') }), (text) => {
        const found = readDate(text, decideDateOrder([text]), fileOn);
        if ('day' in found) expect(new Date(found.day).toISOString().slice(0, 10)).toBe(found.day);
      }),
      { numRuns: runs },
    );
  });
});
