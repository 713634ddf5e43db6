import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type FoundPayer, PayersService, type PaymentView, type Tier } from '../../dues/index.js';
import type { Actor } from '../../shared/actor.js';
import { Problem } from '../../shared/errors.js';
import type { MessageCode } from '../../shared/messages/index.js';
import { Settings } from '../../shared/settings.js';
import { figuresIn } from '../figures.js';
import { renderPage } from '../frame.js';
import { type PageContext, type Say, sayIn } from '../page.js';
import { PagesService } from '../pages.service.js';
import type { CameBack } from '../typed.js';
import { checkAddress } from '../status/code-picture.js';
import type { JoiningForm, PayMark, TakingForm } from './forms.js';
import { FindingPage } from './finding.page.js';
import type { PaperPart } from './paper.js';
import { PayerPage } from './payer.page.js';
import { GivenPage } from './given.page.js';
import { TodayPage } from './today.page.js';

export interface Exchange {
  actor: Actor;
  request: FastifyRequest;
  reply: FastifyReply;
}

/** What was asked of the page of one person, and what was wrong with it. */
interface Asked extends Pick<PayMark, 'tier' | 'waived' | 'earlier'> {
  of: string;
  key?: string;
  problem?: Problem | null;
  /** of a form that came back */
  form?: TakingForm | null;
  /** of the form for who cannot pay */
  back?: CameBack | null;
}

/** The pages of taking dues. */
@Injectable()
export class PayShowing {
  constructor(
    private readonly pages: PagesService,
    private readonly payers: PayersService,
    private readonly settings: Settings,
  ) {}

  /** One person when only one has that name or number: that saves a tap. */
  async find(exchange: Exchange, mark: PayMark): Promise<void> {
    if (mark.of) return this.payer(exchange, { ...mark, of: mark.of });
    const { search = '' } = mark;
    const found = search.trim() === '' ? null : await this.payers.find(exchange.actor, search);
    const [only] = found ?? [];
    if (found?.length === 1 && only) return this.payer(exchange, { ...mark, of: only.workerId });
    await this.search(exchange, { search, found });
  }

  /** Fee and first month. At a double tap they have joined already, and the key alone answers. */
  async joiningCents(
    actor: Actor,
    { of, tier, feeWaived }: { of: string; tier: Tier; feeWaived: boolean },
  ): Promise<number> {
    const { joining } = await this.payers.one(actor, of, tier);
    const price = joining?.prices.find((each) => each.tier === tier);
    return price ? price.monthCents + (feeWaived ? 0 : price.feeCents) : 1;
  }

  private async search(
    exchange: Exchange,
    { search, found }: { search: string; found: FoundPayer[] | null },
  ): Promise<void> {
    const { context, part } = await this.part(exchange);
    const hands = await this.payers.inHand(exchange.actor);
    renderPage(
      exchange.reply,
      { context, title: part.say('pay_page.title') },
      <FindingPage search={search} found={found} hands={hands} part={part} />,
    );
  }

  async payer(exchange: Exchange, asked: Asked): Promise<void> {
    const { context, part } = await this.part(exchange);
    const payer = await this.payers.one(exchange.actor, asked.of, asked.tier ?? null);
    const { problem = null, form = null, key = randomUUID(), tier = null, back = null } = asked;
    // who takes dues may ask it for anybody, as the proposal has it
    const hardship = exchange.actor.mandates.some(({ role }) => role === 'delegate') ? { back } : null;
    const refused = problem ?? back?.problem;
    const isWaived = asked.waived === 'true';
    const isEarlier = asked.earlier === 'true';
    renderPage(
      exchange.reply,
      { context, title: part.say('pay_page.title'), heading: payer.name, status: refused?.status ?? 200 },
      <PayerPage
        payer={payer}
        wish={{ key, tier, form, isWaived, isEarlier, hardship }}
        problem={problem}
        today={exchange.actor.today}
        part={part}
      />,
    );
  }

  /** With the key of the form: what went wrong recorded nothing, and what was recorded is not recorded again. */
  async refused(exchange: Exchange, form: TakingForm | JoiningForm, error: unknown): Promise<void> {
    if (!(error instanceof Problem) || error.status === 404) throw error;
    const { of, key, tier } = form;
    const isTaking = !('kind' in form);
    await this.payer(exchange, {
      of,
      problem: error,
      // a key that stands for something else is of no more use
      ...(error.code === 'request.key_reused' ? {} : { key }),
      ...(tier && isTaking ? { tier } : {}),
      ...(isTaking ? { form, ...(form.on ? { earlier: 'true' } : {}) } : {}),
      ...(!isTaking && form.waived ? { waived: form.waived } : {}),
    });
  }

  async receipt(exchange: Exchange, paid: PaymentView): Promise<void> {
    const { context, part } = await this.part(exchange);
    const check = await checkAddress(paid.receipt.code, exchange.request, this.settings);
    renderPage(
      exchange.reply,
      { context, title: part.say('status_page.receipt') },
      <GivenPage paid={paid} check={check} outwardName={context.profile?.outwardName ?? ''} part={part} />,
    );
  }

  async today(exchange: Exchange, problem: Problem | null): Promise<void> {
    const { context, part } = await this.part(exchange);
    const [taken, hands] = await Promise.all([
      this.payers.takenToday(exchange.actor),
      this.payers.inHand(exchange.actor),
    ]);
    renderPage(
      exchange.reply,
      { context, title: part.say('pay_page.today'), status: problem?.status ?? 200 },
      <TodayPage taken={taken} hands={hands} problem={problem} part={part} />,
    );
  }

  private async part({ request, reply }: Exchange): Promise<{ context: PageContext; part: PaperPart }> {
    const context = await this.pages.context(request, reply);
    const say: Say = sayIn(context.language);
    const methods = (method: string): string => say(`payment.method_${method}` as MessageCode);
    return { context, part: { say, figures: figuresIn(context), methods } };
  }
}
