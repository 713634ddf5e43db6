import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CandidatesService, CredentialListService } from '../../dues/index.js';
import { type Actor, scopeOf } from '../../shared/actor.js';
import type { Problem } from '../../shared/errors.js';
import { renderPage } from '../frame.js';
import { sayIn } from '../page.js';
import { PagesService } from '../pages.service.js';
import { CredentialsPage } from './credentials.page.js';

export interface Exchange {
  request: FastifyRequest;
  reply: FastifyReply;
}

const mostListed = 200;

/** The page of who takes dues, with what was wrong when something was. */
@Injectable()
export class CredentialPageService {
  constructor(
    private readonly pages: PagesService,
    private readonly credentials: CredentialListService,
    private readonly candidates: CandidatesService,
  ) {}

  /** @throws Problem 422 `delegate.sponsor_not_member` */
  memberNumbered(number: number): Promise<string> {
    return this.candidates.memberNumbered(number);
  }

  async show(actor: Actor, { request, reply }: Exchange, problem: Problem | null): Promise<void> {
    const context = await this.pages.context(request, reply);
    const say = sayIn(context.language);
    const isTreasurer = scopeOf(actor, ['treasurer']).union;
    const mayIssue = isTreasurer || scopeOf(actor, ['secretary']).union;
    const { items: credentials } = await this.credentials.list(actor, { limit: mostListed });
    const candidates = mayIssue ? await this.candidates.list(actor) : [];
    const { today } = actor;
    renderPage(
      reply,
      { context, title: say('credential_page.title'), status: problem?.status ?? 200 },
      <CredentialsPage
        {...{ credentials, candidates, mayIssue, isTreasurer, today, problem, context, say }}
      />,
    );
  }
}
