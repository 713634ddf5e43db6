import { Body, Controller, Get, Post, Query, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { CurrentActor } from '../../identity/index.js';
import { UnionHolders } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import type { Problem } from '../../shared/errors.js';
import { RecordsService } from '../../workers/index.js';
import { renderPage } from '../frame.js';
import { type Say, sayIn } from '../page.js';
import { PageFilter } from '../page.filter.js';
import { PagesService } from '../pages.service.js';
import { AskingService } from './asking.service.js';
import { MergeForm, MergeSearch } from './forms.js';
import { BothRecords, MergeAsking } from './merging.page.js';

interface Exchange {
  request: FastifyRequest;
  reply: FastifyReply;
  problem: Problem | null;
}

/** Proposing to merge two records: both are looked for, then seen beside each other. */
@ApiExcludeController()
@Controller('p/nc')
@UseFilters(PageFilter)
@UnionHolders('secretary', 'steward')
export class MergingPagesController {
  constructor(
    private readonly pages: PagesService,
    private readonly records: RecordsService,
    private readonly asking: AskingService,
  ) {}

  @Get()
  async form(
    @CurrentActor() actor: Actor,
    @Query() { search = '', other = '', keepId, mergeId }: MergeSearch,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const exchange = { request, reply, problem: null };
    if (keepId && mergeId) return this.showBoth(actor, { keepId, mergeId }, exchange);
    const action = '/p/nc';
    const first = await this.asking.search(actor, action, search);
    const second =
      other.trim() === '' ? { ...first, search: '' } : await this.asking.search(actor, action, other);
    await this.show(exchange, (say) => <MergeAsking search={first} other={second} say={say} />);
  }

  @Post()
  async ask(
    @CurrentActor() actor: Actor,
    @Body() payload: MergeForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const problem = await this.asking.ask(actor, reply, { kind: 'merge', payload });
    if (problem) await this.showBoth(actor, payload, { request, reply, problem });
  }

  private async showBoth(actor: Actor, { keepId, mergeId }: MergeForm, exchange: Exchange): Promise<void> {
    const kept = await this.records.one(actor, keepId);
    const merged = await this.records.one(actor, mergeId);
    await this.show(exchange, (say) => (
      <BothRecords kept={kept} merged={merged} problem={exchange.problem} say={say} />
    ));
  }

  private async show({ request, reply, problem }: Exchange, content: (say: Say) => VNode): Promise<void> {
    const context = await this.pages.context(request, reply);
    const say = sayIn(context.language);
    renderPage(reply, { context, title: say('merge.title'), status: problem?.status ?? 200 }, content(say));
  }
}
