import { Body, Controller, Get, Post, Query, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentActor } from '../../identity/index.js';
import { OwnDataService } from '../../me/index.js';
import { SignedIn } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { CorrectionsService, ErasureRequests } from '../../workers/index.js';
import { renderPage } from '../frame.js';
import { sayIn } from '../page.js';
import { PageFilter } from '../page.filter.js';
import { PagesService } from '../pages.service.js';
import { CorrectionForm, ErasureForm, OwnPageMark } from './forms.js';
import { ErasurePage, MePage } from './me.page.js';
import { OwnDataPage } from './own-data.page.js';

const mostListed = 50;

/** A person and what is kept of them. */
@ApiExcludeController()
@Controller('p/me')
@UseFilters(PageFilter)
@SignedIn()
export class OwnDataPagesController {
  constructor(
    private readonly pages: PagesService,
    private readonly ownData: OwnDataService,
    private readonly corrections: CorrectionsService,
    private readonly erasures: ErasureRequests,
  ) {}

  @Get()
  async me(
    @CurrentActor() actor: Actor,
    @Query() { asked }: OwnPageMark,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const context = await this.pages.context(request, reply);
    const say = sayIn(context.language);
    const { items } = await this.corrections.own(actor, mostListed, undefined);
    renderPage(
      reply,
      { context, title: say('own_data.me') },
      <MePage corrections={items} asked={asked !== undefined} say={say} />,
    );
  }

  @Get('data')
  async data(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const context = await this.pages.context(request, reply);
    const data = await this.ownData.all(actor);
    const say = sayIn(context.language);
    renderPage(
      reply,
      { context, title: say('own_data.all') },
      <OwnDataPage data={data} context={context} say={say} />,
    );
  }

  @Post('c')
  async correct(
    @CurrentActor() actor: Actor,
    @Body() form: CorrectionForm,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.corrections.ask(actor, form);
    void reply.redirect('/p/me', 303);
  }

  @Get('e')
  async sure(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const context = await this.pages.context(request, reply);
    const say = sayIn(context.language);
    renderPage(reply, { context, title: say('own_data.erase') }, <ErasurePage say={say} />);
  }

  @Post('e')
  async erase(
    @CurrentActor() actor: Actor,
    @Body() { reason }: ErasureForm,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.erasures.ask(actor, { reason: reason || null });
    void reply.redirect('/p/me?asked=true', 303);
  }
}
