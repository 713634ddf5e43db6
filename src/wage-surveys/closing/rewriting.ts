import { randomUUID } from 'node:crypto';
import type { Day } from '../../shared/days.js';
import { shuffled } from '../answers/shuffled.js';
import type { AnswerValues } from '../reading/fields.rules.js';
import type { WaveAnswer } from '../wave.js';
import type { ClosedAnswer } from './closed-answer.entity.js';
import { effectiveHourly } from './effective.rules.js';
import { noRaiseInTwoYears } from './raises.rules.js';

export type RewrittenAnswer = Omit<ClosedAnswer, 'surveyId'>;

/**
 * The wave as it is kept: in random order, under new random ids, each respondent a random number from 1 without gaps.
 * No word of theirs, no time and no import goes along. Answers by code are one respondent each.
 */
export function rewrite(answers: readonly WaveAnswer[], asOf: Day): RewrittenAnswer[] {
  const named = new Map<string, number>();
  let people = 0;
  const person = answers.map(({ respondent }) => {
    if (respondent === null) return people++;
    const known = named.get(respondent) ?? people++;
    named.set(respondent, known);
    return known;
  });
  const numbers = shuffled(Array.from({ length: people }, (_, at) => at + 1));
  const kept = answers.map((answer, at) => keptOf(answer, numbers[person[at] ?? 0] ?? 0, asOf));
  return shuffled(kept);
}

function keptOf(answer: WaveAnswer, respondent: number, asOf: Day): RewrittenAnswer {
  const { values } = answer;
  const hourly = values.hourlyWage ?? '0.0000';
  return {
    id: randomUUID(),
    respondent,
    employerId: answer.employerId,
    siteId: answer.employerId === null ? null : answer.siteId,
    jobClassId: answer.jobClassId,
    covered: values.covered,
    permanent: values.permanent,
    gender: values.gender,
    hourly,
    effectiveHourly: effectiveHourly(values),
    inKindOrUnpaid: isUnpaid(values),
    noRaiseInTwoYears: noRaiseInTwoYears(values.lastRaise, asOf),
    benefits: values.benefits,
  };
}

function isUnpaid({ payBasis, hourlyWage }: AnswerValues): boolean {
  return payBasis === 'in-kind' || payBasis === 'unpaid' || Number(hourlyWage ?? 0) === 0;
}
