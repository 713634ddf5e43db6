import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { Choice, DayField, Identifier, YesNo } from '../../shared/fields.js';
import { rowStatuses, type RowStatus } from './statuses.rules.js';
import type { RowValues } from './row.rules.js';

export class WorkerImportQuery {
  /** a truth in a query string arrives as text */
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @YesNo({ optional: true, description: 'only says what would become of each row' })
  dryRun?: boolean;
}

/** The form's field `settings`. */
export class WorkerImportSettings {
  @YesNo({ optional: true, description: 'puts new employers, sites and job classes on the map' })
  confirmNewNames?: boolean | null;

  @DayField({ optional: true, description: 'first day of jobs that name none; today without it' })
  asOf?: string | null;
}

export const decisions = ['new', 'same', 'leave'] as const;

export class ImportedWorkerDecisionBody {
  @Choice(decisions, { description: 'a new person, the same as somebody known, or neither' })
  decision!: (typeof decisions)[number];

  @Identifier({ optional: true, description: 'who it is, with `same`' })
  workerId?: string | null;
}

export class RowRemarkView {
  @ApiProperty({ example: 'startedOn' })
  field!: string;

  @ApiProperty({ example: 'date.ambiguous' })
  code!: string;

  @ApiProperty({ required: false, example: '“03/04/2021” can be two different days.' })
  message?: string;
}

export class WorkerImportRowView {
  @ApiProperty({ example: 2 })
  line!: number;

  @ApiProperty({ enum: rowStatuses })
  status!: RowStatus;

  @ApiProperty({ type: 'integer', nullable: true, example: null })
  duplicateOf!: number | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  workerId!: string | null;

  @ApiProperty({ type: [String], format: 'uuid', description: 'who it may be, of a row in review' })
  candidates!: string[];

  @ApiProperty({
    type: Object,
    nullable: true,
    example: { chosenName: 'Robin (synthetic)', employer: null },
    description: 'as read; later only of rows in review',
  })
  values!: RowValues | null;

  @ApiProperty({ type: [RowRemarkView] })
  errors!: RowRemarkView[];

  @ApiProperty({ type: [RowRemarkView] })
  warnings!: RowRemarkView[];
}

export class NewNamesView {
  @ApiProperty({ type: [String], example: ['Harbour Outreach (synthetic)'] })
  employer!: string[];

  @ApiProperty({ type: [String], example: ['Pier'] })
  site!: string[];

  @ApiProperty({ type: [String], example: ['kit maker'] })
  jobClass!: string[];
}

export class WorkerFileView {
  @ApiProperty({ example: 'utf-8' })
  encoding!: string;

  @ApiProperty({ type: String, nullable: true, example: ',' })
  delimiter!: string | null;

  @ApiProperty({ type: String, nullable: true, example: null })
  sheet!: string | null;

  @ApiProperty({ example: 1 })
  headerLine!: number;

  @ApiProperty({ type: [String], example: [] })
  unknownColumns!: string[];

  @ApiProperty({ type: NewNamesView, description: 'names that are not on the map' })
  newNames!: NewNamesView;
}

export class WorkerImportView {
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'null after a dry run' })
  importId!: string | null;

  @ApiProperty()
  dryRun!: boolean;

  @ApiProperty({ type: WorkerFileView, nullable: true, description: 'of the answer to the file only' })
  file!: WorkerFileView | null;

  @ApiProperty({
    type: Object,
    example: { accepted: 12, matched: 1, review: 0, duplicate: 0, rejected: 1, skipped: 0 },
  })
  counts!: Record<RowStatus, number>;

  @ApiProperty({ type: [WorkerImportRowView] })
  rows!: WorkerImportRowView[];
}
