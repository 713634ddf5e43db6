import type { EntityManager } from 'typeorm';
import { nothingHere, Problem } from '../../shared/errors.js';

/** What imports need to know of their survey. */
export interface OpenSurvey {
  id: string;
  /** ISO 4217 */
  currency: string;
}

interface SurveyRow extends OpenSurvey {
  closed: boolean;
}

const columns = 'id, currency, closed_at IS NOT NULL AS closed';

/** @throws Problem 404, 409 `survey.closed` */
export async function openSurvey(tx: EntityManager, surveyId: string): Promise<OpenSurvey> {
  return stillOpen(await tx.query(`SELECT ${columns} FROM wage_surveys WHERE id = $1`, [surveyId]));
}

/**
 * The survey, held until the transaction ends: files of one survey come, go and are decided one after the other, and
 * none while it is being closed. Rows that refer to the survey can still be written.
 * @throws Problem 404, 409 `survey.closed`
 */
export async function lockSurvey(tx: EntityManager, surveyId: string): Promise<OpenSurvey> {
  return stillOpen(
    await tx.query(`SELECT ${columns} FROM wage_surveys WHERE id = $1 FOR NO KEY UPDATE`, [surveyId]),
  );
}

function stillOpen([survey]: SurveyRow[]): OpenSurvey {
  if (!survey) throw nothingHere();
  if (survey.closed) throw new Problem(409, 'survey.closed');
  return survey;
}
