import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

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
    example: {
      employer: '5f0c2f6e-3c1b-4d59-9a35-0b8a5d0a7c11',
      jobClass: 'c2a9d9f4-7b7e-4a0e-8f43-6f1c7f0e2b58',
    },
    description: 'the same with the map’s ids in the place of names',
  })
  ids!: Record<string, string | null>;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    example: { employer: 'Harbour House', jobClass: 'Outreach worker' },
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

/** Marks a rounded share of people; `description` says of whom. */
export const share = (description: string) =>
  ApiPropertyOptional({ type: String, nullable: true, example: '20-40 %', description });
