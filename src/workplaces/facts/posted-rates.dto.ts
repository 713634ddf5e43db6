import { ApiProperty } from '@nestjs/swagger';
import { Choice, DayField, Decimal, Identifier, Text } from '../../shared/fields.js';
import { SiteOfFactView } from './facts.dto.js';
import { type PostedBasis, postedBases } from './posted-rate.rules.js';

const hours = 'of the shift or day, or per week for longer bases; needed for a shift';
const longestSource = 300;

export class PostedRateBody {
  @Identifier()
  employerId!: string;

  @Identifier()
  jobClassId!: string;

  @Identifier({ optional: true })
  siteId?: string | null;

  @Decimal({ example: '10.00' })
  amount!: string;

  @Choice(postedBases, { example: 'shift' })
  basis!: PostedBasis;

  @Decimal({ optional: true, example: '3', description: hours })
  hours?: string | null;

  @DayField({ description: 'the day it was made known' })
  postedOn!: string;

  @Text({ example: 'job advert', max: longestSource })
  source!: string;
}

export class PostedRateCorrection {
  @Decimal({ optional: true, example: '10.00' })
  amount?: string | null;

  @Choice(postedBases, { optional: true, example: 'shift' })
  basis?: PostedBasis | null;

  @Decimal({ optional: true, example: '3', description: hours })
  hours?: string | null;

  @DayField({ optional: true })
  postedOn?: string | null;

  @Text({ optional: true, example: 'job advert', max: longestSource })
  source?: string | null;
}

export class PostedRateView extends SiteOfFactView {
  @ApiProperty({ format: 'uuid', example: '8a1f0f8e-52a8-4a63-8a60-0b1a76f1f0aa' })
  jobClassId!: string;

  @ApiProperty({ example: 'kit maker' })
  jobClass!: string;

  @ApiProperty({ example: '10.00' })
  amount!: string;

  @ApiProperty({ enum: postedBases, example: 'shift' })
  basis!: PostedBasis;

  @ApiProperty({ type: String, nullable: true, example: '3', description: hours })
  hours!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    example: '3.3333',
    description: 'computed; null for what is in kind',
  })
  hourly!: string | null;

  @ApiProperty({ type: String, nullable: true, example: null, description: 'taken because none were given' })
  assumedHours!: string | null;

  @ApiProperty({ format: 'date', example: '2026-11-21' })
  postedOn!: string;
}

export class PostedRatePageView {
  @ApiProperty({ type: [PostedRateView] })
  items!: PostedRateView[];

  @ApiProperty({ type: String, nullable: true, example: null })
  next!: string | null;
}
