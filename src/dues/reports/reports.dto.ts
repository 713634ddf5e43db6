import { ApiProperty } from '@nestjs/swagger';
import { Choice, Count, Identifier, PageQuery, Text } from '../../shared/fields.js';
import { MonthField } from '../../shared/month-field.js';
import { MoneyView } from '../../shared/money.js';

export const reportViews = ['all', 'waiting'] as const;

export class NewReportBody {
  @MonthField({
    description: 'a month that is over, or this one: a last report before giving the paper back',
  })
  month!: string;

  @Count({ max: 100_000_000, example: 4400, description: 'what you counted in hand, in cents' })
  countedCents!: number;

  @Identifier({ optional: true, description: 'whoever has two open credentials says which' })
  credentialId?: string | null;
}

export class UnreportedQuery {
  @MonthField({ optional: true, description: 'up to its end; left out: up to today' })
  month?: string;
}

export class ReportsQuery extends PageQuery {
  @Choice(reportViews, { optional: true, description: 'waiting: not accepted yet' })
  view?: (typeof reportViews)[number];
}

export class ReportQuestionBody {
  @Identifier({ optional: true, description: 'the line; left out: the whole report' })
  entryId?: string | null;

  @Text({ max: 1000, example: 'Receipt 12 says 22.00. Which is it?' })
  text!: string;
}

export class ReportAnswerBody {
  @Text({ max: 1000, example: 'It was 11.00; I wrote the wrong tier on the paper.' })
  text!: string;
}

export class MadeReportView {
  @ApiProperty({ format: 'uuid' })
  id!: string;
}

export class ReportLineView {
  @ApiProperty({ format: 'uuid' })
  entryId!: string;

  @ApiProperty({ type: 'integer', nullable: true, example: 12 })
  receipt!: number | null;

  @ApiProperty({ format: 'date' })
  happenedOn!: string;

  @ApiProperty({ type: 'integer', nullable: true, example: 118, description: 'the member’s number' })
  member!: number | null;

  @ApiProperty({ type: String, nullable: true, example: 'Robin (synthetic)' })
  chosenName!: string | null;

  @ApiProperty({ type: MoneyView, description: 'below zero where money went back or on' })
  amount!: MoneyView;

  @ApiProperty({ type: MoneyView, description: 'what it changed in the hand: transfers go to the bank' })
  inHand!: MoneyView;

  @ApiProperty({ type: String, nullable: true, example: 'cash' })
  method!: string | null;

  @ApiProperty({ example: 'payment' })
  kind!: string;
}

export class ReportQuestionView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ type: String, nullable: true, format: 'uuid', description: 'null: about the whole' })
  entryId!: string | null;

  @ApiProperty({ example: 'Receipt 12 says 22.00. Which is it?' })
  text!: string;

  @ApiProperty({ format: 'date-time' })
  askedAt!: string;

  @ApiProperty({ type: String, nullable: true, example: null })
  answer!: string | null;

  @ApiProperty({ type: String, nullable: true, format: 'date-time', example: null })
  answeredAt!: string | null;
}

/** What the hand held and what is reported of it. */
class ReckonedView {
  @ApiProperty({ example: '2026-10' })
  month!: string;

  @ApiProperty({ type: 'integer', example: 17 })
  credential!: number;

  @ApiProperty({ type: MoneyView, description: 'what the book had in hand at the end of the month' })
  book!: MoneyView;
}

export class UnreportedView extends ReckonedView {
  @ApiProperty({ example: '2026-03', description: 'the first month of the credential' })
  since!: string;

  @ApiProperty({ type: [ReportLineView] })
  lines!: ReportLineView[];
}

export class ReportSummaryView extends ReckonedView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'uuid' })
  workerId!: string;

  @ApiProperty({ example: 'Sasha (synthetic)' })
  chosenName!: string;

  @ApiProperty({ type: MoneyView })
  counted!: MoneyView;

  @ApiProperty({ type: MoneyView, description: 'counted less book: 0.00 when they agree' })
  difference!: MoneyView;

  @ApiProperty({ format: 'date-time' })
  reportedAt!: string;

  @ApiProperty({ type: String, nullable: true, format: 'date-time', example: null })
  acceptedAt!: string | null;

  @ApiProperty({ type: 'integer', example: 0, description: 'questions without an answer' })
  openQuestions!: number;
}

export class ReportView extends ReportSummaryView {
  @ApiProperty({ description: 'whether the reader may ask about it and accept it' })
  mayAccept!: boolean;

  @ApiProperty({ type: [ReportLineView] })
  lines!: ReportLineView[];

  @ApiProperty({ type: [ReportQuestionView] })
  questions!: ReportQuestionView[];
}

export class ReportPageView {
  @ApiProperty({ type: [ReportSummaryView] })
  items!: ReportSummaryView[];

  @ApiProperty({ type: String, nullable: true, example: null })
  next!: string | null;
}
