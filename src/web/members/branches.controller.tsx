import { Body, Controller, Get, Param, Post, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { IdPipe } from '../../http/id.pipe.js';
import { CurrentActor } from '../../identity/index.js';
import { BranchesService, CharteringService } from '../../memberships/index.js';
import { SignedIn, UnionHolders } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { PageFilter } from '../page.filter.js';
import { BranchForm, NewBranchForm } from './forms.js';
import { type Exchange, MemberPages } from './member-pages.service.js';

@ApiExcludeController()
@Controller('p/br')
@UseFilters(PageFilter)
export class BranchesPagesController {
  constructor(
    private readonly members: MemberPages,
    private readonly branches: BranchesService,
    private readonly chartering: CharteringService,
  ) {}

  @Get()
  @SignedIn()
  list(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.members.branchList(actor, { request, reply }, null);
  }

  @Post()
  @UnionHolders('secretary')
  charter(
    @CurrentActor() actor: Actor,
    @Body() { founders, ...branch }: NewBranchForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const numbers = [...founders.matchAll(/\d{1,9}/g)].map(([number]) => Number(number));
    return this.enter(actor, { request, reply }, async () =>
      this.chartering.charter(actor, { ...branch, memberIds: await this.chartering.numbered(numbers) }),
    );
  }

  @Post(':id')
  @UnionHolders('secretary')
  change(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() { name, dissolvedOn, version }: BranchForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const body = { name, dissolvedOn: dissolvedOn ?? null };
    return this.enter(actor, { request, reply }, () => this.branches.change(actor, { id, version }, body));
  }

  private enter(actor: Actor, exchange: Exchange, act: () => Promise<unknown>): Promise<void> {
    return this.members.done(exchange.reply, '/p/br', act, (problem) =>
      this.members.branchList(actor, exchange, problem),
    );
  }
}
