import { ApiProperty } from '@nestjs/swagger';
import { Choice, Identifier, PageQuery } from '../../../shared/fields.js';
import { lineDecisions, lineOutcomes } from './outcomes.rules.js';

export class LineDecisionBody {
  @Choice(lineDecisions, { description: 'a new contact, one who is known, or neither' })
  decision!: (typeof lineDecisions)[number];

  @Identifier({ optional: true, description: 'who it is, with `same`' })
  contactId?: string | null;
}

export class ContactImportsQuery extends PageQuery {}

export class ImportLinesQuery extends PageQuery {
  @Choice(lineOutcomes, { optional: true })
  outcome?: (typeof lineOutcomes)[number];
}

export class ImportLineView {
  @ApiProperty({ example: 7 })
  line!: number;

  @ApiProperty({ type: String, nullable: true, example: 'Ana Lopez' })
  name!: string | null;

  @ApiProperty({ type: String, nullable: true, example: '555 0142' })
  reach!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'Drop-in' })
  department!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'Nights' })
  shift!: string | null;

  @ApiProperty({ enum: lineOutcomes, description: 'what the comparison makes of it' })
  outcome!: string;

  @ApiProperty({ type: String, nullable: true, example: 'row.broken', description: 'why it is refused' })
  refused!: string | null;

  @ApiProperty({ type: [String], format: 'uuid', description: 'who it is, or may be' })
  contactIds!: string[];

  @ApiProperty({
    type: 'integer',
    nullable: true,
    example: 4,
    description: 'the earlier line that it repeats',
  })
  earlierLine!: number | null;

  @ApiProperty({ enum: lineDecisions, nullable: true, type: String })
  decision!: string | null;

  @ApiProperty({ type: String, nullable: true, format: 'uuid', description: 'who it became or filled in' })
  contactId!: string | null;
}

export class ContactImportView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'date-time' })
  broughtAt!: string;

  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  appliedAt!: string | null;

  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  undoneAt!: string | null;

  @ApiProperty({ example: { new: 12, same: 3 }, description: 'lines by what the comparison makes of them' })
  counts!: Record<string, number>;

  @ApiProperty({ example: 2, description: 'lines that wait for somebody to decide' })
  waiting!: number;

  @ApiProperty({ example: 12, description: 'contacts it made that are still there' })
  made!: number;

  @ApiProperty({ example: 3, description: 'contacts it filled something in of' })
  filled!: number;
}

export class ContactImportPageView {
  @ApiProperty({ type: [ContactImportView] })
  items!: ContactImportView[];

  @ApiProperty({ type: String, nullable: true, example: null })
  next!: string | null;
}

export class ImportLinePageView {
  @ApiProperty({ type: [ImportLineView] })
  items!: ImportLineView[];

  @ApiProperty({ type: String, nullable: true, example: null })
  next!: string | null;
}
