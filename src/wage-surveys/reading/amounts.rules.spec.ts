import { describe, expect, it } from '@jest/globals';
import { decideMarks, readBasisText, readPayText } from './amounts.rules.js';
import { formatUnits } from './decimals.rules.js';

function reading(text: string): string {
  const pay = readPayText(text, 'CAD', null);
  if ('code' in pay) return pay.code;
  const amount = pay.units === null ? '-' : formatUnits(pay.units, 2);
  const hours = pay.hours === null ? '' : ` for ${formatUnits(pay.hours, 0)}`;
  return `${amount} ${pay.basis ?? '?'}${hours}`;
}

describe('what a worker writes as pay', () => {
  it.each([
    ['$18.50/hr', '18.50 hour'],
    ['38k per year', '38000.00 year'],
    ['38,5 k$ par année', '38500.00 year'],
    ['2 400,00 $ aux deux semaines', '2400.00 biweek'],
    ['2\u202f400,00\u00a0$ aux deux semaines', '2400.00 biweek'],
    ['10$ for 3 hours', '10.00 shift for 3'],
    ['10 dollars for three hours', '10.00 shift for 3'],
    ['10 $ pour trois heures', '10.00 shift for 3'],
    ['$45 for a 3 hour shift', '45.00 shift for 3'],
    ['$120 per day (8 hours)', '120.00 day for 8'],
    ['18,50 $ l’heure', '18.50 hour'],
    ['18.50 $ de l’heure', '18.50 hour'],
    ['15 an hour', '15.00 hour'],
    ['38 000 $ par an', '38000.00 year'],
    ['$18.50CAD/hr', '18.50 hour'],
    ['18.50 CA$', '18.50 ?'],
    ['CAD 18.50 hourly', '18.50 hour'],
    ['1200 semi-monthly', '1200.00 semimonth'],
    ['1 200 $ deux fois par mois', '1200.00 semimonth'],
    ['$2400 bi-weekly', '2400.00 biweek'],
    ['1500 $ par quinzaine', '1500.00 biweek'],
    ['honorarium $50', '50.00 honorarium'],
    ['honoraires de 50 $', '50.00 honorarium'],
    ['$20 gift card', '20.00 in-kind'],
    ['en nature', '- in-kind'],
    ['unpaid', '- unpaid'],
    ['bénévole', '- unpaid'],
    ['volunteer', '- unpaid'],
  ])('%s is read as %s', (text, expected) => {
    expect(reading(text)).toBe(expected);
  });

  it.each([
    ['18-20', 'pay.range'],
    ['18 à 20', 'pay.range'],
    ['between 18 and 20', 'pay.range'],
    ['entre 18 et 20 $', 'pay.range'],
    ['$18/hr - $20/hr', 'pay.range'],
    ['up to 20', 'pay.range'],
    ['20+', 'pay.range'],
    ['18.50 or 19', 'pay.two_amounts'],
    ['18.50 19.50', 'pay.two_amounts'],
    ['$18.50/hour, 20 hours', 'pay.two_amounts'],
    ['$400 for 20 hours a week', 'pay.two_amounts'],
    ['US$18', 'pay.foreign_currency'],
    ['18 USD', 'pay.foreign_currency'],
    ['18 €', 'pay.foreign_currency'],
    ['£18', 'pay.foreign_currency'],
    ['$900 bimonthly', 'pay.ambiguous'],
    ['38.000 per year', 'pay.ambiguous'],
    ['-18', 'pay.negative'],
    ['(18.50)', 'pay.negative'],
    ['$18 hourly, monthly', 'pay.basis_conflict'],
    ['$15 unpaid', 'pay.basis_conflict'],
    ['18%', 'pay.unreadable'],
    ['=1+1', 'pay.range'],
    ['ask my boss', 'pay.unreadable'],
    ['40 hours', 'pay.unreadable'],
    ['99999999999', 'pay.too_large'],
    ['1E+5', 'pay.range'],
    ['per hour', 'pay.missing'],
  ])('%s is refused with %s', (text, expected) => {
    expect(reading(text)).toBe(expected);
  });

  it('takes dollars as another country’s when the survey is in euros', () => {
    expect(readPayText('$18', 'EUR', null)).toEqual({ code: 'pay.foreign_currency' });
    expect(readPayText('18 €', 'EUR', null)).toMatchObject({ units: 180_000 });
  });
});

describe('what stands in a basis column', () => {
  it.each([
    ['Hourly', 'hour'],
    ['par quart', 'shift'],
    ['every two weeks', 'biweek'],
    ['twice a month', 'semimonth'],
    ['Annual salary', 'year'],
    ['in-kind', 'in-kind'],
    ['bénévole', 'unpaid'],
    ['bimonthly', 'ambiguous'],
    ['whenever', null],
  ])('%s is %s', (text, expected) => {
    expect(readBasisText(text, 'CAD')).toBe(expected);
  });
});

describe('the marks of a column', () => {
  it('decide a lone dot before three digits', () => {
    expect(decideMarks(['18.50', '18.125'])).toBe('.');
    expect(decideMarks(['18,50 $/h', '38.000'])).toBe(',');
  });

  it('decide nothing when they prove nothing or both', () => {
    expect(decideMarks(['1,234', '38.000', '18'])).toBeNull();
    expect(decideMarks(['18,50', '18.50'])).toBeNull();
  });
});
