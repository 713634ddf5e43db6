import type { TestUnion } from './union.js';
import { MapService } from '../../src/workplaces/index.js';
import { SurveysService, WaveSources, type WaveAnswer } from '../../src/wage-surveys/index.js';

/** Names of a small map by what they are; `sites` by employer. */
export interface SmallMap {
  employers: readonly string[];
  sites?: Readonly<Record<string, readonly string[]>>;
  jobClasses: readonly string[];
}
export interface PlacedMap {
  employer: Map<string, string>;
  site: Map<string, string>;
  jobClass: Map<string, string>;
}

/** Puts names on the map of the union, as confirmed by a person. */
export async function placeMap(union: TestUnion, wanted: SmallMap): Promise<PlacedMap> {
  const map = union.app.get(MapService);
  return union.db.transaction(async (tx) => {
    const employer = await map.addEmployers(tx, union.operator, wanted.employers, null);
    const jobClass = await map.addJobClasses(tx, union.operator, wanted.jobClasses, null);
    const sites = Object.entries(wanted.sites ?? {}).flatMap(([name, own]) =>
      own.map((site) => ({ employerId: employer.get(name) ?? '', name: site })),
    );
    const placed = await map.addSites(tx, union.operator, sites, null);
    return { employer, jobClass, site: new Map(placed.map(({ name, id }) => [name, id])) };
  });
}

const silent: WaveAnswer['values'] = {
  employer: null,
  site: null,
  jobClass: null,
  payAmount: null,
  payBasis: 'hour',
  hoursPerWeek: null,
  shiftHours: null,
  paidHours: null,
  unpaidHours: null,
  inKindValue: null,
  hourlyWage: null,
  startedOn: null,
  lastRaise: null,
  submittedAt: null,
  covered: null,
  permanent: null,
  gender: null,
  genderText: null,
  age: null,
  benefits: {},
  comments: null,
};

/** One answer at a place of the map; what is not said stays unsaid. */
export function answerOf(
  place: { respondent?: string | null; employerId?: string; siteId?: string; jobClassId?: string },
  values: Partial<WaveAnswer['values']>,
): WaveAnswer {
  const { respondent = null, employerId = null, siteId = null, jobClassId = null } = place;
  return { respondent, employerId, siteId, jobClassId, values: { ...silent, ...values } };
}

/** Answers of a survey from a further source, beside codes and files. Register once for a union. */
export function answersFrom(union: TestUnion): Map<string, WaveAnswer[]> {
  const held = new Map<string, WaveAnswer[]>();
  union.app.get(WaveSources).add({
    async *answers(_, surveyId) {
      yield held.get(surveyId) ?? [];
    },
  });
  return held;
}

export async function openSurvey(
  union: TestUnion,
  groups: ('covered' | 'permanent' | 'gender')[] = [],
): Promise<string> {
  const survey = await union.app.get(SurveysService).create(union.operator, {
    title: 'Wages (synthetic)',
    opensOn: '2026-11-01',
    closesOn: '2026-11-30',
    asOf: '2026-11-21',
    groups,
  });
  return survey.id;
}
