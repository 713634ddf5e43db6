import { ApiProperty } from '@nestjs/swagger';
import { PageQuery, Text } from '../../../shared/fields.js';
import { MonthField } from '../../../shared/month-field.js';

const longestReport = 20_000;

export class NewDriveReportBody {
  @MonthField({ description: 'of which month; one report each' })
  month!: string;

  @Text({ max: longestReport, description: 'sealed', example: 'Nine conversations, two new on the map.' })
  text!: string;
}

export class DriveReportsQuery extends PageQuery {}

export class DriveReportView {
  @ApiProperty({ example: '2026-10' })
  month!: string;

  @ApiProperty({ description: 'no report was written of this month' })
  isMissing!: boolean;

  @ApiProperty({ type: String, nullable: true, example: 'Nine conversations, two new on the map.' })
  text!: string | null;

  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  writtenAt!: string | null;
}

export class DriveReportPageView {
  @ApiProperty({ type: [DriveReportView] })
  items!: DriveReportView[];

  @ApiProperty({ type: String, nullable: true, example: null })
  next!: string | null;
}
