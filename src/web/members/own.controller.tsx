import { Body, Controller, Get, Post, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentActor } from '../../identity/index.js';
import { MembershipActs } from '../../memberships/index.js';
import { SignedIn } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { PageFilter } from '../page.filter.js';
import { ApplicationForm, OwnEndingForm, SituationForm } from './forms.js';
import { type Exchange, MemberPages } from './member-pages.service.js';

/** One's own membership. */
@ApiExcludeController()
@Controller('p/ms')
@UseFilters(PageFilter)
@SignedIn()
export class OwnMembershipPagesController {
  constructor(
    private readonly members: MemberPages,
    private readonly acts: MembershipActs,
  ) {}

  @Get()
  own(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.members.own(actor, { request, reply }, null);
  }

  @Post('a')
  apply(
    @CurrentActor() actor: Actor,
    @Body() form: ApplicationForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.enter(actor, { request, reply }, () => this.acts.apply(actor, null, form));
  }

  @Post('w')
  leave(
    @CurrentActor() actor: Actor,
    @Body() { note }: OwnEndingForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.enter(actor, { request, reply }, () =>
      this.acts.withdraw(actor, null, { note: note ?? null }),
    );
  }

  @Post('l')
  live(
    @CurrentActor() actor: Actor,
    @Body() form: SituationForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.enter(actor, { request, reply }, () => this.acts.live(actor, null, form));
  }

  private enter(actor: Actor, exchange: Exchange, act: () => Promise<unknown>): Promise<void> {
    return this.members.done(exchange.reply, '/p/ms', act, (problem) =>
      this.members.own(actor, exchange, problem),
    );
  }
}
