import {
  Body,
  Controller,
  Get,
  Param,
  Post,
  Query,
  Req,
  Res,
  StreamableFile,
  UseFilters,
} from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { IdPipe } from '../../http/id.pipe.js';
import { readUpload } from '../../http/upload.js';
import { CurrentActor } from '../../identity/index.js';
import { asPicture, EntriesService, mostSlipBytes, SlipsService, wordOf } from '../../ledger/index.js';
import { UnionHolders } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { Problem } from '../../shared/errors.js';
import { renderPage } from '../frame.js';
import { sayIn } from '../page.js';
import { PageFilter } from '../page.filter.js';
import { PagesService } from '../pages.service.js';
import { EntriesPage, EntryPage } from './entries.page.js';
import { EntriesMark, ReversalForm } from './forms.js';
import { MoneyForms } from './money-forms.service.js';
import type { Wish } from './propose-instead.js';

interface Shown {
  request: FastifyRequest;
  reply: FastifyReply;
  problem?: Problem | null;
  wish?: Wish | null;
}

const mostListed = 30;

/** The book, entry by entry. */
@ApiExcludeController()
@Controller('p/le')
@UseFilters(PageFilter)
export class EntriesPagesController {
  constructor(
    private readonly pages: PagesService,
    private readonly entries: EntriesService,
    private readonly slips: SlipsService,
    private readonly forms: MoneyForms,
  ) {}

  @Get()
  @UnionHolders('treasurer', 'trustee')
  async list(
    @CurrentActor() actor: Actor,
    @Query() wanted: EntriesMark,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const context = await this.pages.context(request, reply);
    const say = sayIn(context.language);
    const { kind = null, account = null, from = null, until = null, after } = wanted;
    const filters = { kind, account, from, until, limit: mostListed };
    const page = await this.entries.list(actor, after ? { ...filters, after } : filters);
    renderPage(
      reply,
      { context, title: say('money_page.entries') },
      <EntriesPage page={page} wanted={wanted} context={context} say={say} />,
    );
  }

  @Get(':id')
  @UnionHolders('treasurer', 'trustee')
  async one(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.show(actor, id, { request, reply });
  }

  @Post(':id/s')
  @UnionHolders('treasurer')
  async addSlip(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    try {
      await this.slips.add(actor, id, (await readUpload(request, mostSlipBytes)).bytes);
      void reply.redirect(`/p/le/${id}`, 303);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      await this.show(actor, id, { request, reply, problem: error });
    }
  }

  @Get(':id/s/:slipId')
  @UnionHolders('treasurer', 'trustee')
  async slip(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('slipId', IdPipe) slipId: string,
  ): Promise<StreamableFile> {
    return asPicture(await this.slips.read(actor, id, slipId));
  }

  @Post(':id/r')
  @UnionHolders('treasurer')
  async reverse(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() form: ReversalForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const done = await this.forms.reversal(actor, id, form);
    if (!(done instanceof Problem)) return void reply.redirect(`/p/le/${done}`, 303);
    const needsSecond = done.code === 'expense.needs_second';
    const wish: Wish | null = needsSecond ? { what: 'reversal', entryId: id, note: form.reason } : null;
    await this.show(actor, id, { request, reply, problem: done, wish });
  }

  private async show(
    actor: Actor,
    id: string,
    { request, reply, problem = null, wish = null }: Shown,
  ): Promise<void> {
    const context = await this.pages.context(request, reply);
    const say = sayIn(context.language);
    const entry = await this.entries.one(actor, id);
    const mayKeep = actor.mandates.some(
      ({ role, scopeKind }) => role === 'treasurer' && scopeKind === 'union',
    );
    renderPage(
      reply,
      { context, title: say(wordOf.kind(entry.kind)), status: problem?.status ?? 200 },
      <EntryPage entry={entry} mayKeep={mayKeep} problem={problem} wish={wish} context={context} say={say} />,
    );
  }
}
