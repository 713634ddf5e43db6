import { Body, Controller, Get, Post, Query, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { CurrentActor } from '../../identity/index.js';
import { BranchesService } from '../../memberships/index.js';
import { Holders, UnionHolders } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { aYearAfter } from '../../shared/days.js';
import { MapService } from '../../workplaces/index.js';
import { renderPage } from '../frame.js';
import { sayIn } from '../page.js';
import { PageFilter } from '../page.filter.js';
import { PagesService } from '../pages.service.js';
import { LegalNameAsking, MandateAsking } from './asking.pages.js';
import { type Asked, AskingService } from './asking.service.js';
import { LegalNameForm, MandateForm, PersonSearch } from './forms.js';

/** Asking for a mandate, or for a legal name: the person is looked for first. */
@ApiExcludeController()
@Controller('p')
@UseFilters(PageFilter)
export class AskingPagesController {
  constructor(
    private readonly db: DataSource,
    private readonly pages: PagesService,
    private readonly map: MapService,
    private readonly branches: BranchesService,
    private readonly asking: AskingService,
  ) {}

  @Get('na')
  @UnionHolders('secretary')
  async mandate(
    @CurrentActor() actor: Actor,
    @Query() { search = '' }: PersonSearch,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.showMandate(actor, { request, reply, search, problem: null });
  }

  @Post('na')
  @UnionHolders('secretary')
  async askMandate(
    @CurrentActor() actor: Actor,
    @Body() { meetingOn, decision, ...payload }: MandateForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const vacancy = meetingOn && decision ? { meetingOn, decision } : null;
    const problem = await this.asking.ask(actor, reply, { kind: 'mandate', payload, vacancy });
    if (problem) await this.showMandate(actor, { request, reply, search: '', problem });
  }

  @Get('nb')
  @Holders('steward', 'secretary')
  async legalName(
    @CurrentActor() actor: Actor,
    @Query() { search = '' }: PersonSearch,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.showLegalName(actor, { request, reply, search, problem: null });
  }

  @Post('nb')
  @Holders('steward', 'secretary')
  async askLegalName(
    @CurrentActor() actor: Actor,
    @Body() payload: LegalNameForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const problem = await this.asking.ask(actor, reply, { kind: 'legal-name', payload });
    if (problem) await this.showLegalName(actor, { request, reply, search: '', problem });
  }

  private async showMandate(actor: Actor, { request, reply, search, problem }: Asked): Promise<void> {
    const context = await this.pages.context(request, reply);
    const say = sayIn(context.language);
    const { sites } = await this.map.confirmed(this.db.manager);
    const branches = await this.branches.onDay(actor.today);
    const found = await this.asking.search(actor, '/p/na', search);
    renderPage(
      reply,
      { context, title: say('mandate.title'), status: problem?.status ?? 200 },
      <MandateAsking
        search={found}
        sites={sites}
        branches={branches}
        from={actor.today}
        until={aYearAfter(actor.today)}
        problem={problem}
        say={say}
      />,
    );
  }

  private async showLegalName(actor: Actor, { request, reply, search, problem }: Asked): Promise<void> {
    const context = await this.pages.context(request, reply);
    const say = sayIn(context.language);
    const found = await this.asking.search(actor, '/p/nb', search);
    renderPage(
      reply,
      { context, title: say('legal_name.title'), status: problem?.status ?? 200 },
      <LegalNameAsking search={found} problem={problem} say={say} />,
    );
  }
}
