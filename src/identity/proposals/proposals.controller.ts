import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import { IdPipe } from '../../http/id.pipe.js';
import { SignedIn } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { CurrentActor } from '../current-actor.js';
import { DecidingService } from './deciding.service.js';
import {
  NewProposalBody,
  ProposalPageView,
  ProposalsQuery,
  ProposalSummaryView,
  ProposalView,
  ProposedView,
  RefusalBody,
} from './proposals.dto.js';
import { ProposalsService } from './proposals.service.js';
import { ReadingProposals } from './reading.service.js';

@ApiTags('proposals')
@ApiBearerAuth()
@Controller('api/v1/proposals')
@SignedIn()
export class ProposalsController {
  constructor(
    private readonly proposals: ProposalsService,
    private readonly deciding: DecidingService,
    private readonly reading: ReadingProposals,
  ) {}

  /** Ask for an act that needs a second person. */
  @Post()
  @ApiCreatedResponse({ type: ProposedView })
  async propose(@CurrentActor() actor: Actor, @Body() body: NewProposalBody): Promise<ProposedView> {
    return { id: await this.proposals.propose(actor, body) };
  }

  /** What waits for me; what I proposed; what I decided. */
  @Get()
  @ApiOkResponse({ type: ProposalPageView })
  async list(@CurrentActor() actor: Actor, @Query() query: ProposalsQuery): Promise<ProposalPageView> {
    const { items, next } = await this.reading.list(actor, query.view ?? 'waiting', query);
    return { items: items.map((item) => ProposalSummaryView.of(item)), next };
  }

  /** One proposal with its particulars. */
  @Get(':id')
  @ApiOkResponse({ type: ProposalView })
  async read(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<ProposalView> {
    return ProposalView.for(await this.reading.read(actor, id), actor.language);
  }

  /** Approve it as the second person; it is carried out at once. */
  @Post(':id/approval')
  @HttpCode(204)
  @ApiNoContentResponse()
  async approve(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    await this.deciding.approve(actor, id);
  }

  /** Refuse it; the proposer is told why. */
  @Post(':id/refusal')
  @HttpCode(204)
  @ApiNoContentResponse()
  async refuse(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() { reason }: RefusalBody,
  ): Promise<void> {
    await this.deciding.refuse(actor, id, reason);
  }

  /** Take back what I proposed. */
  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  async withdraw(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    await this.proposals.withdraw(actor, id);
  }
}
