import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { CellView, share, TableView } from './table.dto.js';

export class BenefitView {
  @share('who have it, of those who answered anything but “unknown”')
  yes!: string | null;

  @share('who do not know, of all who answered')
  unknown!: string | null;

  @share('who are not eligible; from 30 respondents and never of a site')
  notEligible!: string | null;

  @share('whom social assistance covers instead; from 30 respondents and never of a site')
  socialAssistance!: string | null;
}

export class ComparedBenefitView {
  @ApiProperty({ example: 'dental' })
  benefit!: string;

  @ApiProperty({ example: true })
  offered!: boolean;

  @ApiProperty({ example: 'job advert' })
  source!: string;

  @ApiProperty({ format: 'date', example: '2026-09-01' })
  on!: string;

  @ApiProperty({ type: String, nullable: true, example: null, description: 'null: in all work there' })
  jobClass!: string | null;
}

export class BenefitCellView extends CellView {
  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { $ref: '#/components/schemas/BenefitView' },
    description: 'by benefit; of a shown cell only',
  })
  benefits?: Record<string, BenefitView>;

  @ApiProperty({ type: [ComparedBenefitView] })
  postedBenefits!: ComparedBenefitView[];
}

export class BenefitGapsView extends TableView {
  @ApiProperty({ type: [String], example: ['dental', 'drugPlan'] })
  benefits!: string[];

  @ApiProperty({ type: [BenefitCellView] })
  cells!: BenefitCellView[];
}
