import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { Choice, DayField, PageQuery, YesNo } from '../../shared/fields.js';
import { MoneyView } from '../../shared/money.js';
import {
  type DayOrder,
  dayOrders,
  type StatementForm,
  statementForms,
} from '../reading/statement-file.rules.js';

export class BankStatementQuery {
  /** a truth in a query string arrives as text */
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @YesNo({ optional: true, description: 'only says what would become of each line' })
  dryRun?: boolean;
}

export const doubtfulAnswers = ['take', 'leave'] as const;

/** The form's field `settings`. */
export class BankStatementSettings {
  @Choice(dayOrders, { optional: true, description: 'where the days of the file do not tell' })
  dayOrder?: DayOrder | null;

  @Choice(doubtfulAnswers, {
    optional: true,
    description: 'whether lines that are perhaps there already are other money, or the same',
  })
  doubtful?: (typeof doubtfulAnswers)[number] | null;

  @YesNo({ optional: true, description: 'that lines which cannot be read are left out' })
  leaveUnread?: boolean | null;

  @DayField({ optional: true, description: 'until when the file reaches, if later than its last line' })
  untilOn?: string | null;
}

export const lineOutcomes = ['new', 'known', 'doubtful', 'unread', 'skipped'] as const;
export type LineOutcome = (typeof lineOutcomes)[number];

export class BankRemarkView {
  @ApiProperty({ example: 'bank_line.day_ahead' })
  code!: string;

  @ApiProperty({
    example: '“2026-12-24” is a day that has not come. Bring the line once the money has moved.',
  })
  text!: string;
}

export class BroughtLineView {
  @ApiProperty({ type: 'integer', example: 2, description: 'where it begins in the file' })
  line!: number;

  @ApiProperty({ enum: lineOutcomes })
  outcome!: LineOutcome;

  @ApiProperty({ type: String, format: 'date', nullable: true, example: '2026-11-03' })
  happenedOn!: string | null;

  @ApiProperty({ type: MoneyView, nullable: true, description: 'in above 0, out below' })
  amount!: MoneyView | null;

  @ApiProperty({ example: 'E-TRANSFER · Robin' })
  text!: string;

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'its line in the book of the bank',
  })
  lineId!: string | null;

  @ApiProperty({ type: 'integer', example: 1, description: 'entries of the book that may be the same money' })
  suggestions!: number;

  @ApiProperty({ type: [BankRemarkView] })
  remarks!: BankRemarkView[];
}

export class BankStatementReportView {
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'null after a dry run' })
  statementId!: string | null;

  @ApiProperty()
  dryRun!: boolean;

  @ApiProperty({ enum: statementForms, description: 'a table of any kind is `csv`' })
  form!: StatementForm;

  @ApiProperty({ type: String, format: 'date', nullable: true, example: '2026-11-01' })
  fromOn!: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true, example: '2026-11-20' })
  untilOn!: string | null;

  @ApiProperty({ type: Object, example: { new: 12, known: 1, doubtful: 0, unread: 0, skipped: 1 } })
  counts!: Record<LineOutcome, number>;

  @ApiProperty({ type: [String], example: [] })
  unknownColumns!: string[];

  @ApiProperty({ type: [BroughtLineView] })
  lines!: BroughtLineView[];
}

export class BankStatementsQuery extends PageQuery {}

export class BankStatementView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: statementForms })
  form!: StatementForm;

  @ApiProperty({ format: 'date', example: '2026-11-01' })
  fromOn!: string;

  @ApiProperty({ format: 'date', example: '2026-11-20' })
  untilOn!: string;

  @ApiProperty({ format: 'date-time' })
  broughtAt!: string;

  @ApiProperty({ type: 'integer', example: 12, description: 'lines it brought first' })
  lines!: number;

  @ApiProperty({ type: 'integer', example: 3, description: 'of these, neither matched nor set aside' })
  open!: number;
}

export class BankStatementPageView {
  @ApiProperty({ type: [BankStatementView] })
  items!: BankStatementView[];

  @ApiProperty({ type: String, nullable: true, example: null })
  next!: string | null;
}
