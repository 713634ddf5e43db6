import type { EntityManager } from 'typeorm';
import type { Benefit } from '../../shared/benefits.js';
import { keyText } from '../../disclosure/lattice.js';
import type { FiguresQuestion, KeyRow } from './figures.js';
import { excluded, exclusion, groupingSets, keyColumns, keyIn } from './figures.js';
import { columns } from './groups.rules.js';

/** Distinct respondents with an hourly wage above 0 by what they said of one benefit. */
export interface BenefitFigures {
  /** said yes, no, not eligible or social assistance instead */
  answered: number;
  yes: number;
  notEligible: number;
  socialAssistance: number;
  /** said that they do not know */
  unknown: number;
  /** said anything at all: who has two jobs may have said both */
  asked: number;
}

/** By `keyText`, then by benefit. */
export type BenefitsByCell = Map<string, Partial<Record<Benefit, BenefitFigures>>>;

interface Row extends KeyRow {
  benefit: Benefit;
  answered: number;
  yes: number;
  not_eligible: number;
  social_assistance: number;
  unknown: number;
  asked: number;
}

/** The benefits of every cell with paid respondents, in one statement. */
export async function benefitFiguresOf(
  tx: EntityManager,
  question: FiguresQuestion,
): Promise<BenefitsByCell> {
  const rows = await tx.query<Row[]>(statement(question), [question.surveyId, ...excluded(question)]);
  const cells: BenefitsByCell = new Map();
  for (const row of rows) {
    const text = keyText(keyIn(row, question));
    const cell = cells.get(text) ?? {};
    cell[row.benefit] = {
      answered: row.answered,
      yes: row.yes,
      notEligible: row.not_eligible,
      socialAssistance: row.social_assistance,
      unknown: row.unknown,
      asked: row.asked,
    };
    cells.set(text, cell);
  }
  return cells;
}

const people = (condition: string): string => `count(DISTINCT respondent) FILTER (WHERE ${condition})::int`;

function statement(question: FiguresQuestion): string {
  const named = question.dimensions.map((dimension) => columns[dimension]);
  return `SELECT ${keyColumns(question)}, benefit,
    ${people(`said <> 'unknown'`)} AS answered, ${people(`said = 'yes'`)} AS yes,
    ${people(`said = 'not-eligible'`)} AS not_eligible,
    ${people(`said = 'social-assistance'`)} AS social_assistance,
    ${people(`said = 'unknown'`)} AS unknown,
    count(DISTINCT respondent)::int AS asked
  FROM (
    SELECT ${named.join(', ')}, respondent, given.key AS benefit, given.value AS said
    FROM wage_survey_answers, jsonb_each_text(benefits) given
    WHERE survey_id = $1 AND hourly > 0 ${exclusion(question.without, 2)} OFFSET 0
  ) answers GROUP BY benefit, ${groupingSets(question)}`;
}
