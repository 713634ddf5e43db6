import { Transform } from 'class-transformer';
import { IsIn, Matches } from 'class-validator';
import { Choice, CountParameter, DayField, Text } from '../../shared/fields.js';
import type { ReportRow } from '../../wage-surveys/index.js';
import { PageMark } from '../page-mark.js';

const ticked = ['true'] as const;

/** An unfilled field of a form arrives as empty text. */
function EmptyAsAbsent(): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) => (value === '' ? undefined : value));
}

export class NewSurveyForm {
  @Text()
  title!: string;

  @DayField()
  opensOn!: string;

  @DayField()
  closesOn!: string;

  @Choice(ticked, { optional: true })
  covered?: string;

  @Choice(ticked, { optional: true })
  permanent?: string;

  @Choice(ticked, { optional: true })
  gender?: string;
}

export class CodesForm {
  @CountParameter({ min: 1, max: 5_000 })
  count!: number;
}

export class ClosingForm {
  @Choice(ticked)
  understood!: string;

  @Choice(ticked, { optional: true })
  poolUnconfirmed?: string;
}

export class RowForm {
  @Choice(['accept', 'reject'])
  decision!: 'accept' | 'reject';
}

export class ReportQuery extends PageMark {
  @EmptyAsAbsent()
  @Choice(['accepted', 'partial', 'review', 'rejected', 'duplicate', 'skipped'], { optional: true })
  status?: ReportRow['status'];
}

export class TableQuery extends PageMark {
  @Text({ optional: true, max: 200 })
  by?: string;

  @Choice(['hourly', 'effectiveHourly'], { optional: true })
  measure?: 'hourly' | 'effectiveHourly';
}

export class FileParameters {
  @Matches(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
  id!: string;

  @IsIn(['c', 'b'])
  table!: 'c' | 'b';

  @IsIn(['svg', 'csv', 'xlsx'])
  form!: 'svg' | 'csv' | 'xlsx';
}
