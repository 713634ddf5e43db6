import { Body, Controller, Get, Post, Query, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { StandingService } from '../../dues/index.js';
import { CurrentActor, ProposalsService } from '../../identity/index.js';
import { SignedIn } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { Problem } from '../../shared/errors.js';
import { renderPage } from '../frame.js';
import { sayIn } from '../page.js';
import { PageFilter } from '../page.filter.js';
import { PagesService } from '../pages.service.js';
import { WaiverForm, WaiverMark } from './waiver.form.js';
import { WaiverPage } from './waiver.page.js';

/** Saying that one cannot pay for a while: how many months, and why in a few words. */
@ApiExcludeController()
@Controller('p/wv')
@UseFilters(PageFilter)
@SignedIn()
export class WaiverPagesController {
  constructor(
    private readonly pages: PagesService,
    private readonly standing: StandingService,
    private readonly proposals: ProposalsService,
  ) {}

  @Get()
  async form(
    @CurrentActor() actor: Actor,
    @Query() { asked }: WaiverMark,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.show(actor, { request, reply }, { isAsked: asked !== undefined, problem: null });
  }

  @Post()
  async ask(
    @CurrentActor() actor: Actor,
    @Body() { months, reason }: WaiverForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    try {
      const fromMonth = await this.firstMonth(actor);
      const payload = { workerId: actor.workerId, fromMonth, months, reason };
      await this.proposals.propose(actor, { kind: 'waiver-hardship', payload });
      void reply.redirect('/p/wv?asked=true', 303);
    } catch (error) {
      if (!(error instanceof Problem) || error.status === 404) throw error;
      await this.show(actor, { request, reply }, { isAsked: false, problem: error });
    }
  }

  private async show(
    actor: Actor,
    { request, reply }: { request: FastifyRequest; reply: FastifyReply },
    { isAsked, problem }: { isAsked: boolean; problem: Problem | null },
  ): Promise<void> {
    const month = await this.firstMonth(actor);
    const context = await this.pages.context(request, reply);
    const say = sayIn(context.language);
    renderPage(
      reply,
      { context, title: say('waiver_page.title'), status: problem?.status ?? 200 },
      <WaiverPage month={month} isAsked={isAsked} problem={problem} say={say} />,
    );
  }

  /** The oldest unpaid month, or this one. */
  private async firstMonth(actor: Actor): Promise<string> {
    const { arrears } = await this.standing.own(actor, {});
    return arrears.months[0] ?? actor.today.slice(0, 7);
  }
}
