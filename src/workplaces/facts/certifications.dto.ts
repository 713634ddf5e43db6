import { ApiProperty } from '@nestjs/swagger';
import { DayField, Identifier, Text } from '../../shared/fields.js';
import { SiteOfFactView } from './facts.dto.js';

const longestSource = 300;
const unit = 'whose work is in it, in the certificate’s own words';

export class CertificationBody {
  @Identifier()
  employerId!: string;

  @Identifier({ optional: true, description: 'left out when it is the whole employer' })
  siteId?: string | null;

  @Text({ example: 'Local 999 (synthetic)' })
  unionName!: string;

  @Text({
    optional: true,
    example: 'all employees save and except peer workers',
    max: 300,
    description: unit,
  })
  bargainingUnit?: string | null;

  @DayField({ example: '2019-04-01' })
  fromOn!: string;

  @DayField({ optional: true, description: 'the last day; left out while it lasts', example: '2026-03-31' })
  untilOn?: string | null;

  @Text({ example: 'labour board decision', max: longestSource })
  source!: string;
}

export class CertificationCorrection {
  @Text({ optional: true, example: 'Local 999 (synthetic)' })
  unionName?: string | null;

  @Text({
    optional: true,
    example: 'all employees save and except peer workers',
    max: 300,
    description: unit,
  })
  bargainingUnit?: string | null;

  @DayField({ optional: true, example: '2019-04-01' })
  fromOn?: string | null;

  @DayField({ optional: true, description: 'the last day; null while it lasts', example: '2026-03-31' })
  untilOn?: string | null;

  @Text({ optional: true, example: 'labour board decision', max: longestSource })
  source?: string | null;
}

export class CertificationView extends SiteOfFactView {
  @ApiProperty({ example: 'Local 999 (synthetic)' })
  unionName!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    example: 'all employees save and except peer workers',
    description: unit,
  })
  bargainingUnit!: string | null;

  @ApiProperty({ format: 'date', example: '2019-04-01' })
  fromOn!: string;

  @ApiProperty({ type: String, nullable: true, format: 'date', example: null })
  untilOn!: string | null;
}

export class CertificationPageView {
  @ApiProperty({ type: [CertificationView] })
  items!: CertificationView[];

  @ApiProperty({ type: String, nullable: true, example: null })
  next!: string | null;
}
