import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ComparisonCellView, ComparisonView, WaveAnswer } from '../src/wage-surveys/index.js';
import { answerOf, answersFrom, openSurvey, type PlacedMap, placeMap } from './support/closed-survey.js';
import { plainFigures } from './support/plain-figures.js';
import { type Person, startUnion, type TestUnion } from './support/union.js';

const agencies = ['Harbour House', 'Lantern Project', 'North Star'];

describe('the comparison of a closed survey', () => {
  let union: TestUnion;
  let organizer: Person;
  let map: PlacedMap;
  let surveyId: string;
  let answers: WaveAnswer[];
  const of = (by: string, rest = '') => `/api/v1/wage-surveys/${surveyId}/comparison?by=${by}${rest}`;

  beforeAll(async () => {
    union = await startUnion();
    organizer = await union.person('organizer', ['organizer']);
    map = await placeMap(union, {
      employers: [...agencies, 'Tiny Hut', 'Untouched'],
      sites: { 'Harbour House': ['Harbour, main'] },
      jobClasses: ['Kit maker', 'Outreach worker', 'Peer worker'],
    });
    surveyId = await openSurvey(union);
    answers = waveOf(map);
    answersFrom(union).set(surveyId, answers);
    await postRate(union, map);
    const closing = await organizer.post(`/api/v1/wage-surveys/${surveyId}/closing`, {});
    expect([closing.status, closing.text]).toEqual([201, expect.stringContaining('organizers-1')]);
  });
  afterAll(() => union.end());

  const table = async (by: string, rest = ''): Promise<ComparisonView> =>
    (await organizer.get<ComparisonView & Record<string, unknown>>(of(by, rest))).body;
  const cellAt = (view: ComparisonView, key: Record<string, string | null>) =>
    view.cells.find((cell) => JSON.stringify(cell.key) === JSON.stringify(key));

  it('shows figures worked out by hand', async () => {
    const view = await table('employer,jobClass');
    expect(view).toMatchObject({
      by: ['employer', 'jobClass'],
      measure: 'hourly',
      currency: 'CAD',
      asOf: '2026-11-21',
      audience: 'organizers',
      rules: { k: 5, version: 'organizers-1' },
    });
    // ten kit makers at 15.00, 15.50, … 19.50: the median 17.25, quartiles 16.125 and 18.375 to the nearest 0.25, six
    // under 17.60, none at 27.20; the best median is 21.25
    expect(cellAt(view, { employer: 'Harbour House', jobClass: 'Kit maker' })).toMatchObject({
      shown: true,
      respondents: '10-19',
      median: '17.25',
      p25: '16.25',
      p75: '18.50',
      gapToBest: '-0.19',
      belowMinimumWage: '40-60 %',
      belowLivingWage: '80 % or more',
      noRaiseInTwoYears: '40-60 %',
      unpaidOrInKind: null,
      postedRates: [
        { hourly: '15.00', source: 'advert', on: '2026-09-01', jobClass: 'Kit maker', site: null },
      ],
    });
  });

  it.each(['hourly', 'effectiveHourly'] as const)(
    'agrees with plain counting in every shown cell (%s)',
    async (measure) => {
      const pay = ({ values }: WaveAnswer) => {
        const unpaid = Number(values.unpaidHours ?? 0);
        return (Number(values.hourlyWage) * 40) / (40 + (measure === 'hourly' ? 0 : unpaid));
      };
      const view = await table('employer,jobClass', `&measure=${measure}`);
      const shown = view.cells.filter((cell) => cell.shown);
      expect(shown.length).toBeGreaterThan(8);
      for (const cell of shown) {
        const plain = plainFigures(insideOf(cell, answers), pay);
        expect(plain.respondents).toBeGreaterThanOrEqual(5);
        expect({ key: cell.key, ...told(cell) }).toEqual({
          key: cell.key,
          respondents: plain.band,
          median: plain.median,
          p25: plain.respondents < 10 ? null : plain.p25,
          p75: plain.respondents < 10 ? null : plain.p75,
          belowMinimumWage: plain.belowMinimumWage,
          belowLivingWage: plain.belowLivingWage,
          noRaiseInTwoYears: plain.noRaiseInTwoYears,
          unpaidOrInKind: plain.unpaidOrInKind,
        });
      }
    },
  );

  it('lists every cell of the map in one order, with elsewhere and totals, whoever answered', async () => {
    const view = await table('employer,jobClass');
    const employers = [...agencies, 'Tiny Hut', 'Untouched', 'elsewhere', null];
    const classes = ['Kit maker', 'Outreach worker', 'Peer worker', 'elsewhere', null];
    expect(view.cells.map(({ key }) => [key['employer'], key['jobClass']])).toEqual(
      employers.flatMap((employer) => classes.map((jobClass) => [employer, jobClass])),
    );
    expect((await table('jobClass')).cells.map(({ key }) => key['jobClass'])).toEqual(classes);
    const sites = (await table('site')).cells.filter(({ key }) => key['employer'] === 'Harbour House');
    expect(sites.map(({ key }) => key['site'])).toEqual(['Harbour, main', 'elsewhere', null]);
  });

  it('hides nobody and too few behind the same words', async () => {
    const view = await table('employer,jobClass');
    const text = (employer: string, jobClass: string) => {
      const { key, ids, labels, ...rest } =
        cellAt(view, { employer, jobClass }) ?? ({} as ComparisonCellView);
      expect([key['employer'], ids['employer'], labels['employer']]).toContain(employer);
      return JSON.stringify(rest);
    };
    const few = text('Tiny Hut', 'Outreach worker');
    expect(few).toBe('{"shown":false,"why":"hidden to protect who answered","postedRates":[]}');
    expect(text('Untouched', 'Kit maker')).toBe(few);
    expect(text('Untouched', 'Outreach worker')).toBe(few);
  });

  it('speaks the language asked for', async () => {
    const french = await table('employer', '&language=fr');
    const hidden = french.cells.find(({ shown }) => !shown);
    expect(hidden?.why).toBe('masqué pour protéger qui a répondu');
    const shown = french.cells.find((cell) => cell.shown);
    expect(shown?.belowLivingWage).toBe('80 % ou plus');
    expect(french.cells.at(-1)?.labels['employer']).toBe('tous les employeurs');
  });

  it('refuses what is no group of the survey', async () => {
    for (const by of ['gender', 'boss', '', 'employer,']) {
      const answer = await organizer.get(of(by));
      expect([by, answer.status]).toEqual([by, 400]);
    }
    expect((await organizer.get(of('employer', '&measure=netto'))).status).toBe(400);
  });

  it('is nothing to a member, a steward or an organizer of one drive', async () => {
    const member = await union.person('member');
    const steward = await union.person('steward', ['steward']);
    const drive = await union.person('drive organizer', [
      { role: 'organizer', scopeKind: 'drive', scopeId: surveyId },
    ]);
    for (const person of [member, steward, drive]) {
      expect((await person.get(of('employer'))).status).toBe(404);
      expect((await person.get(of('employer').replace('comparison', 'comparison.csv'))).status).toBe(404);
      expect((await person.post(`/api/v1/wage-surveys/${surveyId}/closing`, {})).status).toBe(404);
    }
    expect((await union.stranger.get(of('employer'))).status).toBe(401);
    const custodian = await union.person('custodian', ['custodian']);
    expect((await custodian.get(of('employer'))).status).toBe(200);
    expect((await custodian.post(`/api/v1/wage-surveys/${surveyId}/closing`, {})).status).toBe(404);
  });

  it('writes down who read which table, and of whom nothing', async () => {
    const before = await readings(union);
    await table('employer,jobClass');
    const after = await readings(union);
    expect(after.length).toBe(before.length + 1);
    expect(after[0]).toEqual({
      worker_id: organizer.workerId,
      capacity: 'organizer',
      subject_id: surveyId,
      persons: [],
      details: { by: 'employer,jobClass', measure: 'hourly' },
    });
  });
});

