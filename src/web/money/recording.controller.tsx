import { Body, Controller, Get, Post, Query, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentActor, ProposalsService } from '../../identity/index.js';
import { RecordingService } from '../../ledger/index.js';
import { UnionHolders } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { inWholes } from '../../shared/amounts.js';
import { Problem } from '../../shared/errors.js';
import { renderPage } from '../frame.js';
import { sayIn } from '../page.js';
import { PageFilter } from '../page.filter.js';
import { PagesService } from '../pages.service.js';
import { centsOf, ExpenseForm, IncomeForm, RecordedMark, SpendingForm, TillMoveForm } from './forms.js';
import { MoneyForms } from './money-forms.service.js';
import type { Wish } from './propose-instead.js';
import { RecordingPage } from './recording.page.js';

interface Shown {
  request: FastifyRequest;
  reply: FastifyReply;
  done?: string | null;
  problem?: Problem | null;
  wish?: Wish | null;
}

/** Money that came in, was spent, or moved from one till to another. */
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
    await this.show(actor, { request, reply, done: done ?? null });
  }

  @Post('i')
  async income(
    @CurrentActor() actor: Actor,
    @Body() form: IncomeForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.answer(actor, await this.forms.income(actor, form), { request, reply });
  }

  @Post('x')
  async expense(
    @CurrentActor() actor: Actor,
    @Body() form: ExpenseForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const done = await this.forms.expense(actor, form);
    const { amount, happenedOn, purpose, from, note } = form;
    const wish: Wish = { what: 'expense', amount, happenedOn, purpose, from, ...(note ? { note } : {}) };
    await this.answer(actor, done, { request, reply, wish });
  }

  @Post('m')
  async move(
    @CurrentActor() actor: Actor,
    @Body() form: TillMoveForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.answer(actor, await this.forms.tillMove(actor, form), { request, reply });
  }

  /** What one person may not do alone, two may. */
  @Post('b')
  async propose(
    @CurrentActor() actor: Actor,
    @Body() { amount, ...form }: SpendingForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const payload = amount ? { ...form, amountCents: centsOf(amount) } : form;
    try {
      await this.proposals.propose(actor, { kind: 'spending', payload });
      void reply.redirect('/p/pr?asked=true', 303);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      await this.show(actor, { request, reply, problem: error });
    }
  }

  private async answer(actor: Actor, done: string | Problem, shown: Shown): Promise<void> {
    if (!(done instanceof Problem)) return void shown.reply.redirect(`/p/li?done=${done}`, 303);
    const wish = done.code === 'expense.needs_second' ? (shown.wish ?? null) : null;
    await this.show(actor, { ...shown, problem: done, wish });
  }

  private async show(
    { today }: Actor,
    { request, reply, done = null, problem = null, wish = null }: Shown,
  ): Promise<void> {
    const context = await this.pages.context(request, reply);
    const say = sayIn(context.language);
    const limit = inWholes(await this.recording.limitCents(today));
    renderPage(
      reply,
      { context, title: say('money_page.record_title'), status: problem?.status ?? 200 },
      <RecordingPage today={today} limit={limit} problem={problem} wish={wish} done={done} say={say} />,
    );
  }
}
