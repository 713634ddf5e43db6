import { Controller, Get, Query, Req, Res, StreamableFile, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentActor } from '../../identity/index.js';
import { asJournal, JournalService, MonthTasks, ReportsService } from '../../ledger/index.js';
import { UnionHolders } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { firstDayOf, lastDayOf, monthNamed, monthNumber } from '../../shared/months.js';
import { renderPage } from '../frame.js';
import { sayIn } from '../page.js';
import { PageFilter } from '../page.filter.js';
import { PagesService } from '../pages.service.js';
import { BalancePage, MonthPage } from './balance.page.js';
import { BalanceMark, MonthMark } from './forms.js';

/** What the book comes to, and what a month still has open. */
@ApiExcludeController()
@Controller('p')
@UseFilters(PageFilter)
@UnionHolders('treasurer', 'trustee')
export class BalancePagesController {
  constructor(
    private readonly pages: PagesService,
    private readonly reports: ReportsService,
    private readonly tasks: MonthTasks,
    private readonly journal: JournalService,
  ) {}

  @Get('tb')
  async balance(
    @CurrentActor() actor: Actor,
    @Query() { on }: BalanceMark,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const context = await this.pages.context(request, reply);
    const say = sayIn(context.language);
    const balance = await this.reports.trialBalance(actor, { on: on ?? null });
    const report = await this.reports.income(actor, { until: balance.on });
    renderPage(
      reply,
      { context, title: say('money_page.trial_balance') },
      <BalancePage balance={balance} report={report} context={context} say={say} />,
    );
  }

  @Get('tb/j')
  async whole(@CurrentActor() actor: Actor): Promise<StreamableFile> {
    return asJournal(await this.journal.read(actor));
  }

  /** The month before this one, unless another is asked for. */
  @Get('mo')
  async month(
    @CurrentActor() actor: Actor,
    @Query() { month: asked }: MonthMark,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const context = await this.pages.context(request, reply);
    const say = sayIn(context.language);
    const number = asked ? monthNumber(`${asked}-01`) : monthNumber(actor.today) - 1;
    const [from, until] = [firstDayOf(number), lastDayOf(number)];
    const tasks = await this.tasks.openFor(actor, number);
    const balance = await this.reports.trialBalance(actor, { on: until });
    const cash = await this.reports.cash(actor, { from, until });
    const month = monthNamed(number);
    renderPage(
      reply,
      { context, title: say('money_page.month_of', { month }) },
      <MonthPage month={month} tasks={tasks} balance={balance} cash={cash} context={context} say={say} />,
    );
  }
}
