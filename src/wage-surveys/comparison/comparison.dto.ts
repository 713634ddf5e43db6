import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { CellView, share, TableView } from './table.dto.js';

export class ComparedRateView {
  @ApiProperty({ example: '15.00', description: 'an hour' })
  hourly!: string;

  @ApiProperty({ example: 'job advert' })
  source!: string;

  @ApiProperty({ format: 'date', example: '2026-09-01' })
  on!: string;

  @ApiProperty({ example: 'Outreach worker' })
  jobClass!: string;

  @ApiProperty({ type: String, nullable: true, example: null, description: 'null: at every site' })
  site!: string | null;
}

export class ComparisonCellView extends CellView {
  @ApiPropertyOptional({ type: String, nullable: true, example: '10-19' })
  respondents?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, example: '19.25', description: 'to 0.25' })
  median?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, example: '18.00', description: 'from 10 respondents' })
  p25?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, example: '21.50', description: 'from 10 respondents' })
  p75?: string | null;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    example: '-0.21',
    description: '(this median - best) / best, best being the highest shown median of any employer alike',
  })
  gapToBest?: string | null;

  @share('of respondents; who has several jobs here counts if one of them is below')
  belowMinimumWage?: string | null;

  @share('of respondents')
  belowLivingWage?: string | null;

  @share('of respondents who said when their pay last rose')
  noRaiseInTwoYears?: string | null;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    example: null,
    description: 'how many more work here unpaid or for pay in kind',
  })
  unpaidOrInKind?: string | null;

  @ApiProperty({ type: [ComparedRateView] })
  postedRates!: ComparedRateView[];
}

export class ComparisonView extends TableView {
  @ApiProperty({ enum: ['hourly', 'effectiveHourly'] })
  measure!: string;

  @ApiProperty({ type: [ComparisonCellView] })
  cells!: ComparisonCellView[];
}
