import { Body, Controller, Get, Param, Post, Query, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { IdPipe } from '../../http/id.pipe.js';
import { CurrentActor, DecidingService, ProposalsService, ReadingProposals } from '../../identity/index.js';
import { SignedIn } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { Problem } from '../../shared/errors.js';
import { renderPage } from '../frame.js';
import { sayIn } from '../page.js';
import { PageFilter } from '../page.filter.js';
import { PagesService } from '../pages.service.js';
import { asksOf } from './asks.js';
import { ApprovalForm, ProposalsMark, RefusalForm } from './forms.js';
import { OutcomePage, ProposalPage } from './proposal.page.js';
import { ProposalsPage } from './proposals.page.js';
import { titleOf } from './titles.js';

const mostListed = 50;

interface Exchange {
  request: FastifyRequest;
  reply: FastifyReply;
}

/** What waits for a second person, and deciding it. */
@ApiExcludeController()
@Controller('p/pr')
@UseFilters(PageFilter)
@SignedIn()
export class ProposalsPagesController {
  constructor(
    private readonly pages: PagesService,
    private readonly reading: ReadingProposals,
    private readonly proposals: ProposalsService,
    private readonly deciding: DecidingService,
  ) {}

  @Get()
  async list(
    @CurrentActor() actor: Actor,
    @Query() { asked }: ProposalsMark,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const context = await this.pages.context(request, reply);
    const say = sayIn(context.language);
    const waiting = await this.reading.list(actor, 'waiting', { limit: mostListed });
    const mine = await this.reading.list(actor, 'mine', { limit: mostListed });
    const lists = { waiting: waiting.items, mine: mine.items };
    renderPage(
      reply,
      { context, title: say('proposal_page.title') },
      <ProposalsPage
        {...lists}
        asks={asksOf(actor, say)}
        asked={asked ?? null}
        context={context}
        say={say}
      />,
    );
  }

  @Get(':id')
  async read(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    try {
      await this.show(actor, id, { request, reply }, null);
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'proposal.content_gone') throw error;
      await this.showOutcome(actor, id, { request, reply });
    }
  }

  @Post(':id/a')
  async approve(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() _form: ApprovalForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.decide(actor, id, { request, reply }, () => this.deciding.approve(actor, id));
  }

  @Post(':id/r')
  async refuse(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() { reason }: RefusalForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.decide(actor, id, { request, reply }, () => this.deciding.refuse(actor, id, reason));
  }

  @Post(':id/w')
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.proposals.withdraw(actor, id);
    void reply.redirect('/p/pr', 303);
  }

  /** A refusal is said on the page of the proposal; what is absent stays absent. */
  private async decide(
    actor: Actor,
    id: string,
    exchange: Exchange,
    act: () => Promise<void>,
  ): Promise<void> {
    try {
      await act();
      const where = (await this.isShown(actor, id)) ? `/p/pr/${id}` : '/p/pr?asked=done';
      void exchange.reply.redirect(where, 303);
    } catch (error) {
      if (!(error instanceof Problem) || error.status === 404) throw error;
      await this.show(actor, id, exchange, error);
    }
  }

  /** What two custodians opened is not theirs to see any more. */
  private async isShown(actor: Actor, id: string): Promise<boolean> {
    try {
      await this.reading.outcome(actor, id);
      return true;
    } catch (error) {
      if (error instanceof Problem && error.status === 404) return false;
      throw error;
    }
  }

  private async show(
    actor: Actor,
    id: string,
    { request, reply }: Exchange,
    problem: Problem | null,
  ): Promise<void> {
    const context = await this.pages.context(request, reply);
    const say = sayIn(context.language);
    const proposal = await this.reading.read(actor, id);
    renderPage(
      reply,
      { context, title: say(proposal.title, proposal.titleValues), status: problem?.status ?? 200 },
      <ProposalPage proposal={proposal} problem={problem} context={context} say={say} />,
    );
  }

  /** Whoever approved an erasure comes back to a proposal whose content went with the person. */
  private async showOutcome(actor: Actor, id: string, { request, reply }: Exchange): Promise<void> {
    const context = await this.pages.context(request, reply);
    const say = sayIn(context.language);
    const proposal = await this.reading.outcome(actor, id);
    renderPage(
      reply,
      { context, title: titleOf(proposal.kind, say) },
      <OutcomePage proposal={proposal} context={context} say={say} />,
    );
  }
}
