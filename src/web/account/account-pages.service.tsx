import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { OwnFactorsService } from '../../identity/index.js';
import type { Actor } from '../../shared/actor.js';
import { Problem } from '../../shared/errors.js';
import { renderPage } from '../frame.js';
import { type Say, sayIn } from '../page.js';
import { PagesService } from '../pages.service.js';
import { FactorsPage } from './factors.page.js';
import { RecoveryCodesPage } from './totp.page.js';

/** One request and its answer. */
export interface Exchange {
  request: FastifyRequest;
  reply: FastifyReply;
}

/** The pages of what somebody signs in with. */
@Injectable()
export class AccountPagesService {
  constructor(
    private readonly pages: PagesService,
    private readonly factors: OwnFactorsService,
  ) {}

  async render(
    { request, reply }: Exchange,
    draw: (say: Say) => VNode,
    problem: Problem | null = null,
  ): Promise<void> {
    const context = await this.pages.context(request, reply);
    const say = sayIn(context.language);
    const page = { context, title: say('factor_page.title'), status: problem?.status ?? 200 };
    renderPage(reply, page, draw(say));
  }

  async factorsPage(exchange: Exchange, actor: Actor, problem: Problem | null = null): Promise<void> {
    const own = await this.factors.own(actor);
    await this.render(exchange, (say) => <FactorsPage own={own} problem={problem} say={say} />, problem);
  }

  /** A refusal stands above the page it is about. */
  async orFactorsPage(exchange: Exchange, actor: Actor, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof Problem) || error.status === 404) throw error;
      await this.factorsPage(exchange, actor, error);
    }
  }

  /** New recovery codes are shown at once; without any, back to what there is. */
  async codesOrBack(exchange: Exchange, codes: readonly string[] | null): Promise<void> {
    if (codes === null) void exchange.reply.redirect('/p/f', 303);
    else await this.render(exchange, (say) => <RecoveryCodesPage codes={codes} say={say} />);
  }
}
