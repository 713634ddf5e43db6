import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { IdPipe } from '../../../http/id.pipe.js';
import { CurrentActor } from '../../../identity/index.js';
import { HoldersOf } from '../../../shared/access.js';
import type { Actor } from '../../../shared/actor.js';
import { inSomeDrive } from '../../core/drive-access.js';
import { WholeActionView } from '../actions.dto.js';
import { ActionsReading } from '../actions.reading.js';
import { DebriefBody, EmployerResponseBody } from './reports.dto.js';
import { ActionReportsService } from './reports.service.js';

@ApiTags('drives')
@ApiBearerAuth()
@Controller('api/v1/drives/:id/actions/:actionId')
@HoldersOf(inSomeDrive)
export class ActionReportsController {
  constructor(
    private readonly reports: ActionReportsService,
    private readonly reading: ActionsReading,
  ) {}

  /** What the employer did or said. */
  @Post('responses')
  @ApiCreatedResponse({ type: WholeActionView })
  async respond(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) driveId: string,
    @Param('actionId', IdPipe) actionId: string,
    @Body() body: EmployerResponseBody,
  ): Promise<WholeActionView> {
    await this.reports.respond(actor, { driveId, actionId }, body);
    return this.reading.one(actor, { driveId, actionId });
  }

  /** What was learned. */
  @Post('debriefs')
  @ApiCreatedResponse({ type: WholeActionView })
  async debrief(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) driveId: string,
    @Param('actionId', IdPipe) actionId: string,
    @Body() body: DebriefBody,
  ): Promise<WholeActionView> {
    await this.reports.debrief(actor, { driveId, actionId }, body);
    return this.reading.one(actor, { driveId, actionId });
  }
}
