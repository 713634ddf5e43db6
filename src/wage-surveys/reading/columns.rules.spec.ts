import { describe, expect, it } from '@jest/globals';
import { matchColumns, recogniseHead } from './columns.rules.js';

/** Field by column name. */
function fields(
  head: string[],
  ...rest: [Parameters<typeof matchColumns>[1]?, Parameters<typeof matchColumns>[2]?]
) {
  const match = matchColumns(head, ...rest);
  return Object.fromEntries([...match.columns].map(([field, at]) => [head[at] ?? '', field] as const));
}

describe('the head of a union’s spreadsheet', () => {
  it.each([
    ['Timestamp / Horodateur', 'submittedAt'],
    ['Employer / Employeur / Agency / Organisme', 'employer'],
    ['Organisme', 'employer'],
    ['EMPLOYEUR :', 'employer'],
    ['What is your hourly wage? / Quel est votre salaire horaire ?', 'payAmount'],
    ['Combien êtes-vous payé·e ? / How much are you paid?', 'payAmount'],
    ['Taux horaire ($)', 'payAmount'],
    ['Which site do you work at?', 'site'],
    ['Titre du poste', 'jobClass'],
    ['What is your job title?', 'jobClass'],
    ['How many hours per week do you usually work?', 'hoursPerWeek'],
    ['Heures par semaine', 'hoursPerWeek'],
    ['Length of your shift (hours)', 'shiftHours'],
    ['How many hours of unpaid work does it require each week?', 'unpaidHours'],
    ['Date d’embauche', 'startedOn'],
    ['When was your last raise?', 'lastRaise'],
    ['Is your job covered by a collective agreement?', 'covered'],
    ['Is your position permanent?', 'permanent'],
    ['Genre / Gender', 'gender'],
    ['Groupe d’âge', 'age'],
    ['Does your employer have a drug plan?', 'benefits.drugPlan'],
    ['Do you get paid sick days?', 'benefits.sickDays'],
    ['Assurance dentaire', 'benefits.dental'],
    ['Jours fériés payés', 'benefits.holidays'],
    ['Email Address', 'respondent'],
    ['Anything else you want to tell us?', 'comments'],
  ])('%s is %s', (name, field) => {
    expect(fields([name])).toEqual({ [name]: field });
  });

  it('takes the basis from the name of the pay column', () => {
    expect(matchColumns(['Hourly wage']).impliedBasis).toBe('hour');
    expect(matchColumns(['Salaire annuel']).impliedBasis).toBe('year');
    expect(matchColumns(['Pay']).impliedBasis).toBeNull();
    expect(matchColumns(['Hourly wage'], { 'Hourly wage': 'payAmount' }).impliedBasis).toBe('hour');
  });

  it('uses every column or names it', () => {
    const match = matchColumns(['Employer', 'Favourite colour', 'Agency', '', 'Site / Job']);
    expect(match.unknownColumns).toEqual(['Favourite colour', 'Agency', 'Site / Job']);
    expect(match.secondColumns).toEqual([{ head: 'Agency', field: 'employer', usedInstead: 'Employer' }]);
    expect(match.ambiguousColumns).toEqual([{ head: 'Site / Job', fields: ['site', 'jobClass'] }]);
    expect(match.unnamed).toEqual([3]);
    expect(match.missing).toEqual(['jobClass', 'payAmount']);
  });

  it('lets the importer’s mapping win, and leave a column out on purpose', () => {
    expect(fields(['Employer', 'Parent', 'Age'], { parent: 'employer', Age: null })).toEqual({
      Parent: 'employer',
    });
    expect(matchColumns(['Employer', 'Age'], { Age: null }).unknownColumns).toEqual([]);
  });

  it('says what is wrong with a mapping', () => {
    const { errors } = matchColumns(['A', 'B', 'C'], {
      A: 'salery',
      Z: 'site',
      B: 'site',
      C: 'site',
    });
    expect(errors.map(({ field, code }) => [field, code])).toEqual([
      ['A', 'column.field_unknown'],
      ['Z', 'column.head_absent'],
      ['C', 'column.field_twice'],
    ]);
  });

  it('learns a union’s own names', () => {
    expect(fields(['Kit crew'], {}, { 'kit crew': 'jobClass' })).toEqual({ 'Kit crew': 'jobClass' });
  });

  it('is told from rows of answers', () => {
    expect(recogniseHead(['Employer', 'Site', 'Job title', 'Pay'])).toBe(4);
    expect(recogniseHead(['North Agency', 'East', 'Outreach worker', '18.50'])).toBe(0);
    expect(recogniseHead(['Wage survey 2024', '', '', ''])).toBe(0);
  });
});
