import { Body, Controller, Get, Post, Query, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentActor, MandateListService, ProposalsService } from '../../identity/index.js';
import { UnionHolders } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { renderPage } from '../frame.js';
import { sayIn } from '../page.js';
import { PageFilter } from '../page.filter.js';
import { PageMark } from '../page-mark.js';
import { PagesService } from '../pages.service.js';
import { RecallForm } from './forms.js';
import { MandatesPage } from './mandates.page.js';

const mostListed = 50;

@ApiExcludeController()
@Controller('p/m')
@UseFilters(PageFilter)
export class MandatesPagesController {
  constructor(
    private readonly pages: PagesService,
    private readonly mandates: MandateListService,
    private readonly proposals: ProposalsService,
  ) {}

  @Get()
  @UnionHolders('secretary', 'custodian', 'trustee')
  async list(
    @CurrentActor() actor: Actor,
    @Query() { after }: PageMark,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const context = await this.pages.context(request, reply);
    const say = sayIn(context.language);
    const page = await this.mandates.list(actor, mostListed, after);
    const mayPropose = actor.mandates.some(({ role }) => role === 'secretary' || role === 'custodian');
    renderPage(
      reply,
      { context, title: say('proposal_page.mandates') },
      <MandatesPage page={page} mayPropose={mayPropose} today={actor.today} say={say} />,
    );
  }

  @Post('r')
  @UnionHolders('secretary', 'custodian')
  async recall(
    @CurrentActor() actor: Actor,
    @Body() payload: RecallForm,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.proposals.propose(actor, { kind: 'recall', payload });
    void reply.redirect('/p/pr?asked=true', 303);
  }
}
