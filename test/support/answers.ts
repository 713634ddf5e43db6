import { Keyring } from '../../src/keys/keyring.js';
import { openAnswer } from '../../src/wage-surveys/answers/answer-seal.js';
import type { Answer, Person, TestUnion } from './union.js';

export const surveys = '/api/v1/wage-surveys';

/** An answer as the form sends it; pay sets one apart from the others. */
export function anAnswer(payAmount: string, change: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    employer: 'Harbour Health',
    jobClass: 'outreach worker',
    payAmount,
    payBasis: 'hour',
    hoursPerWeek: '30',
    lastRaise: 'never',
    benefits: { dental: 'no' },
    ...change,
  };
}

/** A survey that takes answers today. */
export async function openSurvey(organizer: Person, change: Record<string, unknown> = {}): Promise<string> {
  const body = { title: 'Pay', opensOn: '2026-11-01', closesOn: '2026-12-15', ...change };
  return String((await organizer.post(surveys, body)).body['id']);
}

export async function makeCodes(organizer: Person, id: string, count: number): Promise<string[]> {
  const made = await organizer.post<{ codes: { code: string }[] }>(`${surveys}/${id}/code-batches`, {
    count,
  });
  return made.body.codes.map(({ code }) => code);
}

export interface Received {
  received?: true;
  wageClaim?: { code: string; text: string; values: Record<string, string>; verified: boolean | null }[];
  code?: string;
  errors?: { field: string; code: string; message: string }[];
}

export function give(
  union: TestUnion,
  id: string,
  code: string,
  answers: Record<string, unknown>,
  headers: Record<string, string> = {},
): Promise<Answer<Received>> {
  return union.stranger.post<Received>(`${surveys}/${id}/answers`, { code, answers }, headers);
}

/** What was paid, answer by answer, in the order in which the database keeps them by `order`. */
export async function heldPay(union: TestUnion, surveyId: string, order: 'ctid' | 'id'): Promise<string[]> {
  const key = await union.app.get(Keyring).find(`survey:${surveyId}`);
  const rows = await union.db.query<{ id: string; sealed: Buffer }[]>(
    `SELECT id, sealed FROM wage_survey_held_answers WHERE survey_id = $1 ORDER BY ${order}`,
    [surveyId],
  );
  return rows.map(({ id, sealed }) => openAnswer(key!, id, sealed).payAmount ?? '');
}