/** Ten kit makers and twelve outreach workers in each agency, some with two jobs, some unpaid; two in the hut. */
function waveOf(map: PlacedMap): WaveAnswer[] {
  const answers: WaveAnswer[] = [];
  const job = (employer: string, jobClass: string, nth: number, wage: number) => {
    const place = {
      respondent: `${employer} ${nth}`,
      employerId: map.employer.get(employer) ?? '',
      jobClassId: map.jobClass.get(jobClass) ?? '',
    };
    const lastRaise = nth % 2 === 0 ? 'never' : '2025-04-01';
    const unpaidHours = String(nth % 4);
    answers.push(answerOf(place, { hourlyWage: wage.toFixed(4), lastRaise, unpaidHours }));
  };
  agencies.forEach((employer, at) => {
    for (let nth = 0; nth < 10; nth += 1) job(employer, 'Kit maker', nth, 15 + 2 * at + nth / 2);
    // the first two make kits as well: one respondent each in the agency's total
    for (let nth = 8; nth < 20; nth += 1) job(employer, 'Outreach worker', nth, 18.1 + at + nth / 3);
  });
  const hut = {
    employerId: map.employer.get('Tiny Hut') ?? '',
    jobClassId: map.jobClass.get('Outreach worker') ?? '',
  };
  for (let nth = 0; nth < 2; nth += 1) answers.push(answerOf(hut, { hourlyWage: '10.0000' }));
  const volunteers = {
    employerId: map.employer.get('North Star') ?? '',
    jobClassId: map.jobClass.get('Kit maker') ?? '',
  };
  for (let nth = 0; nth < 6; nth += 1)
    answers.push(answerOf(volunteers, { payBasis: 'unpaid', hourlyWage: '0.0000' }));
  return answers;
}

function insideOf({ ids }: ComparisonCellView, answers: readonly WaveAnswer[]): WaveAnswer[] {
  const fits = (asked: string | null | undefined, id: string | null) =>
    asked === null || asked === undefined || asked === (id ?? 'elsewhere');
  return answers.filter(
    ({ employerId, jobClassId }) => fits(ids['employer'], employerId) && fits(ids['jobClass'], jobClassId),
  );
}

function told(cell: ComparisonCellView) {
  const amount = (text: string | null | undefined) =>
    text === null || text === undefined ? null : Number(text);
  const { respondents, belowMinimumWage, belowLivingWage, noRaiseInTwoYears, unpaidOrInKind } = cell;
  return {
    respondents,
    median: amount(cell.median),
    p25: amount(cell.p25),
    p75: amount(cell.p75),
    belowMinimumWage,
    belowLivingWage,
    noRaiseInTwoYears,
    unpaidOrInKind,
  };
}

async function postRate(union: TestUnion, map: PlacedMap): Promise<void> {
  await union.db.query(
    `INSERT INTO posted_rates (employer_id, job_class_id, amount, basis, hourly, posted_on, source, created_at)
     VALUES ($1, $2, 15, 'hour', 15, '2026-09-01', 'advert', now())`,
    [map.employer.get('Harbour House'), map.jobClass.get('Kit maker')],
  );
}

async function readings(union: TestUnion): Promise<Record<string, unknown>[]> {
  return union.db.query(
    `SELECT worker_id, capacity, subject_id, persons, details FROM audit_entries
     WHERE action = 'survey.compared' ORDER BY id DESC`,
  );
}
