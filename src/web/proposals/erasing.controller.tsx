import { Body, Controller, Get, Post, Query, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentActor } from '../../identity/index.js';
import { UnionHolders } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { renderPage } from '../frame.js';
import { sayIn } from '../page.js';
import { PageFilter } from '../page.filter.js';
import { PagesService } from '../pages.service.js';
import { type Asked, AskingService } from './asking.service.js';
import { ErasureAsking } from './erasing.page.js';
import { ErasureForm, PersonSearch } from './forms.js';

/** Proposing to erase somebody who asked in person: not everybody has an account to ask with. */
@ApiExcludeController()
@Controller('p/nd')
@UseFilters(PageFilter)
@UnionHolders('secretary')
export class ErasingPagesController {
  constructor(
    private readonly pages: PagesService,
    private readonly asking: AskingService,
  ) {}

  @Get()
  async form(
    @CurrentActor() actor: Actor,
    @Query() { search = '' }: PersonSearch,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.show(actor, { request, reply, search, problem: null });
  }

  @Post()
  async ask(
    @CurrentActor() actor: Actor,
    @Body() payload: ErasureForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const problem = await this.asking.ask(actor, reply, { kind: 'erasure', payload });
    if (problem) await this.show(actor, { request, reply, search: '', problem });
  }

  private async show(actor: Actor, { request, reply, search, problem }: Asked): Promise<void> {
    const context = await this.pages.context(request, reply);
    const say = sayIn(context.language);
    const found = await this.asking.search(actor, '/p/nd', search);
    renderPage(
      reply,
      { context, title: say('erasure.title'), status: problem?.status ?? 200 },
      <ErasureAsking search={found} problem={problem} say={say} />,
    );
  }
}
