import { ApiProperty } from '@nestjs/swagger';
import { Choice, Count, CountParameter, DayField, Identifier, PageQuery } from '../../shared/fields.js';
import { ratingDirections } from '../core/drives.rules.js';
import { ratingBases, ratings } from './assessment.rules.js';

export class AssessmentBody {
  @Identifier()
  contactId!: string;

  @Count({ min: 1, max: 5, example: 2 })
  rating!: 1 | 2 | 3 | 4 | 5;

  @Choice(ratingBases, { description: 'by what they said or by what they did' })
  basis!: (typeof ratingBases)[number];

  @DayField({ optional: true, description: 'today without it' })
  assessedOn?: string | null;
}

export class AssessmentsQuery extends PageQuery {}

export class AssessmentView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: ratings, type: 'integer' })
  rating!: number;

  @ApiProperty({ enum: ratingBases })
  basis!: string;

  @ApiProperty({ format: 'date' })
  assessedOn!: string;

  @ApiProperty({ format: 'date', description: 'the last day on which it counts' })
  lastOn!: string;

  @ApiProperty({ type: String, nullable: true, format: 'uuid' })
  assessedBy!: string | null;

  @ApiProperty({ description: 'whether it is the one that counts today' })
  isCounting!: boolean;
}

export class AssessmentPageView {
  @ApiProperty({ type: [AssessmentView] })
  items!: AssessmentView[];

  @ApiProperty({ type: String, nullable: true, example: null })
  next!: string | null;
}

export class RatingsQuery {
  @DayField({ optional: true, description: 'today without it' })
  on?: string;
}

export class RatingHistoryQuery {
  @CountParameter({ optional: true, min: 1, max: 26, example: 12, description: 'so many weeks back' })
  weeks?: number;
}

export class HeatRowView {
  @ApiProperty({ type: String, nullable: true, format: 'uuid', description: 'null: in no department' })
  departmentId!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'Drop-in' })
  department!: string | null;

  @ApiProperty({ type: [Number], example: [2, 5, 3, 1, 0], description: 'how many have a 1, a 2, … a 5' })
  counts!: number[];

  @ApiProperty({ example: 7 })
  notAssessed!: number;

  @ApiProperty({ example: 18 })
  total!: number;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    example: 388,
    description: 'who leads or supports, among all in thousandths',
  })
  supportPerMille!: number | null;
}

export class RatingsView {
  @ApiProperty({ format: 'date' })
  on!: string;

  @ApiProperty({ enum: ratingDirections, description: 'what a 1 means' })
  direction!: string;

  @ApiProperty({ type: [HeatRowView], description: 'supervisors are left out' })
  rows!: HeatRowView[];

  @ApiProperty({ type: HeatRowView })
  total!: HeatRowView;
}

export class RatingPointView {
  @ApiProperty({ format: 'date' })
  on!: string;

  @ApiProperty({ type: [Number], example: [2, 5, 3, 1, 0] })
  counts!: number[];

  @ApiProperty({ example: 7, description: 'among those who were contacts by then' })
  notAssessed!: number;
}

export class RatingHistoryView {
  @ApiProperty({ enum: ratingDirections })
  direction!: string;

  @ApiProperty({ type: [RatingPointView], description: 'one a week, today last' })
  points!: RatingPointView[];
}
