import { ApiProperty } from '@nestjs/swagger';

export class CalendarFeedView {
  @ApiProperty({ type: String, nullable: true, format: 'date-time', description: 'null without an address' })
  madeAt!: string | null;
}

export class NewCalendarFeedView {
  @ApiProperty({
    example: '/c/3q2-7wEjRWeJq83vEjRWeJq83vEjRWeJq83vEjRWeJo.ics',
    description: 'where a calendar program reads; shown this once',
  })
  path!: string;
}
