import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Choice, PageQuery } from '../../shared/fields.js';
import { reportStatuses, type ReportStatus } from './row-status.rules.js';

export class RowsQuery extends PageQuery {
  @Choice(reportStatuses, { optional: true, example: 'review' })
  status?: ReportStatus;
}

export class RowDecisionBody {
  @Choice(['accept', 'reject'])
  decision!: 'accept' | 'reject';
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

  @ApiProperty({ type: String, nullable: true, example: null })
  next!: string | null;
}
