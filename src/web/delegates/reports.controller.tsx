import { Body, Controller, Get, Param, Post, Query, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { QuestionsService, ReportingService, ReportReading, type UnreportedView } from '../../dues/index.js';
import { IdPipe } from '../../http/id.pipe.js';
import { CurrentActor } from '../../identity/index.js';
import { SignedIn, UnionHolders } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { Problem } from '../../shared/errors.js';
import { monthNamed, monthNumber } from '../../shared/months.js';
import { centsOf } from '../amounts.js';
import { renderPage } from '../frame.js';
import { sayIn } from '../page.js';
import { PageFilter } from '../page.filter.js';
import { PagesService } from '../pages.service.js';
import { AcceptanceForm, LineAnswerForm, LineQuestionForm, MonthMark, ReportForm } from './forms.js';
import { ReportPage } from './report.page.js';
import { ReportsPage } from './reports.page.js';

interface Exchange {
  request: FastifyRequest;
  reply: FastifyReply;
}

/** Giving account of a month, and the treasurer’s questions about it. */
@ApiExcludeController()
@Controller('p/rp')
@UseFilters(PageFilter)
@SignedIn()
export class ReportPagesController {
  constructor(
    private readonly pages: PagesService,
    private readonly reading: ReportReading,
    private readonly reporting: ReportingService,
    private readonly questions: QuestionsService,
  ) {}

  @Get()
  async list(
    @CurrentActor() actor: Actor,
    @Query() { month }: MonthMark,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const context = await this.pages.context(request, reply);
    const say = sayIn(context.language);
    const { items } = await this.reading.list(actor, { limit: 50 });
    const now = monthNumber(actor.today);
    const own = items.filter(({ workerId }) => workerId === actor.workerId).map((each) => each.month);
    const before = monthNamed(now - 1);
    const usual = month ?? (own.some((each) => each >= before) ? monthNamed(now) : before);
    const draft = await this.draft(actor, usual);
    const shown = draft?.month ?? usual;
    const other = shown === before ? monthNamed(now) : before;
    const mayOther = draft !== null && other >= draft.since && !own.some((each) => each >= other);
    renderPage(
      reply,
      { context, title: say('report_page.title') },
      <ReportsPage
        draft={draft}
        otherMonth={mayOther ? other : null}
        isThisMonth={shown === monthNamed(now)}
        isReported={own.some((each) => each >= shown)}
        reports={items}
        context={context}
        say={say}
      />,
    );
  }

  @Post()
  async report(
    @CurrentActor() actor: Actor,
    @Body() { month, counted }: ReportForm,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const id = await this.reporting.report(actor, { month, countedCents: centsOf(counted) });
    void reply.redirect(`/p/rp/${id}`, 303);
  }

  @Get(':id')
  async read(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.show(actor, id, { request, reply }, null);
  }

  @Post(':id/q')
  @UnionHolders('treasurer', 'trustee')
  async ask(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() form: LineQuestionForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.act(actor, id, { request, reply }, () => this.questions.ask(actor, id, form));
  }

  @Post(':id/q/:questionId')
  async answer(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('questionId', IdPipe) questionId: string,
    @Body() { text }: LineAnswerForm,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.questions.answer(actor, id, questionId, text);
    void reply.redirect(`/p/rp/${id}`, 303);
  }

  @Post(':id/a')
  @UnionHolders('treasurer', 'trustee')
  async accept(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() _form: AcceptanceForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.act(actor, id, { request, reply }, () => this.questions.accept(actor, id));
  }

  /** A refusal is said on the page of the report; what is absent stays absent. */
  private async act(
    actor: Actor,
    id: string,
    exchange: Exchange,
    work: () => Promise<unknown>,
  ): Promise<void> {
    try {
      await work();
      void exchange.reply.redirect(`/p/rp/${id}`, 303);
    } catch (error) {
      if (!(error instanceof Problem) || error.status === 404) throw error;
      await this.show(actor, id, exchange, error);
    }
  }

  private async show(
    actor: Actor,
    id: string,
    { request, reply }: Exchange,
    problem: Problem | null,
  ): Promise<void> {
    const context = await this.pages.context(request, reply);
    const say = sayIn(context.language);
    const report = await this.reading.read(actor, id);
    const isOwn = report.workerId === actor.workerId;
    const heading = say('report_page.heading', { month: report.month });
    renderPage(
      reply,
      { context, title: say('report_page.title'), heading, status: problem?.status ?? 200 },
      <ReportPage {...{ report, isOwn, problem, context, say }} />,
    );
  }

  /** null for who has no credential to report */
  private async draft(actor: Actor, month: string): Promise<UnreportedView | null> {
    try {
      const draft = await this.reading.unreported(actor, month);
      // whoever has the credential since this month has no month before to report
      return month >= draft.since ? draft : await this.reading.unreported(actor, draft.since);
    } catch (error) {
      if (error instanceof Problem && error.status === 404) return null;
      throw error;
    }
  }
}
