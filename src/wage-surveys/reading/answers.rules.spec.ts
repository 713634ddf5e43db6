import { describe, expect, it } from '@jest/globals';
import { createAnswerReader, readAnswer } from './answers.rules.js';

const reader = createAnswerReader({
  currency: 'CAD',
  fileOn: '2026-11-21',
  weeksPerYear: 52,
  defaultHoursPerWeek: 40,
});
const good = { employer: 'A', jobClass: 'Peer', payAmount: '18,50', payBasis: 'hour' };

function codes(answer: Record<string, unknown>): string[] {
  return readAnswer(answer, reader).errors.map(({ field, code }) => `${field} ${code}`);
}

describe('a worker answers on the page', () => {
  it('gets the same conversion as a spreadsheet', () => {
    const reading = readAnswer(
      {
        ...good,
        covered: true,
        hoursPerWeek: 30,
        unpaidHours: '10',
        benefits: { dental: 'no' },
        gender: 'self-described',
        genderText: 'Two-Spirit',
      },
      reader,
    );
    expect(reading.errors).toEqual([]);
    expect(reading.effectiveHourly).toBe('13.8750');
    expect(reading.values).toMatchObject({
      payAmount: '18.50',
      hourlyWage: '18.5000',
      covered: true,
      benefits: { dental: 'no' },
      gender: 'self-described',
      genderText: 'Two-Spirit',
    });
  });

  it('is asked to check what a spreadsheet would set aside for review', () => {
    expect(codes({ ...good, payAmount: '1850' })).toEqual(['payAmount pay.very_high']);
    expect(codes({ ...good, payAmount: '1.50' })).toEqual(['payAmount pay.very_low']);
  });

  it('is asked for the basis, never guessed at', () => {
    expect(codes({ ...good, payBasis: null })).toEqual(['payBasis pay.basis_unknown']);
  });

  it('hears of every field at once', () => {
    expect(codes({})).toEqual([
      'employer row.employer_missing',
      'jobClass row.job_class_missing',
      'payAmount pay.missing',
    ]);
    expect(codes({ ...good, startedOn: '2023-02-30', age: 'old', nickname: 'x', site: ['a'] })).toEqual([
      'nickname field.unknown',
      'site field.not_text',
      'startedOn date.invalid',
      'age age.unreadable',
    ]);
    expect(codes({ ...good, benefits: { teeth: 'no', dental: 'purple' } })).toEqual([
      'benefits.teeth field.unknown',
      'benefits.dental choice.unreadable',
    ]);
  });
});
