import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { BranchesService, ReadingMemberships } from '../../memberships/index.js';
import { type Actor, type Role, scopeOf } from '../../shared/actor.js';
import { Problem } from '../../shared/errors.js';
import { renderPage } from '../frame.js';
import { sayIn } from '../page.js';
import { PagesService } from '../pages.service.js';
import { BranchesPage } from './branches.page.js';
import { MemberPage } from './member.page.js';
import type { MembersMark } from './forms.js';
import { MembersPage } from './members.page.js';
import { OwnMembershipPage } from './own.page.js';

export interface Exchange {
  request: FastifyRequest;
  reply: FastifyReply;
}

const mostBranches = 200;
const mostListed = 50;

/** The pages of members, shown again with what is wrong when an act was refused. */
@Injectable()
export class MemberPages {
  constructor(
    private readonly pages: PagesService,
    private readonly reading: ReadingMemberships,
    private readonly branches: BranchesService,
  ) {}

  /** Goes to `path` when it was done; else shows the page with the problem. */
  async done(
    reply: FastifyReply,
    path: string,
    act: () => Promise<unknown>,
    show: (problem: Problem) => Promise<void>,
  ): Promise<void> {
    try {
      await act();
      void reply.redirect(path, 303);
    } catch (error) {
      if (!(error instanceof Problem) || error.status === 404) throw error;
      await show(error);
    }
  }

  async roll(actor: Actor, asked: MembersMark, { request, reply }: Exchange): Promise<void> {
    const { search = null, kind = null, after } = asked;
    const page = await this.reading.roll(actor, {
      ...{ limit: mostListed, search, kind },
      ...(after ? { after } : {}),
    });
    const context = await this.pages.context(request, reply);
    const say = sayIn(context.language);
    renderPage(
      reply,
      { context, title: say('member_page.list') },
      <MembersPage page={page} asked={asked} say={say} />,
    );
  }

  async member(
    actor: Actor,
    id: string,
    { request, reply }: Exchange,
    problem: Problem | null,
  ): Promise<void> {
    const membership = await this.reading.one(actor, id);
    const branches = await this.branches.onDay(actor.today);
    const context = await this.pages.context(request, reply);
    const say = sayIn(context.language);
    const keep = holds(actor, 'secretary');
    const may = {
      keep,
      apply: keep || scopeOf(actor, ['steward']).union,
      suspend: keep || holds(actor, 'chair'),
    };
    const view = { membership, branches, may, problem, say };
    renderPage(
      reply,
      { context, title: say('member_page.one'), status: problem?.status ?? 200 },
      <MemberPage {...view} today={actor.today} />,
    );
  }

  async own(actor: Actor, { request, reply }: Exchange, problem: Problem | null): Promise<void> {
    const membership = await this.reading.own(actor);
    const branches = await this.branches.onDay(actor.today);
    const context = await this.pages.context(request, reply);
    const say = sayIn(context.language);
    renderPage(
      reply,
      { context, title: say('member_page.own'), status: problem?.status ?? 200 },
      <OwnMembershipPage membership={membership} branches={branches} problem={problem} say={say} />,
    );
  }

  async branchList(actor: Actor, { request, reply }: Exchange, problem: Problem | null): Promise<void> {
    const { items } = await this.branches.list({ limit: mostBranches });
    const context = await this.pages.context(request, reply);
    const say = sayIn(context.language);
    const view = { branches: items, mayKeep: holds(actor, 'secretary'), today: actor.today };
    renderPage(
      reply,
      { context, title: say('member_page.branches'), status: problem?.status ?? 200 },
      <BranchesPage {...view} problem={problem} say={say} />,
    );
  }
}

function holds({ mandates }: Actor, wanted: Role): boolean {
  return mandates.some(({ role, scopeKind }) => role === wanted && scopeKind === 'union');
}
