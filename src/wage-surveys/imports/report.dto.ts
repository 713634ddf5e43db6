import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { StatusCounts } from './row-status.rules.js';
import { ReportRowView } from './rows.dto.js';

export class CountsView implements StatusCounts {
  @ApiProperty({ example: 41 })
  accepted!: number;

  @ApiProperty({ example: 3 })
  partial!: number;

  @ApiProperty({ example: 2 })
  review!: number;

  @ApiProperty({ example: 1 })
  rejected!: number;

  @ApiProperty({ example: 1 })
  duplicate!: number;

  @ApiProperty({ example: 1 })
  skipped!: number;
}

export class UnconfirmedNamesView {
  @ApiProperty({ type: [String], example: ['Harbour Outreach (synthetic)'] })
  employer!: string[];

  @ApiProperty({ type: [String], example: [] })
  site!: string[];

  @ApiProperty({ type: [String], example: ['kit maker'] })
  jobClass!: string[];
}

export class ReportFileView {
  @ApiProperty({ example: 'windows-1252' })
  encoding!: string;

  @ApiProperty({ type: String, nullable: true, example: ';' })
  delimiter!: string | null;

  @ApiProperty({ type: String, nullable: true, example: null })
  sheet!: string | null;

  @ApiProperty({ example: 1 })
  headerLine!: number;

  @ApiProperty({ type: [String], example: ['Nom du chat'] })
  unknownColumns!: string[];

  @ApiPropertyOptional({
    type: [String],
    example: ['jobClass'],
    description: 'of employer, jobClass and payAmount, those not found',
  })
  missingColumns?: string[];

  @ApiProperty({ type: UnconfirmedNamesView })
  unconfirmedNames!: UnconfirmedNamesView;
}

export class ImportReportView {
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'null of a dry run' })
  importId!: string | null;

  @ApiProperty({ example: false })
  dryRun!: boolean;

  @ApiProperty({ type: ReportFileView })
  file!: ReportFileView;

  @ApiProperty({ type: CountsView })
  counts!: CountsView;

  @ApiProperty({ type: [ReportRowView] })
  rows!: ReportRowView[];

  @ApiPropertyOptional({ example: 1200, description: 'rows that a dry run of a long file does not list' })
  rowsLeftOff?: number;
}
