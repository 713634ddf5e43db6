import type { EntityManager } from 'typeorm';
import type { RulesService } from '../../rules/index.js';
import type { ConfirmedMap } from '../../workplaces/index.js';
import type { WageSurvey } from '../surveys/wage-survey.entity.js';
import type { FrozenYardstick } from './frozen.js';

interface Entry {
  kind: 'employer' | 'site' | 'jobClass';
  id: string;
  name: string;
  employerId: string | null;
  knownFromSurveyId: string | null;
}

/** Keeps the map of this moment as the rows and columns of the survey's tables, in its order. */
export async function freezeMap(tx: EntityManager, surveyId: string, map: ConfirmedMap): Promise<void> {
  const entries: Entry[] = [
    ...map.employers.map((entry) => ({ ...entry, kind: 'employer' as const, employerId: null })),
    ...map.sites.map((entry) => ({ ...entry, kind: 'site' as const })),
    ...map.jobClasses.map((entry) => ({ ...entry, kind: 'jobClass' as const, employerId: null })),
  ];
  await tx.query(
    `INSERT INTO wage_survey_map_entries (survey_id, kind, entry_id, name, employer_id, place, known_from_answers)
     SELECT $1, kind, entry_id, name, employer_id, place, known_from IS NOT DISTINCT FROM $1::uuid
     FROM unnest($2::text[], $3::uuid[], $4::text[], $5::uuid[], $6::uuid[])
       WITH ORDINALITY AS entries (kind, entry_id, name, employer_id, known_from, place)`,
    [
      surveyId,
      entries.map(({ kind }) => kind),
      entries.map(({ id }) => id),
      entries.map(({ name }) => name),
      entries.map(({ employerId }) => employerId),
      entries.map(({ knownFromSurveyId }) => knownFromSurveyId),
    ],
  );
}

const yardsticks = { minimumWage: 'minimum-wage', livingWage: 'living-wage' } as const;

/** The minimum and the living wage in force on the survey's day; one that nobody entered is left out. */
export async function yardsticksOn(
  tx: EntityManager,
  rules: RulesService,
  survey: WageSurvey,
): Promise<FrozenYardstick[]> {
  const found: FrozenYardstick[] = [];
  for (const code of ['minimumWage', 'livingWage'] as const) {
    const version = await rules.inForce(yardsticks[code], survey.jurisdiction, survey.asOf, tx);
    if (version === null) continue;
    const { value, effectiveFrom, citation, verified } = version;
    found.push({ code, value, effectiveFrom, citation, verified });
  }
  return found;
}
