import { ApiProperty } from '@nestjs/swagger';
import { CountParameter } from '../shared/fields.js';

export class CalendarQuery {
  @CountParameter({ min: 1970, max: 2100, example: 2027 })
  year!: number;
}

export class PublicHolidayView {
  @ApiProperty({ format: 'date', example: '2027-03-26' })
  on!: string;

  @ApiProperty({ example: 'good-friday' })
  holiday!: string;

  @ApiProperty({ example: 'Employment Standards Act, 2000, S.O. 2000, c. 41, s. 1 (1) "public holiday"' })
  citation!: string;

  @ApiProperty({ example: false, description: 'checked against the statute itself, not recalled' })
  verified!: boolean;
}

export class CalendarView {
  @ApiProperty({ example: 'CA-ON' })
  jurisdiction!: string;

  @ApiProperty({ example: 2027 })
  year!: number;

  @ApiProperty({ type: [PublicHolidayView] })
  days!: PublicHolidayView[];
}
