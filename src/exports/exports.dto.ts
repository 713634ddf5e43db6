import { ApiProperty } from '@nestjs/swagger';
import { Choice, Identifier, Nested, PageQuery, Text } from '../shared/fields.js';
import { exportForms, exportKinds, type ExportForm, type ExportKind } from './export.rules.js';

export class ExportFilterBody {
  @Identifier({ optional: true, description: 'only who works there today' })
  siteId?: string | null;

  @Identifier({ optional: true })
  employerId?: string | null;

  @Identifier({ optional: true })
  jobClassId?: string | null;
}

/** What a proposal for a file with people in it says. */
export class ExportBody {
  @Choice(exportKinds)
  kind!: ExportKind;

  @Choice(exportForms, { optional: true, description: 'csv when left out' })
  form?: ExportForm | null;

  @Nested(() => ExportFilterBody, { optional: true, description: 'nothing given: all that you may see' })
  filter?: ExportFilterBody | null;

  @Text({ max: 500, example: 'Phone tree for the ratification vote.' })
  reason!: string;
}

export class ExportProposedView {
  @ApiProperty({
    format: 'uuid',
    description: 'the proposal that waits for a custodian; the file has its id',
  })
  proposalId!: string;
}

export class ExportsQuery extends PageQuery {}

export class ExportView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: exportKinds, example: 'workers' })
  kind!: ExportKind;

  @ApiProperty({ enum: exportForms, example: 'csv' })
  form!: ExportForm;

  @ApiProperty({ example: 42, description: 'rows in the file' })
  count!: number;

  @ApiProperty({ format: 'date-time' })
  madeAt!: string;

  @ApiProperty({ format: 'date-time', description: 'a day after it was made' })
  expiresAt!: string;

  @ApiProperty({ example: true, description: 'whether the file can still be fetched' })
  isThere!: boolean;
}

export class ExportsView {
  @ApiProperty({ type: [ExportView] })
  items!: ExportView[];

  @ApiProperty({ type: String, nullable: true, example: null })
  next!: string | null;
}
