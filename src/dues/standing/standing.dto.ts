import { ApiProperty } from '@nestjs/swagger';
import { DayField } from '../../shared/fields.js';
import { MoneyView } from '../../shared/money.js';

export const standingWords = ['good', 'bad', 'inactive', 'suspended', 'former', 'not_a_member'] as const;

export class StandingQuery {
  @DayField({ optional: true, description: 'today without it' })
  on?: string;

  @DayField({ optional: true, description: 'leaves out what was recorded later than this day' })
  asKnownOn?: string;
}

export class ArrearsView extends MoneyView {
  @ApiProperty({ type: [String], example: ['2026-09', '2026-10'] })
  months!: string[];
}

export class StandingRuleView {
  @ApiProperty({ example: 'standing@0001-01-01' })
  id!: string;

  @ApiProperty({ example: 'By-laws VI.1' })
  citation!: string;
}

export class StandingWhyView {
  @ApiProperty({ example: 'standing.no_gap' })
  code!: string;

  @ApiProperty({ example: 'No whole month is unpaid right before this one.' })
  text!: string;

  @ApiProperty({ type: 'object', additionalProperties: true, example: {} })
  values!: Record<string, string | number>;
}

/** What would put it right: the ways there are, each with its price today. */
export class StandingWayView extends MoneyView {
  @ApiProperty({ enum: ['months', 'back-dues', 'reinitiation'], example: 'months' })
  way!: string;
}

export class StandingView {
  @ApiProperty({ format: 'date' })
  on!: string;

  @ApiProperty({ type: String, nullable: true, format: 'date', example: null })
  asKnownOn!: string | null;

  @ApiProperty({ enum: standingWords, example: 'good' })
  standing!: string;

  @ApiProperty()
  mayVote!: boolean;

  @ApiProperty({ type: String, nullable: true, example: '2026-10' })
  paidThrough!: string | null;

  @ApiProperty({ example: 0, description: 'whole unpaid months right before the day’s own' })
  unpaidMonths!: number;

  @ApiProperty({ type: ArrearsView })
  arrears!: ArrearsView;

  @ApiProperty({
    type: [StandingWayView],
    description: 'what puts it right; empty in good standing without arrears',
  })
  ways!: StandingWayView[];

  @ApiProperty({ type: StandingRuleView })
  rule!: StandingRuleView;

  @ApiProperty({ type: [StandingWhyView] })
  why!: StandingWhyView[];
}
