import type { EntityManager } from 'typeorm';
import { elsewhere } from './groups.rules.js';
import type { Dimension } from './groups.rules.js';
import { columns, combinationsOf, absent } from './groups.rules.js';
import type { LatticeKey } from '../../disclosure/lattice.js';

/** What is computed of one measure of pay. Amounts are unrounded decimals an hour; the others count respondents. */
export interface PayFigures {
  quartiles: readonly [string, string, string];
  belowMinimumWage: number;
  belowLivingWage: number;
}

/** The exact figures of one cell: they never leave the transaction that closes the survey. */
export interface CellFigures {
  key: LatticeKey;
  /** distinct respondents with an hourly wage above 0; all figures but `unpaid` are theirs */
  respondents: number;
  hourly: PayFigures;
  effectiveHourly: PayFigures;
  noRaise: { yes: number; answered: number };
  /** distinct respondents with work in kind or unpaid */
  unpaid: number;
}

export interface FiguresQuestion {
  surveyId: string;
  dimensions: readonly Dimension[];
  /** decimal, an hour; null without one in force, then nobody is below */
  minimumWage: string | null;
  livingWage: string | null;
  /** Leave this employer out, and ask only for totals across employers. */
  without?: string;
}

/** The columns of `keyColumns`. */
export interface KeyRow extends Partial<Record<Dimension, string | boolean | null>> {
  open: number;
}

interface Row extends KeyRow {
  respondents: number;
  hourly: number[];
  effective: number[];
  hourly_below_minimum: number;
  hourly_below_living: number;
  effective_below_minimum: number;
  effective_below_living: number;
  no_raise: number;
  raise_answered: number;
  unpaid: number;
}

const people = (condition: string): string =>
  `count(DISTINCT respondent) FILTER (WHERE hourly > 0 AND ${condition})::int`;

/** Whole ten-thousandths: the middle of two is exact in binary, so that no tie is rounded the wrong way. */
const quartiles = (column: string): string =>
  `percentile_cont(ARRAY[0.25, 0.5, 0.75]) WITHIN GROUP (ORDER BY (${column} * 10000)::float8) FILTER (WHERE hourly > 0)`;

/**
 * Every cell with paid respondents, of every combination of the survey's groups with all margins: one statement. A
 * respondent with several jobs counts once in a cell, and as below when one of those jobs is.
 */
export async function figuresOf(tx: EntityManager, question: FiguresQuestion): Promise<CellFigures[]> {
  const rows = await tx.query<Row[]>(figuresStatement(question), [
    question.surveyId,
    question.minimumWage,
    question.livingWage,
    ...excluded(question),
  ]);
  return rows.filter(({ respondents }) => respondents > 0).map((row) => figuresIn(row, question));
}

/** Parameters: survey, minimum wage, living wage, and the employer to leave out if there is one. */
export function figuresStatement(question: FiguresQuestion): string {
  return `SELECT ${keyColumns(question)},
    count(DISTINCT respondent) FILTER (WHERE hourly > 0)::int AS respondents,
    ${quartiles('hourly')} AS hourly,
    ${quartiles('effective_hourly')} AS effective,
    ${people('hourly < $2::numeric')} AS hourly_below_minimum,
    ${people('hourly < $3::numeric')} AS hourly_below_living,
    ${people('effective_hourly < $2::numeric')} AS effective_below_minimum,
    ${people('effective_hourly < $3::numeric')} AS effective_below_living,
    ${people('no_raise_in_two_years')} AS no_raise,
    ${people('no_raise_in_two_years IS NOT NULL')} AS raise_answered,
    count(DISTINCT respondent) FILTER (WHERE in_kind_or_unpaid)::int AS unpaid
  FROM wage_survey_answers WHERE survey_id = $1 ${exclusion(question.without, 4)}
  GROUP BY ${groupingSets(question)}`;
}

/** Those that rows are grouped by; without an employer, only totals across employers are asked for. */
function grouped({ dimensions, without }: FiguresQuestion): Dimension[] {
  return dimensions.filter(
    (dimension) => without === undefined || (dimension !== 'employer' && dimension !== 'site'),
  );
}

/** A column for each dimension, and `open` with a bit for each that a row is a total over, the first the highest. */
export function keyColumns(question: FiguresQuestion): string {
  const by = grouped(question);
  const named = by.map((dimension) => `${columns[dimension]} AS "${dimension}"`);
  return `${named.join(', ')}, grouping(${by.map((dimension) => columns[dimension]).join(', ')}) AS open`;
}

export function groupingSets(question: FiguresQuestion): string {
  const sets = combinationsOf(grouped(question));
  return `GROUPING SETS (${sets.map((set) => `(${set.map((one) => columns[one]).join(', ')})`).join(', ')})`;
}

export function exclusion(without: string | undefined, parameter: number): string {
  if (without === undefined) return '';
  return without === elsewhere
    ? 'AND employer_id IS NOT NULL'
    : `AND employer_id IS DISTINCT FROM $${parameter}::uuid`;
}

export function excluded({ without }: Pick<FiguresQuestion, 'without'>): string[] {
  return without === undefined || without === elsewhere ? [] : [without];
}

/** An empty column of a grouped dimension is a value of its own; of one that is left out, the total. */
export function keyIn(row: KeyRow, question: FiguresQuestion): LatticeKey {
  const by = grouped(question);
  return question.dimensions.map((dimension) => {
    const at = by.indexOf(dimension);
    if (at < 0 || (row.open >> (by.length - 1 - at)) & 1) return null;
    const value = row[dimension] ?? null;
    if (value === null) return absent[dimension];
    return typeof value === 'boolean' ? (value ? 'yes' : 'no') : value;
  });
}

function figuresIn(row: Row, question: FiguresQuestion): CellFigures {
  return {
    key: keyIn(row, question),
    respondents: row.respondents,
    hourly: {
      quartiles: decimalsOf(row.hourly),
      belowMinimumWage: row.hourly_below_minimum,
      belowLivingWage: row.hourly_below_living,
    },
    effectiveHourly: {
      quartiles: decimalsOf(row.effective),
      belowMinimumWage: row.effective_below_minimum,
      belowLivingWage: row.effective_below_living,
    },
    noRaise: { yes: row.no_raise, answered: row.raise_answered },
    unpaid: row.unpaid,
  };
}

/** Quarters of ten-thousandths are exact with six places. */
function decimalsOf(tenThousandths: readonly number[]): [string, string, string] {
  const [p25 = 0, median = 0, p75 = 0] = tenThousandths;
  const decimal = (value: number): string => {
    const millionths = BigInt(value * 100);
    return `${millionths / 1_000_000n}.${String(millionths % 1_000_000n).padStart(6, '0')}`;
  };
  return [decimal(p25), decimal(median), decimal(p75)];
}
