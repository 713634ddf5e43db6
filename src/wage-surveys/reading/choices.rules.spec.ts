import { describe, expect, it } from '@jest/globals';
import { readAge } from './ages.rules.js';
import { readBenefit, readGender, readYesNo } from './choices.rules.js';
import { readHours } from './hours.rules.js';

describe('what a worker says of a benefit', () => {
  it.each([
    ['yes', 'yes', null],
    ['Oui', 'yes', null],
    ['no', 'no', null],
    ['Non', 'no', null],
    ['n/a', 'unknown', null],
    ['je ne sais pas', 'unknown', null],
    ['I don’t know', 'unknown', null],
    ['10 days', 'yes', null],
    ['0', 'no', null],
    ['not eligible', 'not-eligible', null],
    ['pas admissible', 'not-eligible', null],
    ['Not eligible - part time', 'not-eligible', 'part time'],
    ['Non admissible (temps partiel)', 'not-eligible', 'temps partiel'],
    ['No, only for full-timers', 'no', 'only for full-timers'],
    ['No, ODSP covers it', 'social-assistance', 'ODSP covers it'],
    ['aide sociale', 'social-assistance', 'aide sociale'],
  ])('%s is %s', (text, answer, reason) => {
    expect(readBenefit(text, 'benefits.dental').value).toEqual({ answer, reason });
  });

  it('is listed when it is no answer', () => {
    expect(readBenefit('purple', 'benefits.dental').errors).toEqual([
      { field: 'benefits.dental', code: 'choice.unreadable', values: { text: 'purple' } },
    ]);
  });
});

describe('the smaller answers', () => {
  it.each([
    ['covered', 'Oui', true],
    ['covered', 'not unionized', false],
    ['covered', 'not sure', null],
    ['permanent', 'Permanent', true],
    ['permanent', 'Contractuelle', false],
    ['permanent', 'relief', false],
  ] as const)('%s: %s', (field, text, value) => {
    expect(readYesNo(text, field)).toMatchObject({ value, errors: [] });
  });

  it.each([
    ['Woman', 'woman', null],
    ['femme', 'woman', null],
    ['H', 'man', null],
    ['Non-binaire', 'non-binary', null],
    ['trans woman', 'woman', 'trans woman'],
    ['Two-Spirit', 'self-described', 'Two-Spirit'],
    ['self-described', 'self-described', null],
  ])('gender: %s', (text, gender, own) => {
    expect(readGender(text).value).toEqual({ gender, text: own });
  });

  it('takes nobody’s silence for an answer', () => {
    expect(readGender('Prefer not to say')).toMatchObject({ value: null, errors: [] });
    expect(readGender('Je préfère ne pas répondre')).toMatchObject({ value: null, errors: [] });
  });

  it.each([
    ['34', '34'],
    ['34 ans', '34'],
    ['25-34', '25-34'],
    ['25 à 34 ans', '25-34'],
    ['65+', '65+'],
    ['65 ans et plus', '65+'],
    ['over 64', '65+'],
    ['under 25', '0-24'],
    ['moins de 25 ans', '0-24'],
    ['old enough', null],
    ['340', null],
  ])('age: %s', (text, value) => {
    expect(readAge(text)).toMatchObject({
      value,
      errors: value === null ? [{ code: 'age.unreadable' }] : [],
    });
  });

  it.each([
    ['37,5', 375_000],
    ['37.5 hrs/week', 375_000],
    ['35 heures par semaine', 350_000],
    ['7h30', 75_000],
    ['7:30', 75_000],
    ['about 20', 200_000],
  ])('hours: %s', (text, value) => {
    expect(readHours(text, 'hoursPerWeek', null)).toMatchObject({ value, errors: [] });
  });

  it.each([
    ['20-30', 'hours.range'],
    ['varies', 'hours.unreadable'],
    ['200', 'hours.out_of_range'],
    ['0', 'hours.out_of_range'],
    ['37.500', 'hours.ambiguous'],
  ])('hours: %s is refused with %s', (text, code) => {
    expect(readHours(text, 'hoursPerWeek', null)).toMatchObject({ value: null, errors: [{ code }] });
  });
});
