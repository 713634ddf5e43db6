import { describe, expect, it } from '@jest/globals';
import { readAmount, readDay, readHeadcount, readHours, readOffered } from './cells.rules.js';
import { matchMapColumns, recogniseMapHead } from './columns.rules.js';

describe('cells of a map as unions write them', () => {
  it.each([
    ['18.50', '18.50', null],
    ['$18.50/hr', '18.50', 'hour'],
    ['10,00 $', '10.00', null],
    ['2 400,00 $ par mois', '2400.00', 'month'],
    ['38,000 per year', '38000', 'year'],
    ['38 000', '38000', null],
    ['1.234,50', '1234.50', null],
    ['10$ per shift', '10', 'shift'],
    ['CAD 20 an hour', '20', 'hour'],
  ])('reads %s', (text, amount, basis) => {
    expect(readAmount(text)).toEqual({ value: { amount, basis } });
  });

  it.each([
    ['18.500', 'pay.ambiguous'],
    ['18-20', 'pay.unreadable'],
    ['USD 20', 'pay.unreadable'],
    ['20 per bounce', 'pay.unreadable'],
    ['1,23,4', 'pay.unreadable'],
    ['-5', 'pay.unreadable'],
  ])('never guesses at %s', (text, code) => {
    expect(readAmount(text)).toEqual({ code });
  });

  it.each([
    ['2027-03-31', '2027-03-31'],
    ['2027/3/1', '2027-03-01'],
    ['31/03/2027', '2027-03-31'],
    ['03/31/2027', '2027-03-31'],
    ['05/05/2027', '2027-05-05'],
    ['31 mars 2027', '2027-03-31'],
    ['1er août 2026', '2026-08-01'],
    ['March 31, 2027', '2027-03-31'],
    ['15 déc. 2026', '2026-12-15'],
  ])('reads the day %s', (text, day) => {
    expect(readDay(text)).toEqual({ value: day });
  });

  it.each([
    ['03/04/2027', 'date.ambiguous'],
    ['2027-02-30', 'date.invalid'],
    ['32/13/2027', 'date.invalid'],
    ['spring', 'date.unreadable'],
    ['31 foo 2027', 'date.unreadable'],
    ['31/03/27', 'date.unreadable'],
  ])('never guesses at the day %s', (text, code) => {
    expect(readDay(text)).toEqual({ code });
  });

  it('tells a number of people from a low estimate', () => {
    expect(readHeadcount('24')).toEqual({ value: { people: 24, kind: 'exact' } });
    for (const text of ['20+', 'at least 20', 'au moins 20', '>=20', '20 ou plus']) {
      expect(readHeadcount(text)).toEqual({ value: { people: 20, kind: 'at-least' } });
    }
    for (const text of ['about 20', '20-30', 'many', '-3']) {
      expect(readHeadcount(text)).toEqual({ code: 'headcount.unreadable' });
    }
  });

  it('reads hours and yes or no in both languages', () => {
    expect(readHours('7,5 heures')).toEqual({ value: '7.5' });
    expect(readHours('3 to 4')).toEqual({ code: 'hours.unreadable' });
    expect(readOffered('Oui')).toEqual({ value: true });
    expect(readOffered('aucun')).toEqual({ value: false });
    expect(readOffered('?')).toEqual({ value: null });
    expect(readOffered('perhaps')).toEqual({ code: 'choice.unreadable' });
  });

  it('knows columns by their names in English and French, and names the others', () => {
    const head = ['Employeur', 'Agency', 'Taux horaire', 'Dental (plan)', 'benefits.sickDays', 'Mood', ''];
    expect(recogniseMapHead(head)).toBe(4);
    const { places, impliedBasis, unknownColumns } = matchMapColumns(head);
    expect(Object.fromEntries(places)).toEqual({
      employer: 0,
      amount: 2,
      'benefits.dental': 3,
      'benefits.sickDays': 4,
    });
    expect(impliedBasis).toBe('hour');
    expect(unknownColumns).toEqual(['Agency', 'Mood']);
  });
});
