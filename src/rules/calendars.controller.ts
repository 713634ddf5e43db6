import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { SignedIn } from '../shared/access.js';
import { CalendarQuery, CalendarView } from './calendars.dto.js';
import { CalendarsService } from './calendars.service.js';

@ApiTags('calendars')
@ApiBearerAuth()
@Controller('api/v1/calendars')
@SignedIn()
export class CalendarsController {
  constructor(private readonly calendars: CalendarsService) {}

  /** The public holidays of a jurisdiction (`CA-ON`) in a year, on the days themselves. */
  @Get(':jurisdiction')
  @ApiOkResponse({ type: CalendarView })
  async year(
    @Param('jurisdiction') jurisdiction: string,
    @Query() { year }: CalendarQuery,
  ): Promise<CalendarView> {
    return { jurisdiction, year, days: await this.calendars.year(jurisdiction, year) };
  }
}
