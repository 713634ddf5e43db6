import { Body, Controller, Get, Param, Post, Query, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RemittancesService } from '../../dues/index.js';
import { IdPipe } from '../../http/id.pipe.js';
import { CurrentActor } from '../../identity/index.js';
import { UnionHolders } from '../../shared/access.js';
import { type Actor, scopeOf } from '../../shared/actor.js';
import type { Problem } from '../../shared/errors.js';
import { centsOf } from '../amounts.js';
import { renderPage } from '../frame.js';
import { sayIn } from '../page.js';
import { PageFilter } from '../page.filter.js';
import { PageMark } from '../page-mark.js';
import { PagesService } from '../pages.service.js';
import { AskingService } from '../proposals/asking.service.js';
import { MonthMark, RemittanceForm, SplitForm } from './forms.js';
import { RemittancePage } from './remittance.page.js';
import { RemittancesPage } from './remittances.page.js';

interface Shown {
  request: FastifyRequest;
  reply: FastifyReply;
  month?: string | undefined;
  problem: Problem | null;
}

/** What is to be sent on, proposing it, and a page to print and sign. */
@ApiExcludeController()
@Controller('p/rm')
@UseFilters(PageFilter)
@UnionHolders('treasurer', 'trustee')
export class RemittancePagesController {
  constructor(
    private readonly pages: PagesService,
    private readonly remittances: RemittancesService,
    private readonly asking: AskingService,
  ) {}

  @Get()
  async due(
    @CurrentActor() actor: Actor,
    @Query() { month }: MonthMark,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.show(actor, { request, reply, month, problem: null });
  }

  @Post()
  @UnionHolders('treasurer')
  async propose(
    @CurrentActor() actor: Actor,
    @Body() payload: RemittanceForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const problem = await this.asking.ask(actor, reply, { kind: 'remittance', payload: { ...payload } });
    if (problem) await this.show(actor, { request, reply, month: payload.month, problem });
  }

  @Post('s')
  @UnionHolders('treasurer')
  async split(
    @CurrentActor() actor: Actor,
    @Body() { ofSubMinimum, ...rest }: SplitForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const payload = { ...rest, subMinimumGeneralCents: centsOf(ofSubMinimum) };
    const problem = await this.asking.ask(actor, reply, { kind: 'remittance-split', payload });
    if (problem) await this.show(actor, { request, reply, problem });
  }

  @Get(':id')
  async read(
    @Param('id', IdPipe) id: string,
    @Query() _mark: PageMark,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const context = await this.pages.context(request, reply);
    const say = sayIn(context.language);
    const remittance = await this.remittances.read(id);
    renderPage(
      reply,
      { context, title: say('remittance_page.title') },
      <RemittancePage remittance={remittance} context={context} say={say} />,
    );
  }

  private async show(actor: Actor, { request, reply, month, problem }: Shown): Promise<void> {
    const context = await this.pages.context(request, reply);
    const say = sayIn(context.language);
    const due = await this.remittances.due(actor, month);
    const { items: made } = await this.remittances.list({ limit: 50 });
    const isTreasurer = scopeOf(actor, ['treasurer']).union;
    renderPage(
      reply,
      { context, title: say('remittance_page.title'), status: problem?.status ?? 200 },
      <RemittancesPage {...{ due, made, isTreasurer, problem, context, say }} />,
    );
  }
}
