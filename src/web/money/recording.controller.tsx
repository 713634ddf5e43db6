import { Body, Controller, Get, Post, Query, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentActor, ProposalsService } from '../../identity/index.js';
import { RecordingService } from '../../ledger/index.js';
import { UnionHolders } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { Problem } from '../../shared/errors.js';
import { amountFormat, centsOf } from '../amounts.js';
import { renderPage } from '../frame.js';
import { sayIn } from '../page.js';
import { PageFilter } from '../page.filter.js';
import { PagesService } from '../pages.service.js';
import { attempt, type CameBack, cameBack } from '../typed.js';
import { ExpenseForm, IncomeForm, OpeningForm, RecordedMark, SpendingForm, TillMoveForm } from './forms.js';
import { MoneyForms } from './money-forms.service.js';
import { RecordingPage } from './recording.page.js';

interface Exchange {
  actor: Actor;
  request: FastifyRequest;
  reply: FastifyReply;
}

/** Money that came in, was spent, moved from one till to another, or was there when the book began. */
@ApiExcludeController()
@Controller('p/li')
@UseFilters(PageFilter)
@UnionHolders('treasurer')
export class RecordingPagesController {
  constructor(
    private readonly pages: PagesService,
    private readonly forms: MoneyForms,
    private readonly recording: RecordingService,
    private readonly proposals: ProposalsService,
  ) {}

  @Get()
  async page(
    @CurrentActor() actor: Actor,
    @Query() { done }: RecordedMark,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.show({ actor, request, reply }, null, done ?? null);
  }

  @Post('i')
  async income(
    @CurrentActor() actor: Actor,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const done = await attempt(IncomeForm, body, (form) => this.forms.income(actor, form));
    await this.answer({ actor, request, reply }, 'i', done);
  }

  @Post('x')
  async expense(
    @CurrentActor() actor: Actor,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const done = await attempt(ExpenseForm, body, (form) => this.forms.expense(actor, form));
    await this.answer({ actor, request, reply }, 'x', done);
  }

  @Post('m')
  async move(
    @CurrentActor() actor: Actor,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const done = await attempt(TillMoveForm, body, (form) => this.forms.tillMove(actor, form));
    await this.answer({ actor, request, reply }, 'm', done);
  }

  @Post('o')
  async opening(
    @CurrentActor() actor: Actor,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const done = await attempt(OpeningForm, body, (form) => this.forms.opening(actor, form));
    await this.answer({ actor, request, reply }, 'o', done);
  }

  /** What one person may not do alone, two may. */
  @Post('b')
  async propose(
    @CurrentActor() actor: Actor,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const done = await attempt(SpendingForm, body, ({ amount, ...form }) => {
      const payload = amount ? { ...form, amountCents: centsOf(amount) } : form;
      return this.proposals.propose(actor, { kind: 'spending', payload });
    });
    if (done instanceof Problem) return this.show({ actor, request, reply }, cameBack('b', body, done));
    void reply.redirect('/p/pr?asked=true', 303);
  }

  private async answer(exchange: Exchange, place: string, done: string | Problem): Promise<void> {
    if (done instanceof Problem) return this.show(exchange, cameBack(place, exchange.request.body, done));
    void exchange.reply.redirect(`/p/li?done=${done}`, 303);
  }

  private async show(
    { actor: { today }, request, reply }: Exchange,
    back: CameBack | null,
    done: string | null = null,
  ): Promise<void> {
    const context = await this.pages.context(request, reply);
    const say = sayIn(context.language);
    const amountCents = await this.recording.limitCents(today);
    const limit = amountFormat(context)({ amountCents, currency: context.profile?.currency ?? '' });
    renderPage(
      reply,
      { context, title: say('money_page.record_title'), status: back?.problem.status ?? 200 },
      <RecordingPage today={today} limit={limit} back={back} done={done} say={say} />,
    );
  }
}
