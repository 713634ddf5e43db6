import { ApiProperty } from '@nestjs/swagger';
import { Choice, Count, DayField, Identifier, PageQuery, Text } from '../../shared/fields.js';
import { MonthField } from '../../shared/month-field.js';
import { MoneyView } from '../../shared/money.js';

export class RemittancePayload {
  @MonthField({ description: 'a month that is over' })
  month!: string;

  @Identifier({ optional: true, description: 'left out: the members who belong to no branch' })
  branchId?: string | null;
}

export class RemittanceSplitPayload {
  @Identifier({ optional: true, description: 'left out: every branch without a split of its own' })
  branchId?: string | null;

  @DayField({ description: 'the first of a month to come' })
  effectiveFrom!: string;

  @Count({ max: 10_000, example: 6000, description: 'of 10,000 to the general treasury' })
  generalBasisPoints!: number;

  @Count({ max: 100_000, example: 300, description: 'of each month paid at the sub-minimum tier' })
  subMinimumGeneralCents!: number;

  @Choice(['general', 'branch'], { description: 'who gets the cent that cannot be split' })
  oddCent!: 'general' | 'branch';

  @Text({ max: 500, description: 'who decided it, where and when', example: 'Convention 2026, motion 12' })
  citation!: string;
}

export class RemittancesDueQuery {
  @MonthField({ optional: true, description: 'through its end; left out: the month before this one' })
  month?: string;
}

export class RemittancesQuery extends PageQuery {}

export class RemittanceLineView {
  @ApiProperty({ example: '2026-10' })
  month!: string;

  @ApiProperty({ type: MoneyView })
  dues!: MoneyView;

  @ApiProperty({ type: MoneyView, description: 'to the general treasury' })
  general!: MoneyView;

  @ApiProperty({ type: MoneyView, description: 'stays with the branch' })
  stays!: MoneyView;

  @ApiProperty({ type: 'integer', example: 3 })
  subMinimumMonths!: number;

  @ApiProperty({ type: 'integer', example: 6000, description: 'of 10,000' })
  generalBasisPoints!: number;

  @ApiProperty({ type: MoneyView, description: 'of each sub-minimum month' })
  ofSubMinimum!: MoneyView;

  @ApiProperty({ example: 'general' })
  oddCent!: string;

  @ApiProperty({ example: 'By-laws (2020/21)' })
  citation!: string;
}

/** What is, or was, sent on out of one branch's dues through a month. */
class ReckonedRemittanceView {
  @ApiProperty({
    type: String,
    nullable: true,
    format: 'uuid',
    description: 'null: members who belong to none',
  })
  branchId!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'Harbour branch' })
  branch!: string | null;

  @ApiProperty({ type: [RemittanceLineView] })
  lines!: RemittanceLineView[];

  @ApiProperty({
    type: MoneyView,
    description: 'of earlier months, by what was written down or undone since',
  })
  changedGeneral!: MoneyView;

  @ApiProperty({ type: MoneyView })
  general!: MoneyView;

  @ApiProperty({ type: MoneyView, description: 'below zero after months that were remitted were undone' })
  stays!: MoneyView;
}

export class RemittanceDueView extends ReckonedRemittanceView {
  @ApiProperty({ type: String, nullable: true, format: 'uuid', description: 'when it was remitted already' })
  remittanceId!: string | null;
}

export class RemittancesDueView {
  @ApiProperty({ example: '2026-10' })
  month!: string;

  @ApiProperty({ format: 'date', description: 'the last day in time' })
  dueOn!: string;

  @ApiProperty({ type: MoneyView, description: 'what the bank holds today' })
  bank!: MoneyView;

  @ApiProperty({ type: [RemittanceDueView] })
  items!: RemittanceDueView[];
}

export class RemittanceView extends ReckonedRemittanceView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: '2026-10' })
  month!: string;

  @ApiProperty({ type: String, nullable: true, format: 'uuid', description: 'null: no money moved' })
  entryId!: string | null;

  @ApiProperty({ format: 'date-time' })
  recordedAt!: string;
}

export class RemittancePageView {
  @ApiProperty({ type: [RemittanceView] })
  items!: RemittanceView[];

  @ApiProperty({ type: String, nullable: true, example: null })
  next!: string | null;
}
