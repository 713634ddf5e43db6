import { ApiProperty } from '@nestjs/swagger';
import { IsObject, IsOptional } from 'class-validator';
import { Choice, Count, DayField, PageQuery, Text, YesNo } from '../../shared/fields.js';
import { type BookRowStatus, bookRowStatuses } from '../book-import-row.entity.js';

/** The form's field `settings`. */
export class BookImportSettings {
  @YesNo({ optional: true, description: 'only says what would become of each row' })
  dryRun?: boolean | null;

  @DayField({ optional: true, description: 'as of which day the sheet was kept; today without it' })
  asOf?: string | null;

  @Count({
    optional: true,
    min: 1950,
    max: 2100,
    example: 2025,
    description: 'of columns that name a month alone',
  })
  year?: number | null;

  @Text({ optional: true, max: 64, min: 64, description: '`file.digest` of the dry run that was decided on' })
  digest?: string | null;

  /** line to `new`, `take`, `leave` or the id of a worker: what to do with rows in review */
  @IsOptional()
  @IsObject()
  @ApiProperty({
    type: Object,
    required: false,
    nullable: true,
    example: { 12: 'new' },
    description: 'line of a row in review to `new`, `take`, `leave` or the id of a worker',
  })
  decisions?: Record<string, unknown> | null;
}

export class BookRowsQuery extends PageQuery {
  @Choice(bookRowStatuses, { optional: true, description: 'only rows that ended so' })
  status?: BookRowStatus;
}

export class BookRemarkView {
  @ApiProperty({ example: 'receivedOn' })
  field!: string;

  @ApiProperty({ example: 'date.ambiguous' })
  code!: string;

  @ApiProperty({ required: false, example: '“03/04/2021” can be two different days.' })
  message?: string;
}

export class BookRowView {
  @ApiProperty({ example: 2 })
  line!: number;

  @ApiProperty({ enum: bookRowStatuses })
  status!: BookRowStatus;

  @ApiProperty({ type: 'integer', nullable: true, example: null })
  duplicateOf!: number | null;

  @ApiProperty({ type: 'integer', nullable: true, example: 1017, description: 'the member it is about' })
  memberNumber!: number | null;

  @ApiProperty({ type: [String], format: 'uuid', description: 'who it may be, of a dry run' })
  candidates!: string[];

  @ApiProperty({ type: [BookRemarkView] })
  errors!: BookRemarkView[];

  @ApiProperty({ type: [BookRemarkView] })
  warnings!: BookRemarkView[];
}

export class BookFileView {
  @ApiProperty({ example: 'utf-8' })
  encoding!: string;

  @ApiProperty({ type: String, nullable: true, example: ',' })
  delimiter!: string | null;

  @ApiProperty({ type: String, nullable: true, example: null })
  sheet!: string | null;

  @ApiProperty({ example: 1 })
  headerLine!: number;

  @ApiProperty({ enum: ['payments', 'members'], description: 'one row a payment, or one row a member' })
  kind!: string;

  @ApiProperty({ type: [String], example: ['2025-01'], description: 'months with a column of their own' })
  months!: string[];

  @ApiProperty({ type: [String], example: ['Shoe size'] })
  unusedColumns!: string[];

  @ApiProperty({ example: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08' })
  digest!: string;
}

export class BroughtView {
  @ApiProperty({ example: 12, description: 'new people' })
  people!: number;

  @ApiProperty({ example: 14, description: 'members whose initiation was brought' })
  initiated!: number;

  @ApiProperty({ example: 288 })
  payments!: number;

  @ApiProperty({ example: 288, description: 'months that are covered by them' })
  months!: number;

  @ApiProperty({
    example: 633600,
    description: 'money that came in before; months without an amount bring none',
  })
  amountCents!: number;
}

export class BookImportView {
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'null after a dry run' })
  importId!: string | null;

  @ApiProperty()
  dryRun!: boolean;

  @ApiProperty({ example: false, description: 'whether a second person let this file in' })
  letIn!: boolean;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  broughtAt!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  undoneAt!: string | null;

  @ApiProperty({ type: BookFileView, nullable: true, description: 'of the answer to the file only' })
  file!: BookFileView | null;

  @ApiProperty({
    type: Object,
    example: { accepted: 12, partial: 1, review: 0, rejected: 1, duplicate: 0, skipped: 0 },
  })
  counts!: Record<BookRowStatus, number>;

  @ApiProperty({ type: BroughtView })
  brought!: BroughtView;

  @ApiProperty({
    type: [BookRowView],
    description: 'rows with remarks, of the answer to the file only; all by /rows',
  })
  rows!: BookRowView[];

  @ApiProperty({ example: 0, description: 'rows with remarks that are not among these' })
  left!: number;
}

export class BookUndoingView {
  @ApiProperty({ example: 288, description: 'entries that were reversed' })
  reversed!: number;

  @ApiProperty({ example: 288, description: 'months that are open again from today on' })
  released!: number;

  @ApiProperty({ example: 14, description: 'initiations that are marked as mistakes' })
  voided!: number;

  @ApiProperty({ example: 12, description: 'people who stay on the list, as no members' })
  staying!: number;
}

export class BookImportPageView {
  @ApiProperty({ type: [BookImportView] })
  items!: BookImportView[];

  @ApiProperty({ type: String, nullable: true, example: null })
  next!: string | null;
}

export class BookRowPageView {
  @ApiProperty({ type: [BookRowView] })
  items!: BookRowView[];

  @ApiProperty({ type: String, nullable: true, example: null })
  next!: string | null;
}
