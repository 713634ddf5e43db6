import { Body, Controller, Get, Post, Query, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PayersService } from '../../dues/index.js';
import { IdPipe } from '../../http/id.pipe.js';
import { CurrentActor } from '../../identity/index.js';
import { RecordingService } from '../../ledger/index.js';
import { UnionHolders } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { Problem } from '../../shared/errors.js';
import { PayerSearch } from '../dues/finding.page.js';
import { figuresIn } from '../figures.js';
import { renderPage } from '../frame.js';
import { sayIn } from '../page.js';
import { PageFilter } from '../page.filter.js';
import { PagesService } from '../pages.service.js';
import { attempt, type CameBack, cameBack } from '../typed.js';
import { GivingMark, RefundForm, SupportForm } from './forms.js';
import { GivingPage } from './giving.page.js';
import { MoneyForms } from './money-forms.service.js';
import { Done } from './parts.js';

interface Exchange {
  actor: Actor;
  request: FastifyRequest;
  reply: FastifyReply;
}

/** Money to one person: credit paid back, strike pay, help. The person is looked for first. */
@ApiExcludeController()
@Controller('p/lo')
@UseFilters(PageFilter)
@UnionHolders('treasurer')
export class GivingPagesController {
  constructor(
    private readonly pages: PagesService,
    private readonly payers: PayersService,
    private readonly recording: RecordingService,
    private readonly forms: MoneyForms,
  ) {}

  /** One person when only one has that name or number. */
  @Get()
  async find(
    @CurrentActor() actor: Actor,
    @Query() { search = '', of, done }: GivingMark,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const exchange = { actor, request, reply };
    if (of) return this.person(exchange, of, null);
    const found = search.trim() === '' ? null : await this.payers.find(actor, search);
    const [only] = found ?? [];
    if (found?.length === 1 && only) return this.person(exchange, only.workerId, null);
    const context = await this.pages.context(request, reply);
    const say = sayIn(context.language);
    renderPage(
      reply,
      { context, title: say('money_page.give_title') },
      <>
        {done ? <Done id={done} say={say} /> : null}
        <p>{say('money_page.give_note')}</p>
        <PayerSearch action="/p/lo" search={search} found={found} say={say} />
      </>,
    );
  }

  @Post('r')
  async refund(
    @CurrentActor() actor: Actor,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const done = await attempt(RefundForm, body, (form) => this.forms.refund(actor, form));
    await this.answer({ actor, request, reply }, 'r', done);
  }

  @Post('x')
  async support(
    @CurrentActor() actor: Actor,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const done = await attempt(SupportForm, body, (form) => this.forms.expense(actor, form));
    await this.answer({ actor, request, reply }, 'x', done);
  }

  private async answer(exchange: Exchange, place: string, done: string | Problem): Promise<void> {
    if (!(done instanceof Problem)) return void exchange.reply.redirect(`/p/lo?done=${done}`, 303);
    const back = cameBack(place, exchange.request.body, done);
    await this.person(exchange, new IdPipe().transform(back.typed['workerId'] ?? ''), back);
  }

  private async person(
    { actor, request, reply }: Exchange,
    workerId: string,
    back: CameBack | null,
  ): Promise<void> {
    const payer = await this.payers.one(actor, workerId, null);
    const amountCents = await this.recording.limitCents(actor.today);
    const context = await this.pages.context(request, reply);
    const limit = figuresIn(context).money({ ...payer.waiting, amountCents });
    const say = sayIn(context.language);
    renderPage(
      reply,
      {
        context,
        title: say('money_page.give_title'),
        heading: payer.name,
        status: back?.problem.status ?? 200,
      },
      <GivingPage
        payer={payer}
        today={actor.today}
        limit={limit}
        back={back}
        figures={figuresIn(context)}
        say={say}
      />,
    );
  }
}
