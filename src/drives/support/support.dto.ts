import { ApiProperty } from '@nestjs/swagger';
import { DayField } from '../../shared/fields.js';
import { noFilingReasons } from './pace.rules.js';
import { comparators } from './shares.rules.js';
import { measures, thresholdCodes, thresholdStates } from './thresholds.rules.js';

export class SupportQuery {
  @DayField({ optional: true, description: 'today without it' })
  on?: string;
}

export class IntervalView {
  @ApiProperty({ example: 48 })
  low!: number;

  @ApiProperty({ example: 61 })
  high!: number;
}

export class ThresholdView {
  @ApiProperty({ enum: thresholdCodes })
  code!: string;

  @ApiProperty({ enum: ['union', 'law'], description: 'agreed on by the union, or of the law' })
  origin!: string;

  @ApiProperty({ enum: measures, description: 'of whom or what the share is' })
  measure!: string;

  @ApiProperty({ enum: comparators })
  comparator!: string;

  @ApiProperty({ example: 40, description: 'the share is so many of `of`' })
  part!: number;

  @ApiProperty({ example: 100 })
  of!: number;

  @ApiProperty({ enum: thresholdStates })
  state!: string;

  @ApiProperty({ example: 29, description: 'how many there are' })
  count!: number;

  @ApiProperty({ type: IntervalView, nullable: true, description: 'how many it takes, at least and at most' })
  needed!: IntervalView | null;

  @ApiProperty({ example: 'More than half of the unit signed takes 25 to 31; there are 29.' })
  text!: string;

  @ApiProperty({ example: 'Labour Relations Act, 1995 ss. 7-10' })
  citation!: string;

  @ApiProperty({ description: 'whether the rule was compared with its source' })
  verified!: boolean;
}

export class SpreadView {
  @ApiProperty({ example: 4 })
  total!: number;

  @ApiProperty({ example: 3, description: 'in how many somebody of the committee works' })
  reached!: number;
}

export class CommitteeSupportView {
  @ApiProperty({ example: 6, description: 'who of the committee works in the unit' })
  people!: number;

  @ApiProperty({ type: IntervalView, nullable: true, description: 'of the unit, in thousandths' })
  perMille!: IntervalView | null;

  @ApiProperty({ type: SpreadView })
  departments!: SpreadView;

  @ApiProperty({ type: SpreadView })
  shifts!: SpreadView;
}

export class LapseView {
  @ApiProperty({ format: 'date' })
  lastOn!: string;

  @ApiProperty({ example: 3 })
  people!: number;
}

export class FilingView {
  @ApiProperty({ type: String, nullable: true, format: 'date', description: 'the earliest day; null: none' })
  on!: string | null;

  @ApiProperty({ enum: noFilingReasons, nullable: true, description: 'why there is none' })
  reason!: string | null;

  @ApiProperty({
    type: Number,
    nullable: true,
    example: 40,
    description: 'how many cards have to count then',
  })
  needed!: number | null;

  @ApiProperty({ example: 7, description: 'more people in the last 28 days, without lapses' })
  newPeople!: number;

  @ApiProperty({
    example: 'At the pace of the last 28 days, 7 more people, filing is safe from 25 November 2026.',
  })
  text!: string;
}

export class SupportWhyView {
  @ApiProperty({ example: 'drive_support.signed' })
  code!: string;

  @ApiProperty({ example: '29 people have a card that counts on 2026-11-21.' })
  text!: string;

  @ApiProperty({ type: 'object', additionalProperties: true, example: { people: 29, day: '2026-11-21' } })
  values!: Record<string, string | number>;
}

export class SupportView {
  @ApiProperty({ format: 'date' })
  on!: string;

  @ApiProperty({ type: IntervalView, description: 'people whose card counts; who signed twice counts once' })
  signed!: IntervalView;

  @ApiProperty({ type: IntervalView, nullable: true, description: 'who works in the bargaining unit' })
  unit!: IntervalView | null;

  @ApiProperty({
    type: IntervalView,
    nullable: true,
    description: 'of the unit, in thousandths, rounded outward',
  })
  perMille!: IntervalView | null;

  @ApiProperty({ type: [ThresholdView] })
  thresholds!: ThresholdView[];

  @ApiProperty({ type: CommitteeSupportView })
  committee!: CommitteeSupportView;

  @ApiProperty({ type: [LapseView], description: 'cards that count today and not 30 days from now' })
  lapsing!: LapseView[];

  @ApiProperty({ type: FilingView })
  filing!: FilingView;

  @ApiProperty({ type: [SupportWhyView] })
  why!: SupportWhyView[];
}
