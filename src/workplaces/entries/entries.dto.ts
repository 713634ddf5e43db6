import { ApiProperty } from '@nestjs/swagger';
import { Identifier, PageQuery, Text } from '../../shared/fields.js';

export class EntryQuery extends PageQuery {
  @Text({
    optional: true,
    description: 'part of a name or another spelling; case and accents do not count',
    example: 'harbour',
  })
  search?: string;
}

export class SiteQuery extends EntryQuery {
  @Identifier({ optional: true })
  employerId?: string;
}

export class NameBody {
  @Text({ example: 'Harbour Street Health (synthetic)' })
  name!: string;
}

export class SiteBody extends NameBody {
  @Identifier()
  employerId!: string;

  @Text({ optional: true, example: '12 Example Street, east end', description: 'or part of town' })
  address?: string | null;
}

export class NameCorrection {
  @Text({
    optional: true,
    example: 'Harbour Street Health (synthetic)',
    description: 'the name before stays as another spelling',
  })
  name?: string | null;
}

export class SiteCorrection extends NameCorrection {
  @Text({ optional: true, example: '14 Example Street, east end' })
  address?: string | null;
}

export class AliasView {
  @ApiProperty({ format: 'uuid', example: '5d0b7b1e-4c1e-4b53-9d4e-0a4a5a8f4c11' })
  id!: string;

  @ApiProperty({ example: 'Harbour St. Health' })
  name!: string;
}

export class EntryView {
  @ApiProperty({ format: 'uuid', example: '0f8e4a9e-3c57-4a0e-9a55-2f1f4f6b1d10' })
  id!: string;

  @ApiProperty({ example: 'Harbour Street Health (synthetic)' })
  name!: string;

  @ApiProperty({ type: [AliasView], description: 'its other spellings' })
  aliases!: AliasView[];

  @ApiProperty({
    type: String,
    nullable: true,
    format: 'uuid',
    example: null,
    description: 'the survey whose answers alone made it known',
  })
  knownFromSurveyId!: string | null;

  @ApiProperty({ example: 1 })
  version!: number;
}

export class SiteView extends EntryView {
  @ApiProperty({ format: 'uuid', example: '9a3c1d62-6d6f-4f5b-8a6d-3a3f0e0c7a21' })
  employerId!: string;

  @ApiProperty({ example: 'Harbour Street Health (synthetic)', description: 'name of the employer' })
  employer!: string;

  @ApiProperty({ type: String, nullable: true, example: '12 Example Street, east end' })
  address!: string | null;
}

export class EntryPageView {
  @ApiProperty({ type: [EntryView] })
  items!: EntryView[];

  @ApiProperty({ type: String, nullable: true, example: null })
  next!: string | null;
}

export class SitePageView {
  @ApiProperty({ type: [SiteView] })
  items!: SiteView[];

  @ApiProperty({ type: String, nullable: true, example: null })
  next!: string | null;
}
