import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { IdPipe } from '../../../http/id.pipe.js';
import { CurrentActor, ProposalsService } from '../../../identity/index.js';
import { Holders } from '../../../shared/access.js';
import type { Actor } from '../../../shared/actor.js';
import { DriveProposedView } from '../committee/committee.dto.js';
import { DriveEndingView, NewPublicationBody } from './course.dto.js';
import { EndingService } from './ending.service.js';

@ApiTags('drives')
@ApiBearerAuth()
@Controller('api/v1/drives/:id')
@Holders('committee')
export class PublicationController {
  constructor(
    private readonly proposals: ProposalsService,
    private readonly ending: EndingService,
  ) {}

  /** Propose that the drive goes public; another of the committee decides. */
  @Post('publication')
  @ApiCreatedResponse({ type: DriveProposedView })
  async publish(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) driveId: string,
    @Body() body: NewPublicationBody,
  ): Promise<DriveProposedView> {
    const payload = { ...body, driveId };
    return { id: await this.proposals.propose(actor, { kind: 'drive-publication', payload }) };
  }

  /** Propose that it ends; whoever is alone in the committee ends it. What was written down can still be read. */
  @Post('ending')
  @ApiCreatedResponse({ type: DriveEndingView })
  async end(@CurrentActor() actor: Actor, @Param('id', IdPipe) driveId: string): Promise<DriveEndingView> {
    return { proposalId: await this.ending.end(actor, driveId) };
  }
}
