import { Body, Controller, Get, Param, Post, Query, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { rollKeepers, RollsReading, RollsService } from '../../dues/index.js';
import { IdPipe } from '../../http/id.pipe.js';
import { CurrentActor } from '../../identity/index.js';
import { BranchesService } from '../../memberships/index.js';
import { HoldersOf } from '../../shared/access.js';
import { type Actor, scopeOf } from '../../shared/actor.js';
import { Problem } from '../../shared/errors.js';
import { renderPage } from '../frame.js';
import { sayIn } from '../page.js';
import { PageFilter } from '../page.filter.js';
import { PageMark } from '../page-mark.js';
import { PagesService } from '../pages.service.js';
import { RollForm } from './forms.js';
import { RollPage, RollsPage } from './rolls.page.js';

const mostListed = 50;
const mostLines = 200;

/** Rolls, to look at and to print with their hash. */
@ApiExcludeController()
@Controller('p/ro')
@UseFilters(PageFilter)
@HoldersOf(rollKeepers)
export class RollsPagesController {
  constructor(
    private readonly pages: PagesService,
    private readonly reading: RollsReading,
    private readonly rolls: RollsService,
    private readonly branches: BranchesService,
  ) {}

  @Get()
  async list(
    @CurrentActor() actor: Actor,
    @Query() { after }: PageMark,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.show(actor, { request, reply }, { after, problem: null });
  }

  @Post()
  async take(
    @CurrentActor() actor: Actor,
    @Body() form: RollForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    try {
      void reply.redirect(`/p/ro/${await this.rolls.take(actor, form)}`, 303);
    } catch (error) {
      if (!(error instanceof Problem) || error.status === 404) throw error;
      await this.show(actor, { request, reply }, { problem: error });
    }
  }

  @Get(':id')
  async one(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() { after }: PageMark,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const verification = await this.reading.verify(actor, id);
    const roll = await this.reading.one(actor, id);
    const lines = await this.reading.lines(actor, id, { limit: mostLines, ...(after ? { after } : {}) });
    const context = await this.pages.context(request, reply);
    const say = sayIn(context.language);
    renderPage(
      reply,
      { context, title: say('roll.one') },
      <RollPage roll={roll} verification={verification} lines={lines} say={say} />,
    );
  }

  private async show(
    actor: Actor,
    { request, reply }: { request: FastifyRequest; reply: FastifyReply },
    { after, problem }: { after?: string | undefined; problem: Problem | null },
  ): Promise<void> {
    const { items, next } = await this.reading.list(actor, {
      limit: mostListed,
      ...(after ? { after } : {}),
    });
    const context = await this.pages.context(request, reply);
    const say = sayIn(context.language);
    const chair = scopeOf(actor, ['chair']);
    const isOfUnion = chair.union || scopeOf(actor, ['secretary', 'trustee']).union;
    const all = await this.branches.onDay(actor.today);
    const branches = isOfUnion ? all : all.filter(({ id }) => chair.branches.includes(id));
    const taking = { branches, isOfUnion, today: actor.today };
    renderPage(
      reply,
      { context, title: say('roll.title'), status: problem?.status ?? 200 },
      <RollsPage rolls={items} next={next} taking={taking} problem={problem} say={say} />,
    );
  }
}
