import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { say } from '../../shared/messages/index.js';
import { matchColumns } from './columns.rules.js';
import { startDecisions } from './decisions.rules.js';
import { createReader } from './reader.rules.js';
import type { RowReading } from './record.rules.js';
import { readRecord } from './record.rules.js';

const settings = { currency: 'CAD', fileOn: '2026-11-21', weeksPerYear: 52, defaultHoursPerWeek: 40 };

function readAll(head: string[], rows: string[][]): RowReading[] {
  const match = matchColumns(head);
  const decisions = startDecisions(match, settings.currency);
  const records = rows.map((cells, at) => ({ line: at + 2, cells }));
  for (const record of records) decisions.observe(record);
  const reader = createReader(match, decisions.finish(), settings);
  return records.map((record) => readRecord(record, reader));
}

const head = ['Employer', 'Job', 'Pay', 'Basis', 'Hours per week', 'Shift hours', 'Start date', 'Dental'];
function one(...cells: string[]): RowReading {
  const [row] = readAll(head, [cells]);
  if (row === undefined) throw new Error('no row');
  return row;
}
function ending(...cells: string[]): string {
  const { status, values, errors, warnings } = one(...cells);
  return [status, values.hourlyWage ?? '-', ...[...errors, ...warnings].map(({ code }) => code)].join(' ');
}

