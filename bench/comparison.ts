import { DataSource, type EntityManager } from 'typeorm';
import { auditCounts, decideHiding, type Lattice } from '../src/disclosure/decide.js';
import { organizersRules } from '../src/disclosure/rules.js';
import { operator } from '../src/shared/actor.js';
import { ClosingService, SurveysService, type WaveAnswer, WaveSources } from '../src/wage-surveys/index.js';
import { figuresOf, type FiguresQuestion } from '../src/wage-surveys/closing/figures.js';
import { MapService } from '../src/workplaces/index.js';
import { type Figure, inTurn, median } from './figures.js';
import { type BenchUnion, startBenchUnion } from './union.js';
import { wave } from './wave.js';

const pairs = 7;
const readings = 40;
const goals = { figures: '<= 1.50 of the baseline', reading: '10 ms', hiding: '2 s', audit: '60 s' };

/** 100,000 answers in 40 employers x 12 job classes, with all margins. */
export async function measure(): Promise<Figure[]> {
  const union = await startBenchUnion();
  try {
    const db = union.app.get(DataSource);
    const surveyId = await openSurvey(union);
    const begun = performance.now();
    await union.app.get(ClosingService).close(operator('2026-11-21'), surveyId);
    const closing = (performance.now() - begun) / 1000;
    const alone = { baseline: null, ratio: null };
    const question: FiguresQuestion = {
      surveyId,
      dimensions: ['employer', 'jobClass'],
      minimumWage: '17.60',
      livingWage: '27.20',
    };
    return [
      { ...(await grouping(db, question)), goal: goals.figures },
      { name: 'closing 100,000 answers, all of it', unit: 's', ours: closing, ...alone, goal: '' },
      { ...(await reading(union, surveyId)), ...alone, goal: goals.reading },
      ...(await hiding(db.manager, question)).map((figure) => ({ ...figure, ...alone })),
    ];
  } finally {
    await union.end();
  }
}

async function openSurvey(union: BenchUnion): Promise<string> {
  const actor = operator('2026-11-21');
  const names = (noun: string, count: number) =>
    Array.from({ length: count }, (_, nth) => `${noun} ${nth} (bench)`);
  const map = union.app.get(MapService);
  const places = await union.app.get(DataSource).transaction(async (tx) => ({
    employers: [...(await map.addEmployers(tx, actor, names('Agency', 40), null)).values()],
    jobClasses: [...(await map.addJobClasses(tx, actor, names('Class', 12), null)).values()],
  }));
  const survey = await union.app.get(SurveysService).create(actor, {
    title: 'Bench (synthetic)',
    opensOn: '2026-11-01',
    closesOn: '2026-11-30',
    asOf: '2026-11-21',
  });
  const answers: WaveAnswer[] = wave(100_000, places);
  union.app.get(WaveSources).add({
    async *answers(_, surveyId) {
      if (surveyId === survey.id) yield answers;
    },
  });
  return survey.id;
}

/** What somebody who only wants these figures would write, on the same rows. */
const bareSql = `
  SELECT employer_id, job_class_id, count(DISTINCT respondent) FILTER (WHERE hourly > 0),
    percentile_cont(ARRAY[0.25, 0.5, 0.75]) WITHIN GROUP (ORDER BY hourly) FILTER (WHERE hourly > 0),
    percentile_cont(ARRAY[0.25, 0.5, 0.75]) WITHIN GROUP (ORDER BY effective_hourly) FILTER (WHERE hourly > 0),
    count(DISTINCT respondent) FILTER (WHERE hourly > 0 AND hourly < 17.60),
    count(DISTINCT respondent) FILTER (WHERE hourly > 0 AND hourly < 27.20),
    count(DISTINCT respondent) FILTER (WHERE hourly > 0 AND effective_hourly < 17.60),
    count(DISTINCT respondent) FILTER (WHERE hourly > 0 AND effective_hourly < 27.20),
    count(DISTINCT respondent) FILTER (WHERE hourly > 0 AND no_raise_in_two_years),
    count(DISTINCT respondent) FILTER (WHERE hourly > 0 AND no_raise_in_two_years IS NOT NULL),
    count(DISTINCT respondent) FILTER (WHERE in_kind_or_unpaid)
  FROM wage_survey_answers WHERE survey_id = $1 GROUP BY CUBE (employer_id, job_class_id)`;

async function grouping(db: DataSource, question: FiguresQuestion) {
  const measured = await inTurn(
    pairs,
    () => milliseconds(() => figuresOf(db.manager, question)),
    () => milliseconds(() => db.query(bareSql, [question.surveyId])),
  );
  return { name: 'figures of 100,000 answers against the SQL that groups them', unit: 'ms', ...measured };
}

async function reading(union: BenchUnion, surveyId: string) {
  const headers = { authorization: `Bearer ${await union.token('organizer')}` };
  const address = `${union.address}/api/v1/wage-surveys/${surveyId}/comparison?by=employer,jobClass`;
  const once = () => milliseconds(async () => (await fetch(address, { headers })).text());
  for (let warming = 0; warming < readings; warming += 1) await once();
  const times: number[] = [];
  for (let nth = 0; nth < readings; nth += 1) times.push(await once());
  const { cells } = (await (await fetch(address, { headers })).json()) as { cells: unknown[] };
  const name = `reading the comparison of a closed survey, ${cells.length} cells`;
  return { name, unit: 'ms', ours: median(times) };
}

async function hiding(tx: EntityManager, question: FiguresQuestion) {
  const found = await figuresOf(tx, question);
  const dense: Lattice = {
    dimensions: question.dimensions,
    parents: { site: 'employer' },
    cells: found.map(({ key, respondents }) => ({ key, respondents })),
  };
  const begun = performance.now();
  const decisions = await decideHiding(dense, organizersRules);
  const decided = performance.now();
  await auditCounts(dense, decisions, organizersRules);
  const audited = performance.now();
  const cells = `${found.length} cells`;
  return [
    { name: `hiding for ${cells}`, unit: 's', ours: (decided - begun) / 1000, goal: goals.hiding },
    { name: `audit of ${cells}`, unit: 's', ours: (audited - decided) / 1000, goal: goals.audit },
  ];
}

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}
