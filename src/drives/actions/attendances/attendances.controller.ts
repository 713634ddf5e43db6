import { Body, Controller, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { IdPipe } from '../../../http/id.pipe.js';
import { CurrentActor } from '../../../identity/index.js';
import { HoldersOf } from '../../../shared/access.js';
import type { Actor } from '../../../shared/actor.js';
import { inSomeDrive } from '../../core/drive-access.js';
import {
  ActionAttendancePageView,
  ActionAttendancesBody,
  ActionAttendancesQuery,
} from './attendances.dto.js';
import { ActionAttendancesReading } from './attendances.reading.js';
import { ActionAttendancesService } from './attendances.service.js';

@ApiTags('drives')
@ApiBearerAuth()
@Controller('api/v1/drives/:id/actions/:actionId/attendances')
@HoldersOf(inSomeDrive)
export class ActionAttendancesController {
  constructor(
    private readonly attendances: ActionAttendancesService,
    private readonly reading: ActionAttendancesReading,
  ) {}

  /** Everybody who could have come, with what is known of them. */
  @Get()
  @ApiOkResponse({ type: ActionAttendancePageView })
  list(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) driveId: string,
    @Param('actionId', IdPipe) actionId: string,
    @Query() query: ActionAttendancesQuery,
  ): Promise<ActionAttendancePageView> {
    return this.reading.list(actor, { driveId, actionId }, query);
  }

  /** Who came and who stayed away; of whom nothing is said stays what was known. */
  @Put()
  @HttpCode(204)
  @ApiNoContentResponse()
  write(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) driveId: string,
    @Param('actionId', IdPipe) actionId: string,
    @Body() body: ActionAttendancesBody,
  ): Promise<void> {
    return this.attendances.write(actor, { driveId, actionId }, body);
  }
}
