import { ApiProperty } from '@nestjs/swagger';
import { Choice, Count, DayField, Identifier, Text } from '../../shared/fields.js';
import { SiteOfFactView } from './facts.dto.js';
import { type HeadcountKind, headcountKinds } from './headcount.rules.js';

const longestSource = 300;

export class HeadcountBody {
  @Identifier()
  employerId!: string;

  @Identifier({ optional: true })
  siteId?: string | null;

  @Identifier({ optional: true })
  jobClassId?: string | null;

  @Count({ example: 24 })
  people!: number;

  @Choice(headcountKinds, { example: 'at-least', description: '`at-least` is a low estimate' })
  kind!: HeadcountKind;

  @DayField({ description: 'the day it was counted or estimated' })
  countedOn!: string;

  @Text({ example: 'staff list on the wall', max: longestSource })
  source!: string;
}

export class HeadcountCorrection {
  @Count({ optional: true, example: 25 })
  people?: number | null;

  @Choice(headcountKinds, { optional: true, example: 'exact' })
  kind?: HeadcountKind | null;

  @DayField({ optional: true })
  countedOn?: string | null;

  @Text({ optional: true, example: 'staff list on the wall', max: longestSource })
  source?: string | null;
}

export class HeadcountView extends SiteOfFactView {
  @ApiProperty({ type: String, nullable: true, format: 'uuid', example: null })
  jobClassId!: string | null;

  @ApiProperty({ type: String, nullable: true, example: null })
  jobClass!: string | null;

  @ApiProperty({ example: 24 })
  people!: number;

  @ApiProperty({ enum: headcountKinds, example: 'at-least' })
  kind!: HeadcountKind;

  @ApiProperty({ format: 'date', example: '2026-11-21' })
  countedOn!: string;
}

export class HeadcountPageView {
  @ApiProperty({ type: [HeadcountView] })
  items!: HeadcountView[];

  @ApiProperty({ type: String, nullable: true, example: null })
  next!: string | null;
}
