import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { IdPipe } from '../../../http/id.pipe.js';
import { CurrentActor, ProposalsService } from '../../../identity/index.js';
import { Holders } from '../../../shared/access.js';
import type { Actor } from '../../../shared/actor.js';
import { DriveProposedView } from '../committee/committee.dto.js';
import { NewPublicationBody } from './course.dto.js';

@ApiTags('drives')
@ApiBearerAuth()
@Controller('api/v1/drives/:id/publication')
@Holders('committee')
export class PublicationController {
  constructor(private readonly proposals: ProposalsService) {}

  /** Propose that the drive goes public; another of the committee decides. */
  @Post()
  @ApiCreatedResponse({ type: DriveProposedView })
  async publish(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) driveId: string,
    @Body() body: NewPublicationBody,
  ): Promise<DriveProposedView> {
    const payload = { ...body, driveId };
    return { id: await this.proposals.propose(actor, { kind: 'drive-publication', payload }) };
  }
}
