import { Body, Controller, Get, Post, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { sectorsKnown } from '../../drives/index.js';
import { CurrentActor } from '../../identity/index.js';
import { UnionHolders } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import type { Problem } from '../../shared/errors.js';
import { MapService } from '../../workplaces/index.js';
import { renderPage } from '../frame.js';
import { sayIn } from '../page.js';
import { PageFilter } from '../page.filter.js';
import { PagesService } from '../pages.service.js';
import { AskingService } from '../proposals/asking.service.js';
import { OpeningForm } from './forms.js';
import { OpeningPage } from './opening.page.js';

/** Proposing to open a drive; a second custodian decides. */
@ApiExcludeController()
@Controller('p/do')
@UseFilters(PageFilter)
@UnionHolders('custodian')
export class DriveOpeningController {
  constructor(
    private readonly db: DataSource,
    private readonly pages: PagesService,
    private readonly map: MapService,
    private readonly asking: AskingService,
  ) {}

  @Get()
  async form(
    @CurrentActor() _actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.show({ request, reply, problem: null, typed: {} });
  }

  @Post()
  async ask(
    @CurrentActor() actor: Actor,
    @Body() payload: OpeningForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const problem = await this.asking.ask(actor, reply, { kind: 'drive', payload });
    if (problem) await this.show({ request, reply, problem, typed: payload });
  }

  private async show({
    request,
    reply,
    problem,
    typed,
  }: {
    request: FastifyRequest;
    reply: FastifyReply;
    problem: Problem | null;
    typed: Partial<OpeningForm>;
  }): Promise<void> {
    const context = await this.pages.context(request, reply);
    const say = sayIn(context.language);
    const { sites } = await this.map.confirmed(this.db.manager);
    const sectors = await sectorsKnown(this.db.manager);
    const law = context.profile?.jurisdiction ?? '';
    renderPage(
      reply,
      { context, title: say('drive_page.title'), status: problem?.status ?? 200 },
      <OpeningPage sites={sites} sectors={sectors} law={law} problem={problem} typed={typed} say={say} />,
    );
  }
}
