import { ApiProperty } from '@nestjs/swagger';
import { DayField, Identifier, PageQuery, Text } from '../../shared/fields.js';

export class ProgrammeQuery extends PageQuery {
  @Identifier({ optional: true })
  employerId?: string;

  @Identifier({ optional: true })
  siteId?: string;

  @Identifier({ optional: true })
  jobClassId?: string;

  @Text({ optional: true, description: 'part of the name or the funder', example: 'overdose' })
  search?: string;

  @DayField({ optional: true, description: 'only those that pay on that day' })
  on?: string;

  @DayField({
    optional: true,
    description: 'only those whose last day is before that day',
    example: '2027-04-01',
  })
  endsBefore?: string;
}

export class ProgrammeBody {
  @Text({ example: 'Peer outreach fund (synthetic)' })
  name!: string;

  @Text({ example: 'City of Example' })
  funder!: string;

  @DayField({ optional: true, example: '2025-04-01' })
  startsOn?: string | null;

  @DayField({ optional: true, description: 'the last day it pays', example: '2027-03-31' })
  endsOn?: string | null;
}

export class ProgrammeCorrection {
  @Text({ optional: true, example: 'Peer outreach fund (synthetic)' })
  name?: string | null;

  @Text({ optional: true, example: 'City of Example' })
  funder?: string | null;

  @DayField({ optional: true, example: '2025-04-01' })
  startsOn?: string | null;

  @DayField({ optional: true, description: 'the last day it pays', example: '2028-03-31' })
  endsOn?: string | null;
}

export class FundedWorkBody {
  @Identifier({ optional: true })
  employerId?: string | null;

  @Identifier({ optional: true, description: 'with its employer' })
  siteId?: string | null;

  @Identifier({ optional: true })
  jobClassId?: string | null;
}

export class FundedWorkView {
  @ApiProperty({ format: 'uuid', example: '2a1f4f1e-92a3-4b2c-8bd0-0c1f6a1b7e55' })
  id!: string;

  @ApiProperty({ type: String, nullable: true, format: 'uuid', example: null })
  employerId!: string | null;

  @ApiProperty({ type: String, nullable: true, example: null })
  employer!: string | null;

  @ApiProperty({ type: String, nullable: true, format: 'uuid', example: null })
  siteId!: string | null;

  @ApiProperty({ type: String, nullable: true, example: null })
  site!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    format: 'uuid',
    example: '8a1f0f8e-52a8-4a63-8a60-0b1a76f1f0aa',
  })
  jobClassId!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'outreach worker' })
  jobClass!: string | null;
}

export class ProgrammeView {
  @ApiProperty({ format: 'uuid', example: '7b7d4a6e-0d7f-4a85-9a16-1c6d0d0a4e21' })
  id!: string;

  @ApiProperty({ example: 'Peer outreach fund (synthetic)' })
  name!: string;

  @ApiProperty({ example: 'City of Example' })
  funder!: string;

  @ApiProperty({ type: String, nullable: true, format: 'date', example: '2025-04-01' })
  startsOn!: string | null;

  @ApiProperty({ type: String, nullable: true, format: 'date', example: '2027-03-31' })
  endsOn!: string | null;

  @ApiProperty({ type: [FundedWorkView], description: 'what it pays' })
  fundedWork!: FundedWorkView[];

  @ApiProperty({ example: 1 })
  version!: number;
}

export class ProgrammePageView {
  @ApiProperty({ type: [ProgrammeView] })
  items!: ProgrammeView[];

  @ApiProperty({ type: String, nullable: true, example: null })
  next!: string | null;
}