describe('every record ends as exactly one thing', () => {
  it.each([
    ['accepted', ['A', 'Outreach', '$18.50/hr'], 'accepted 18.5000'],
    ['accepted from its basis column', ['A', 'Outreach', '18,50 $', 'heure'], 'accepted 18.5000'],
    ['hourly from its size', ['A', 'Outreach', '18.50'], 'accepted 18.5000 pay.hour_assumed'],
    ['7 is hourly', ['A', 'Outreach', '7'], 'accepted 7.0000 pay.hour_assumed'],
    ['60 is hourly', ['A', 'Outreach', '60'], 'accepted 60.0000 pay.hour_assumed'],
    ['20,000 is yearly', ['A', 'Outreach', '20,000', '', '40'], 'accepted 9.6154 pay.year_assumed'],
    ['6.99 has no known basis', ['A', 'Outreach', '6.99'], 'rejected - pay.basis_unknown'],
    ['60.01 has no known basis', ['A', 'Outreach', '60.01'], 'rejected - pay.basis_unknown'],
    ['19,999 has no known basis', ['A', 'Outreach', '19,999'], 'rejected - pay.basis_unknown'],
    ['10 dollars for three hours', ['A', 'Kit maker', '10$ for 3 hours'], 'accepted 3.3333'],
    ['a shift of known length', ['A', 'Kit maker', '10', 'shift', '', '3'], 'accepted 3.3333'],
    ['a shift of unknown length', ['A', 'Kit maker', '10', 'shift', '20'], 'rejected - pay.hours_missing'],
    [
      'two lengths of one shift',
      ['A', 'Kit maker', '10$ for 3 hours', '', '', '4'],
      'rejected - hours.conflict',
    ],
    ['over 200 an hour', ['A', 'Outreach', '200.01', 'hour'], 'review 200.0100 pay.very_high'],
    ['200 an hour', ['A', 'Outreach', '200', 'hour'], 'accepted 200.0000'],
    ['under 2 said to be by the hour', ['A', 'Outreach', '1.99', 'hour'], 'review 1.9900 pay.very_low'],
    ['2 by the hour', ['A', 'Outreach', '2', 'hour'], 'accepted 2.0000'],
    ['under 2 by the shift', ['A', 'Kit maker', '10', 'shift', '', '8'], 'accepted 1.2500 pay.low'],
    [
      'an honorarium, whatever it comes to',
      ['A', 'Speaker', '$500', 'honorarium', '', '2'],
      'accepted 250.0000',
    ],
    ['a small honorarium', ['A', 'Speaker', 'honorarium 5$', '', '', '4'], 'accepted 1.2500'],
    ['in kind', ['A', 'Peer', '$20 gift card'], 'accepted 0.0000'],
    ['unpaid', ['A', 'Peer', 'unpaid'], 'accepted 0.0000'],
    ['unpaid by its column alone', ['A', 'Peer', '', 'bénévole'], 'accepted 0.0000'],
    ['a basis and another in its column', ['A', 'Peer', '18/hr', 'week'], 'rejected - pay.basis_conflict'],
    ['bimonthly', ['A', 'Peer', '900', 'bimonthly'], 'rejected - pay.ambiguous'],
    ['a range', ['A', 'Peer', '18-20'], 'rejected - pay.range'],
    ['a foreign currency', ['A', 'Peer', 'US$18/hr'], 'rejected - pay.foreign_currency'],
    ['no employer', ['', 'Peer', '18/hr'], 'rejected 18.0000 row.employer_missing'],
    ['no job', ['A', '', '18/hr'], 'rejected 18.0000 row.job_class_missing'],
    ['no pay', ['A', 'Peer', ''], 'rejected - pay.missing'],
    [
      'an optional day that cannot be',
      ['A', 'Peer', '18/hr', '', '', '', '2023-02-30'],
      'partial 18.0000 date.invalid',
    ],
    [
      'hours that cannot be',
      ['A', 'Peer', '600', 'week', 'lots'],
      'partial 15.0000 hours.unreadable hours.week_assumed',
    ],
    ['a footer', ['', '', '', '', '1234', '', '', 'total'], 'skipped -'],
  ])('%s', (_what, cells, expected) => {
    expect(ending(...cells)).toBe(expected);
  });

  it('rejects a broken record and goes on', () => {
    const match = matchColumns(head);
    const reader = createReader(match, startDecisions(match, 'CAD').finish(), settings);
    expect(readRecord({ line: 9, cells: ['"A,B'], broken: 'quote' }, reader)).toMatchObject({
      line: 9,
      status: 'rejected',
      errors: [{ code: 'row.broken' }],
    });
  });

  it('believes an answer over the name of its column, with a warning', () => {
    const [yearly, hourly] = readAll(
      ['Employer', 'Job', 'Hourly wage'],
      [
        ['A', 'B', '41,600 per year'],
        ['A', 'B', '1.50'],
      ],
    );
    expect(yearly?.values).toMatchObject({ payBasis: 'year', hourlyWage: '20.0000' });
    expect(yearly?.warnings.map(({ code }) => code)).toContain('pay.basis_over_head');
    expect(hourly?.status).toBe('review');
  });

  it('lets a pay column decide its decimal mark', () => {
    const rows = readAll(
      ['Employer', 'Job', 'Hourly wage'],
      [
        ['A', 'B', '18.125'],
        ['A', 'B', '18.50'],
      ],
    );
    expect(rows.map(({ values }) => values.hourlyWage)).toEqual(['18.1250', '18.5000']);
  });

  it('keeps the respondent and their reasons out of the values', () => {
    const [row] = readAll(
      ['Employer', 'Job', 'Pay', 'Email', 'Dental'],
      [['A', 'B', '18/hr', 'pat@example.org', 'Not eligible: part time']],
    );
    expect(row).toMatchObject({ respondent: 'pat@example.org', benefitReasons: { dental: 'part time' } });
    expect(JSON.stringify(row?.values)).not.toMatch(/example|part time/);
  });

  it('names a column without a name that holds answers', () => {
    const match = matchColumns(['Employer', '', 'Pay']);
    const decisions = startDecisions(match, 'CAD');
    decisions.observe({ line: 2, cells: ['A', 'x', '18'] });
    expect(decisions.finish().unnamedInUse).toEqual(['B']);
  });

  it('never falls over, and says every problem in both languages', () => {
    const piece = fc.constantFrom(
      '18',
      '.',
      ',',
      '50',
      '$',
      '/hr',
      ' ',
      'k',
      'unpaid',
      'shift',
      '3',
      'h',
      '-',
      'é',
      '\0',
      'yes',
      '2021',
      '/',
      '13',
      '€',
      'week',
      '"',
      '=1+1',
      '\ud800',
    );
    const cell = fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 10 }), { minLength: 1, maxLength: 5 }), (rows) => {
        for (const row of readAll(head, rows)) {
          expect(['accepted', 'partial', 'review', 'rejected', 'skipped']).toContain(row.status);
          expect(row.values.hourlyWage === null || /^\d+\.\d{4}$/.test(row.values.hourlyWage)).toBe(true);
          if (row.status === 'accepted') expect(row.errors).toEqual([]);
          if (row.status === 'partial' || row.status === 'rejected') expect(row.errors).not.toEqual([]);
          for (const { code, values } of [...row.errors, ...row.warnings]) {
            expect(say('en', code, { text: '', ...values })).not.toMatch(/\{\w+\}/);
            expect(say('fr', code, { text: '', ...values })).not.toMatch(/\{\w+\}/);
          }
          expect(JSON.stringify(row)).not.toMatch(/\\u0000|\\ud800/);
        }
      }),
      { numRuns: process.env.TEST_LONG ? 20_000 : 2_000 },
    );
  });
});
