import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { IdPipe } from '../../../http/id.pipe.js';
import { CurrentActor } from '../../../identity/index.js';
import { Holders } from '../../../shared/access.js';
import type { Actor } from '../../../shared/actor.js';
import { DriveReportPageView, DriveReportsQuery, NewDriveReportBody } from './reports.dto.js';
import { DriveReportsService } from './reports.service.js';

@ApiTags('drives')
@ApiBearerAuth()
@Controller('api/v1/drives/:id/reports')
@Holders('committee')
export class DriveReportsController {
  constructor(private readonly reports: DriveReportsService) {}

  /** Month by month, the newest first; a month without a report says so. */
  @Get()
  @ApiOkResponse({ type: DriveReportPageView })
  list(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() query: DriveReportsQuery,
  ): Promise<DriveReportPageView> {
    return this.reports.list(actor, id, query);
  }

  /** The report of a month. */
  @Post()
  @HttpCode(204)
  @ApiNoContentResponse()
  write(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: NewDriveReportBody,
  ): Promise<void> {
    return this.reports.write(actor, id, body);
  }
}
