import { Body, Controller, Get, Post, Query, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { InitiationsService, PaymentsService, type PaymentView, ReversalsService } from '../../dues/index.js';
import { type Ask, CurrentActor, ProposalsService, WithoutIdempotency } from '../../identity/index.js';
import { HoldersOf } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { Problem } from '../../shared/errors.js';
import { PageFilter } from '../page.filter.js';
import { centsOf, JoiningForm, LateForm, PayMark, TakingForm, UndoForm } from './forms.js';
import { type Exchange, PayShowing } from './pay.showing.js';

/** Taking dues in three taps: find the person, choose them, tap the amount. */
@ApiExcludeController()
@Controller('p/pay')
@UseFilters(PageFilter)
@HoldersOf({ ofUnion: ['treasurer'], anywhere: ['delegate'] })
export class PayPagesController {
  constructor(
    private readonly payments: PaymentsService,
    private readonly initiations: InitiationsService,
    private readonly reversals: ReversalsService,
    private readonly proposals: ProposalsService,
    private readonly showing: PayShowing,
  ) {}

  @Get()
  async find(
    @CurrentActor() actor: Actor,
    @Query() mark: PayMark,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.showing.find({ actor, request, reply }, mark);
  }

  @Get('t')
  async today(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.showing.today({ actor, request, reply }, null);
  }

  @Post()
  @WithoutIdempotency()
  async take(
    @CurrentActor() actor: Actor,
    @Body() form: TakingForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const exchange = { actor, request, reply };
    await this.recorded(exchange, form, () => {
      const { of: workerId, method, tier, on: receivedOn = actor.today } = form;
      const body = { workerId, amountCents: centsOf(form), method, receivedOn, tier: tier ?? null };
      return this.payments.record(actor, body, askOf(actor, form.key, body));
    });
  }

  @Post('i')
  @WithoutIdempotency()
  async join(
    @CurrentActor() actor: Actor,
    @Body() form: JoiningForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const exchange = { actor, request, reply };
    await this.recorded(exchange, form, async () => {
      const { of, tier, method, kind, key } = form;
      const feeWaived = form.waived === 'true';
      const amountCents = await this.showing.joiningCents(actor, { of, tier, feeWaived });
      const body = { tier, amountCents, method, receivedOn: actor.today, feeWaived };
      const ask = askOf(actor, key, { of, kind, tier, method, feeWaived });
      return kind === 'initiated'
        ? this.initiations.initiate(actor, of, body, ask)
        : this.initiations.reinitiate(actor, of, body, ask);
    });
  }

  /** A day that lies further back: somebody else has to say so too. */
  @Post('l')
  @WithoutIdempotency()
  async propose(
    @CurrentActor() actor: Actor,
    @Body() form: LateForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const exchange = { actor, request, reply };
    try {
      const { of: workerId, method, tier, on: receivedOn = actor.today, reason } = form;
      const payload = {
        workerId,
        amountCents: centsOf(form),
        method,
        receivedOn,
        tier: tier ?? null,
        reason,
      };
      await this.proposals.propose(actor, { kind: 'late-payment', payload });
      void reply.redirect('/p/pr?asked=true', 303);
    } catch (error) {
      await this.showing.refused(exchange, form, error);
    }
  }

  @Post('u')
  @WithoutIdempotency()
  async undo(
    @CurrentActor() actor: Actor,
    @Body() { payment, key, reason }: UndoForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    try {
      await this.reversals.reverse(actor, payment, reason, askOf(actor, key, { payment, reason }));
      void reply.redirect('/p/pay/t', 303);
    } catch (error) {
      if (!(error instanceof Problem) || error.status === 404) throw error;
      await this.showing.today({ actor, request, reply }, error);
    }
  }

  /** The receipt on the screen, or the same page again with what is wrong. */
  private async recorded(
    exchange: Exchange,
    form: TakingForm | JoiningForm,
    record: () => Promise<PaymentView>,
  ): Promise<void> {
    let paid: PaymentView;
    try {
      paid = await record();
    } catch (error) {
      return this.showing.refused(exchange, form, error);
    }
    await this.showing.receipt(exchange, paid);
  }
}

function askOf({ accountId }: Actor, key: string, body: unknown): Ask {
  return { accountId: accountId ?? '', key, route: '/p/pay', body };
}
