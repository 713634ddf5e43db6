import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Choice } from '../../shared/fields.js';
import { importStates, type ImportState } from './import-state.js';
import { CountsView, ReportFileView } from './report.dto.js';

export class BringQuery {
  @Choice(['true', 'false'], { optional: true, example: 'true', description: 'says all and stores nothing' })
  dryRun: 'true' | 'false' = 'false';
}

/** The parts of the form that brings a file. */
export class BringForm {
  @ApiProperty({ type: String, format: 'binary', description: 'CSV, TSV or XLSX, at most 64 MiB' })
  file!: string;

  @ApiPropertyOptional({
    type: String,
    description: 'JSON: {column name: field, or null to leave it out}',
    example: '{"Qui vous paie ?": "employer"}',
  })
  mapping?: string;

  @ApiPropertyOptional({
    type: String,
    description: 'JSON: asOf, weeksPerYear, defaultHoursPerWeek, confirmNewNames',
    example: '{"asOf": "2026-11-21", "confirmNewNames": false}',
  })
  settings?: string;
}

class ImportFigures {
  @ApiProperty({ example: true, description: 'you brought it: only then you see what is in it' })
  mine!: boolean;

  @ApiProperty({ format: 'date-time' })
  broughtAt!: string;

  @ApiProperty({ enum: importStates })
  state!: ImportState;

  @ApiProperty({ type: String, nullable: true, example: null, description: 'code of why it failed' })
  failure!: string | null;

  @ApiProperty({ example: 12000 })
  rowsDone!: number;

  @ApiProperty({ type: Number, nullable: true, example: 50000 })
  rowsTotal!: number | null;

  @ApiProperty({ type: CountsView })
  counts!: CountsView;
}

export class ImportSummaryView extends ImportFigures {
  @ApiProperty({ format: 'uuid' })
  id!: string;
}

export class ImportPageView {
  @ApiProperty({ type: [ImportSummaryView] })
  items!: ImportSummaryView[];

  @ApiProperty({ type: String, nullable: true, example: null })
  next!: string | null;
}

export class ImportProgressView extends ImportFigures {
  @ApiProperty({ format: 'uuid' })
  importId!: string;

  @ApiProperty({ example: false })
  dryRun!: boolean;

  @ApiProperty({
    type: ReportFileView,
    nullable: true,
    description: 'null until the file was read to its end',
  })
  file!: ReportFileView | null;
}
