import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { IdPipe } from '../../../http/id.pipe.js';
import { CurrentActor } from '../../../identity/index.js';
import { Holders } from '../../../shared/access.js';
import type { Actor } from '../../../shared/actor.js';
import { DriveProposedView, NewDriveMandateBody, NewDriveRecallBody } from './committee.dto.js';
import { CommitteeService } from './committee.service.js';

@ApiTags('drives')
@ApiBearerAuth()
@Controller('api/v1/drives/:id')
export class CommitteeController {
  constructor(private readonly committee: CommitteeService) {}

  /** Propose that somebody comes in; another of the committee decides. */
  @Post('mandates')
  @Holders('committee')
  @ApiCreatedResponse({ type: DriveProposedView })
  async give(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: NewDriveMandateBody,
  ): Promise<DriveProposedView> {
    return { id: await this.committee.propose(actor, id, body) };
  }

  /** Propose that a mandate ends; another of the committee decides. */
  @Post('recalls')
  @Holders('committee')
  @ApiCreatedResponse({ type: DriveProposedView })
  async recall(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: NewDriveRecallBody,
  ): Promise<DriveProposedView> {
    return { id: await this.committee.recall(actor, id, body) };
  }

  /** Leave the drive today. */
  @Post('leaving')
  @Holders('committee', 'organizer')
  @HttpCode(204)
  @ApiNoContentResponse()
  leave(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    return this.committee.leave(actor, id);
  }
}
