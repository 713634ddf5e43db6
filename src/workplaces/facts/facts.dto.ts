import { ApiProperty } from '@nestjs/swagger';
import { DayField, Identifier, PageQuery, Text } from '../../shared/fields.js';

/** Filters of every list of dated facts. */
export class FactQuery extends PageQuery {
  @Identifier({ optional: true })
  employerId?: string;

  @Identifier({ optional: true })
  siteId?: string;

  @Identifier({ optional: true })
  jobClassId?: string;

  @Text({ optional: true, description: 'part of a name of the employer, site or job class', example: 'kit' })
  search?: string;

  @DayField({ optional: true, description: 'only what was in force, as known, on that day' })
  on?: string;
}

/** Where a fact belongs, by id and by name. */
export class FactView {
  @ApiProperty({ format: 'uuid', example: '6c8f4a52-3b1d-4a6e-9d0f-55d9b1c6a901' })
  id!: string;

  @ApiProperty({ format: 'uuid', example: '0f8e4a9e-3c57-4a0e-9a55-2f1f4f6b1d10' })
  employerId!: string;

  @ApiProperty({ example: 'Harbour Street Health (synthetic)' })
  employer!: string;

  @ApiProperty({ example: 'job advert' })
  source!: string;

  @ApiProperty({ example: 1 })
  version!: number;
}

export class SiteOfFactView extends FactView {
  @ApiProperty({ type: String, nullable: true, format: 'uuid', example: null })
  siteId!: string | null;

  @ApiProperty({ type: String, nullable: true, example: null })
  site!: string | null;
}
