import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomNumbers } from '../src/disclosure/random.js';
import {
  type BenefitGapsView,
  benefitAnswers,
  benefits,
  ClosingService,
  type ComparisonView,
  type WaveAnswer,
} from '../src/wage-surveys/index.js';
import { answerOf, answersFrom, openSurvey, type PlacedMap, placeMap } from './support/closed-survey.js';
import { people, plainFigures, plainShare } from './support/plain-figures.js';
import { type Person, startUnion, type TestUnion } from './support/union.js';

const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 1e9));
const waves = process.env['TEST_LONG'] === undefined ? 1 : 20;
const employers = Array.from({ length: 7 }, (_, nth) => `Agency ${nth}`);
const jobClasses = ['Coordinator', 'Kit maker', 'Outreach worker', 'Peer worker'];
const sites = { 'Agency 0': ['North', 'South'], 'Agency 1': ['East'] };
const tables = [
  'employer',
  'jobClass',
  'site',
  'gender',
  'employer,jobClass',
  'site,jobClass',
  'gender,employer,jobClass',
];

describe(`random waves against plain counting (seed ${seed})`, () => {
  let union: TestUnion;
  let organizer: Person;
  let map: PlacedMap;
  let held: Map<string, WaveAnswer[]>;
  const random = randomNumbers(seed);
  const asked = async <View>(surveyId: string, what: string, by: string) =>
    (await organizer.get<View & Record<string, unknown>>(`/api/v1/wage-surveys/${surveyId}/${what}?by=${by}`))
      .body;

  beforeAll(async () => {
    union = await startUnion();
    organizer = await union.person('organizer', ['organizer']);
    map = await placeMap(union, { employers, jobClasses, sites });
    held = answersFrom(union);
  });
  afterAll(() => union.end());

  async function closedWave(): Promise<{ surveyId: string; answers: WaveAnswer[] }> {
    const surveyId = await openSurvey(union, ['gender']);
    const answers = waveOf(map, random);
    held.set(surveyId, answers);
    await union.app.get(ClosingService).close(union.operator, surveyId);
    return { surveyId, answers };
  }

  it('tell the same figures in every table', async () => {
    const seen = { shown: 0, without: 0 };
    for (let wave = 0; wave < waves; wave += 1) {
      const { surveyId, answers } = await closedWave();
      for (const by of tables) {
        const view = await asked<ComparisonView>(surveyId, 'comparison', by);
        for (const cell of view.cells.filter(({ shown }) => shown)) {
          const inside = insideOf(cell, map, answers);
          const plain = plainFigures(inside, ({ values }) => Number(values.hourlyWage));
          expect(plain.respondents).toBeGreaterThanOrEqual(5);
          expect({ wave, ...told(cell) }).toEqual({
            wave,
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
          expectGap(cell, view);
          seen.shown += 1;
          seen.without += cell.without === undefined ? 0 : 1;
        }
      }
    }
    expect(seen.shown).toBeGreaterThan(20 * waves);
  });

  it('tell the same shares of each benefit, reasons from 30 and never of a site', async () => {
    const { surveyId, answers } = await closedWave();
    for (const by of ['employer', 'site', 'employer,jobClass']) {
      const view = await asked<BenefitGapsView>(surveyId, 'benefit-gaps', by);
      for (const cell of view.cells.filter(({ shown }) => shown)) {
        const inside = insideOf(cell, map, answers).filter(({ values }) => Number(values.hourlyWage) > 0);
        const ofSite = (cell.key['site'] ?? null) !== null;
        for (const benefit of benefits) {
          const said = (wanted: readonly string[]) =>
            people(inside.filter(({ values }) => wanted.includes(values.benefits[benefit] ?? '')));
          const answered = said(['yes', 'no', 'not-eligible', 'social-assistance']);
          const reason = (word: string) =>
            ofSite || answered < 30 ? null : plainShare(said([word]), answered);
          expect({ key: cell.key, benefit, told: cell.benefits?.[benefit] }).toEqual({
            key: cell.key,
            benefit,
            told: {
              yes: plainShare(said(['yes']), answered),
              unknown: plainShare(said(['unknown']), said(benefitAnswers)),
              notEligible: reason('not-eligible'),
              socialAssistance: reason('social-assistance'),
            },
          });
        }
      }
    }
  });
});

type Cell = ComparisonView['cells'][number] | BenefitGapsView['cells'][number];

/** A first agency that outweighs the rest, many small ones; second jobs, open questions, places not on the map. */
function waveOf(map: PlacedMap, random: () => number): WaveAnswer[] {
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(items.length * random())] as Item;
  const maybe = <Item>(item: Item, chance: number): Item | null => (random() < chance ? item : null);
  const answers: WaveAnswer[] = [];
  const job = (respondent: string, employer: string) => {
    const own = (sites as Record<string, string[] | undefined>)[employer] ?? [];
    const place = {
      respondent,
      employerId: map.employer.get(maybe(employer, 0.97) ?? ''),
      siteId: own.length === 0 || random() < 0.2 ? undefined : map.site.get(pick(own)),
      jobClassId: map.jobClass.get(maybe(pick(jobClasses), 0.95) ?? ''),
    };
    const wage = random() < 0.04 ? 0 : 12 + Math.floor(random() * 18000) / 1000;
    answers.push(
      answerOf(Object.fromEntries(Object.entries(place).filter(([, value]) => value !== undefined)), {
        hourlyWage: wage.toFixed(4),
        payBasis: wage === 0 ? 'unpaid' : 'hour',
        gender: maybe(pick(['woman', 'man', 'non-binary'] as const), 0.9),
        lastRaise: maybe(pick(['never', '2023-05-01', '2024-11-21', '2024-11-22', '2026-01-10']), 0.8),
        benefits: Object.fromEntries(
          benefits.flatMap((benefit) => (random() < 0.7 ? [[benefit, pick(benefitAnswers)]] : [])),
        ),
      }),
    );
  };
  employers.forEach((employer, at) => {
    const size = [90, 30, 14, 9, 6, 3, 0][at] ?? 0;
    for (let nth = 0; nth < size; nth += 1) {
      job(`${employer} ${nth}`, employer);
      if (random() < 0.1) job(`${employer} ${nth}`, pick(employers));
    }
  });
  return answers;
}

function insideOf(cell: Cell, map: PlacedMap, answers: readonly WaveAnswer[]): WaveAnswer[] {
  const fits = (asked: string | null | undefined, value: string | null, open: string) =>
    asked === null || asked === undefined || asked === (value ?? open);
  const left = cell.without === undefined ? null : (map.employer.get(cell.without) ?? 'elsewhere');
  return answers.filter(
    ({ employerId, siteId, jobClassId, values }) =>
      fits(cell.ids['employer'], employerId, 'elsewhere') &&
      fits(cell.ids['site'], employerId === null ? null : siteId, 'elsewhere') &&
      fits(cell.ids['jobClass'], jobClassId, 'elsewhere') &&
      fits(cell.ids['gender'], values.gender, 'not-said') &&
      (employerId ?? 'elsewhere') !== left,
  );
}

/** Against the best shown median of any employer with the same other keys, worked out from the table itself. */
function expectGap(cell: ComparisonView['cells'][number], view: ComparisonView): void {
  if (!view.by.includes('employer')) return;
  const others = (key: Record<string, string | null>) =>
    JSON.stringify({ ...key, employer: undefined, site: undefined });
  const rivals = view.cells.filter(
    ({ key, shown }) =>
      shown &&
      (key['employer'] ?? 'elsewhere') !== 'elsewhere' &&
      (key['site'] ?? null) === null &&
      others(key) === others(cell.key),
  );
  const best = Math.max(...rivals.map(({ median }) => Number(median)));
  const gap = rivals.length === 0 ? null : (Number(cell.median) - best) / best;
  if (gap === null) expect(cell.gapToBest).toBeNull();
  else expect(Math.abs(Number(cell.gapToBest) - gap)).toBeLessThan(0.005001);
}

function told(cell: ComparisonView['cells'][number]) {
  const amount = (text: string | null | undefined) =>
    text === null || text === undefined ? null : Number(text);
  const { key, respondents, belowMinimumWage, belowLivingWage, noRaiseInTwoYears, unpaidOrInKind } = cell;
  return {
    key,
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
