import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

const shareExample = '20-40 %';
const share = (description: string) =>
  ApiPropertyOptional({ type: String, nullable: true, example: shareExample, description });

export class DisclosureRulesView {
  @ApiProperty({ example: 5, description: 'fewest respondents of anything shown' })
  k!: number;

  @ApiProperty({ example: 'organizers-1' })
  version!: string;
}

export class YardstickView {
  @ApiProperty({ enum: ['minimumWage', 'livingWage'] })
  code!: string;

  @ApiProperty({ example: '17.60', description: 'an hour, in the survey’s currency' })
  value!: string;

  @ApiProperty({ format: 'date', example: '2025-10-01' })
  effectiveFrom!: string;

  @ApiProperty({ example: 'Ontario general minimum wage (Employment Standards Act)' })
  citation!: string;

  @ApiProperty({ example: false, description: 'checked against the statute or publication itself' })
  verified!: boolean;
}

/** What every table says of itself. */
export class TableView {
  @ApiProperty({ format: 'uuid' })
  surveyId!: string;

  @ApiProperty({ type: [String], example: ['employer', 'jobClass'] })
  by!: string[];

  @ApiProperty({ example: 'CAD' })
  currency!: string;

  @ApiProperty({ format: 'date', example: '2026-11-21' })
  asOf!: string;

  @ApiProperty({ example: 'organizers' })
  audience!: string;

  @ApiProperty({ type: DisclosureRulesView })
  rules!: DisclosureRulesView;

  @ApiProperty({ type: [YardstickView] })
  yardsticks!: YardstickView[];
}

export class PostedRateView {
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

/** Where a cell stands; the same members whether it is shown or hidden. */
export class CellView {
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string', nullable: true },
    example: { employer: 'Harbour House', jobClass: 'Outreach worker' },
    description: 'names of the map as it stood at closing, or words; null: the total over it',
  })
  key!: Record<string, string | null>;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string', nullable: true },
    description: 'the same with the map’s ids in the place of names',
  })
  ids!: Record<string, string | null>;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'the same in words for people, in the asker’s language',
  })
  labels!: Record<string, string>;

  @ApiProperty({ example: true })
  shown!: boolean;

  @ApiPropertyOptional({ example: 'hidden to protect who answered', description: 'of a hidden cell only' })
  why?: string;

  @ApiPropertyOptional({
    example: 'Harbour House',
    description: 'of a total across employers: the one that it leaves out, because it holds more than half',
  })
  without?: string;
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

  @ApiProperty({ type: [PostedRateView] })
  postedRates!: PostedRateView[];
}

export class ComparisonView extends TableView {
  @ApiProperty({ enum: ['hourly', 'effectiveHourly'] })
  measure!: string;

  @ApiProperty({ type: [ComparisonCellView] })
  cells!: ComparisonCellView[];
}

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

export class PostedBenefitView {
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

  @ApiProperty({ type: [PostedBenefitView] })
  postedBenefits!: PostedBenefitView[];
}

export class BenefitGapsView extends TableView {
  @ApiProperty({ type: [String], example: ['dental', 'drugPlan'] })
  benefits!: string[];

  @ApiProperty({ type: [BenefitCellView] })
  cells!: BenefitCellView[];
}
