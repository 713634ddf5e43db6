import type { EntityManager } from 'typeorm';
import type { Published } from './published.js';
import type { RewrittenAnswer } from './rewriting.js';

const rowsAtOnce = 5_000;

/** Writes the answers in the order given, which is random, and under one transaction number. */
export async function keepAnswers(
  tx: EntityManager,
  surveyId: string,
  answers: readonly RewrittenAnswer[],
): Promise<void> {
  for (let from = 0; from < answers.length; from += rowsAtOnce) {
    const some = answers.slice(from, from + rowsAtOnce);
    const all = <Key extends keyof RewrittenAnswer>(key: Key) => some.map((answer) => answer[key]);
    await tx.query(
      `INSERT INTO wage_survey_answers (survey_id, id, respondent, employer_id, site_id, job_class_id, covered,
         permanent, gender, hourly, effective_hourly, in_kind_or_unpaid, no_raise_in_two_years, benefits)
       SELECT $1, answers.* FROM unnest($2::uuid[], $3::int[], $4::uuid[], $5::uuid[], $6::uuid[], $7::boolean[],
         $8::boolean[], $9::text[], $10::numeric[], $11::numeric[], $12::boolean[], $13::boolean[], $14::jsonb[])
         AS answers`,
      [
        surveyId,
        all('id'),
        all('respondent'),
        all('employerId'),
        all('siteId'),
        all('jobClassId'),
        all('covered'),
        all('permanent'),
        all('gender'),
        all('hourly'),
        all('effectiveHourly'),
        all('inKindOrUnpaid'),
        all('noRaiseInTwoYears'),
        some.map(({ benefits }) => JSON.stringify(benefits)),
      ],
    );
  }
}

/** Writes the published figures; what is not among them is hidden. */
export async function keepCells(
  tx: EntityManager,
  surveyId: string,
  cells: readonly Published[],
): Promise<void> {
  for (let from = 0; from < cells.length; from += rowsAtOnce) {
    const some = cells.slice(from, from + rowsAtOnce).map((cell) => ({
      dimensions: cell.dimensions,
      values: cell.values,
      without_employer: cell.withoutEmployer,
      hourly: cell.hourly,
      effective_hourly: cell.effectiveHourly,
      benefits: cell.benefits,
    }));
    await tx.query(
      `INSERT INTO wage_survey_cells (survey_id, dimensions, "values", without_employer, hourly, effective_hourly, benefits)
       SELECT $1, cells.* FROM jsonb_to_recordset($2::jsonb) AS cells (dimensions text[], "values" text[],
         without_employer text, hourly jsonb, effective_hourly jsonb, benefits jsonb)`,
      [surveyId, JSON.stringify(some)],
    );
  }
}
