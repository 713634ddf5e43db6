import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Choice, PageQuery } from '../../shared/fields.js';
import { importStates, type ImportState } from './import-state.js';
import { reportStatuses, type ReportStatus, type StatusCounts } from './row-status.rules.js';

export class BringQuery {
  @Choice(['true', 'false'], { optional: true, example: 'true', description: 'says all and stores nothing' })
  dryRun: 'true' | 'false' = 'false';
}

export class RowsQuery extends PageQuery {
  @Choice(reportStatuses, { optional: true, example: 'review' })
  status?: ReportStatus;
}

export class RowDecisionBody {
  @Choice(['accept', 'reject'])
  decision!: 'accept' | 'reject';
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

export class RemarkView {
  @ApiProperty({ example: 'payAmount' })
  field!: string;

  @ApiProperty({ example: 'pay.ambiguous' })
  code!: string;

  @ApiProperty({ example: 'This amount can be read in two ways.' })
  message!: string;
}

const valuesExample = {
  employer: 'Harbour Outreach (synthetic)',
  site: null,
  jobClass: 'kit maker',
  payAmount: '18.50',
  payBasis: 'hour',
  hoursPerWeek: '30',
  shiftHours: null,
  paidHours: null,
  unpaidHours: null,
  inKindValue: null,
  hourlyWage: '18.5000',
  startedOn: '2021-09-01',
  lastRaise: 'never',
  submittedAt: null,
  covered: null,
  permanent: null,
  gender: null,
  genderText: null,
  age: null,
  benefits: { dental: 'no' },
  comments: null,
};

export class ReportRowView {
  @ApiProperty({ example: 2, description: 'where the record begins; of a workbook the row' })
  line!: number;

  @ApiProperty({ enum: reportStatuses })
  status!: ReportStatus;

  @ApiProperty({ type: Number, nullable: true, example: null })
  duplicateOf!: number | null;

  @ApiPropertyOptional({ format: 'uuid', description: 'given when that row is in another file' })
  duplicateOfImport?: string;

  @ApiProperty({ type: Object, example: valuesExample })
  values!: object;

  @ApiProperty({ type: [RemarkView] })
  errors!: RemarkView[];

  @ApiProperty({ type: [RemarkView] })
  warnings!: RemarkView[];
}

export class RowsPageView {
  @ApiProperty({ type: [ReportRowView] })
  items!: ReportRowView[];

  @ApiProperty({ type: String, nullable: true })
  next!: string | null;
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

  @ApiProperty({ type: String, nullable: true })
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
