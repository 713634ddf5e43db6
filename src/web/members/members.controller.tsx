import { Body, Controller, Get, Param, Post, Query, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { IdPipe } from '../../http/id.pipe.js';
import { CurrentActor, ProposalsService } from '../../identity/index.js';
import { keepers, MembershipActs, readers, VoidingService } from '../../memberships/index.js';
import { HoldersOf, UnionHolders } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { PageFilter } from '../page.filter.js';
import {
  ApplicationForm,
  EndingForm,
  EventForm,
  MembersMark,
  SituationForm,
  SuspensionForm,
  TransferForm,
} from './forms.js';
import { MemberPages } from './member-pages.service.js';

/** The roll, one member, and what the secretary enters. */
@ApiExcludeController()
@Controller('p/mb')
@UseFilters(PageFilter)
@UnionHolders('secretary')
export class MembersPagesController {
  constructor(
    private readonly members: MemberPages,
    private readonly acts: MembershipActs,
    private readonly voiding: VoidingService,
    private readonly proposals: ProposalsService,
  ) {}

  @Get()
  @UnionHolders('secretary', 'treasurer', 'trustee')
  async list(
    @CurrentActor() actor: Actor,
    @Query() asked: MembersMark,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.members.roll(actor, asked, { request, reply });
  }

  @Get(':id')
  @HoldersOf(readers)
  one(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.members.member(actor, id, { request, reply }, null);
  }

  @Post(':id/a')
  @HoldersOf(keepers)
  apply(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() form: ApplicationForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.enter(actor, id, { request, reply }, () => this.acts.apply(actor, id, form));
  }

  @Post(':id/t')
  transfer(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() form: TransferForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.enter(actor, id, { request, reply }, () => this.acts.transfer(actor, id, form));
  }

  @Post(':id/w')
  end(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() { what, ...form }: EndingForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.enter(actor, id, { request, reply }, () =>
      what === 'died' ? this.acts.die(actor, id, form) : this.acts.withdraw(actor, id, form),
    );
  }

  @Post(':id/l')
  live(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() form: SituationForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.enter(actor, id, { request, reply }, () => this.acts.live(actor, id, form));
  }

  @Post(':id/v')
  void(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() { eventId, reason }: EventForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.enter(actor, id, { request, reply }, () => this.voiding.void(actor, eventId, { reason }));
  }

  @Post(':id/s')
  suspend(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) workerId: string,
    @Body() form: SuspensionForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const proposal = { kind: 'suspension', payload: { workerId, ...form } };
    return this.enter(actor, workerId, { request, reply }, () => this.proposals.propose(actor, proposal));
  }

  @Post(':id/u')
  lift(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() payload: EventForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const proposal = { kind: 'suspension-lifting', payload };
    return this.enter(actor, id, { request, reply }, () => this.proposals.propose(actor, proposal));
  }

  private enter(
    actor: Actor,
    id: string,
    exchange: { request: FastifyRequest; reply: FastifyReply },
    act: () => Promise<unknown>,
  ): Promise<void> {
    return this.members.done(exchange.reply, `/p/mb/${id}`, act, (problem) =>
      this.members.member(actor, id, exchange, problem),
    );
  }
}
