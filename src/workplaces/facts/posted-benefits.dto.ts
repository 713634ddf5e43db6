import { ApiProperty } from '@nestjs/swagger';
import { type Benefit, benefits } from '../../shared/benefits.js';
import { Choice, DayField, Identifier, Text, YesNo } from '../../shared/fields.js';
import { FactView } from './facts.dto.js';

const longestSource = 300;

export class PostedBenefitBody {
  @Identifier()
  employerId!: string;

  @Identifier({ optional: true, description: 'left out when it is said of all work there' })
  jobClassId?: string | null;

  @Choice(benefits)
  benefit!: Benefit;

  @YesNo({ example: false })
  offered!: boolean;

  @DayField({ description: 'the day it was made known' })
  postedOn!: string;

  @Text({ example: 'staff handbook', max: longestSource })
  source!: string;
}

export class PostedBenefitCorrection {
  @YesNo({ optional: true, example: true })
  offered?: boolean | null;

  @DayField({ optional: true })
  postedOn?: string | null;

  @Text({ optional: true, example: 'staff handbook', max: longestSource })
  source?: string | null;
}

export class PostedBenefitView extends FactView {
  @ApiProperty({ type: String, nullable: true, format: 'uuid', example: null })
  jobClassId!: string | null;

  @ApiProperty({ type: String, nullable: true, example: null })
  jobClass!: string | null;

  @ApiProperty({ enum: benefits, example: 'dental' })
  benefit!: Benefit;

  @ApiProperty({ example: false })
  offered!: boolean;

  @ApiProperty({ format: 'date', example: '2026-11-21' })
  postedOn!: string;
}

export class PostedBenefitPageView {
  @ApiProperty({ type: [PostedBenefitView] })
  items!: PostedBenefitView[];

  @ApiProperty({ type: String, nullable: true, example: null })
  next!: string | null;
}
