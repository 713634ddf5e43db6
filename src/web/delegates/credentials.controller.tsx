import { Body, Controller, Get, Post, Query, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ClearingService, HandoversService, IssuingService } from '../../dues/index.js';
import { CurrentActor } from '../../identity/index.js';
import { UnionHolders } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { Problem } from '../../shared/errors.js';
import { centsOf } from '../amounts.js';
import { PageFilter } from '../page.filter.js';
import { PageMark } from '../page-mark.js';
import { CredentialPageService, type Exchange } from './credential-page.service.js';
import { CredentialEndForm, CredentialForm, HandoverForm } from './forms.js';

/** Who takes dues: giving the paper, handing over, clearing. */
@ApiExcludeController()
@Controller('p/cr')
@UseFilters(PageFilter)
export class CredentialPagesController {
  constructor(
    private readonly page: CredentialPageService,
    private readonly issuing: IssuingService,
    private readonly clearing: ClearingService,
    private readonly handovers: HandoversService,
  ) {}

  @Get()
  @UnionHolders('secretary', 'treasurer', 'trustee')
  async list(
    @CurrentActor() actor: Actor,
    @Query() _mark: PageMark,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.page.show(actor, { request, reply }, null);
  }

  @Post()
  @UnionHolders('secretary', 'treasurer')
  async issue(
    @CurrentActor() actor: Actor,
    @Body() { workerId, sponsorNumber }: CredentialForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.act(actor, { request, reply }, async () => {
      const sponsorId = await this.page.memberNumbered(sponsorNumber);
      await this.issuing.issue(actor, { workerId, sponsorId });
    });
  }

  @Post('h')
  @UnionHolders('treasurer')
  async handOver(
    @CurrentActor() actor: Actor,
    @Body() { once, amount, ...rest }: HandoverForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const body = { ...rest, amountCents: centsOf(amount) };
    const ask = { accountId: actor.accountId ?? '', key: once, route: '/p/cr/h', body };
    await this.act(actor, { request, reply }, () => this.handovers.record(actor, ask, body));
  }

  @Post('c')
  @UnionHolders('treasurer')
  async clear(
    @CurrentActor() actor: Actor,
    @Body() { credentialId }: CredentialEndForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.act(actor, { request, reply }, () => this.clearing.clear(actor, credentialId));
  }

  @Post('l')
  @UnionHolders('secretary', 'treasurer')
  async lose(
    @CurrentActor() actor: Actor,
    @Body() { credentialId }: CredentialEndForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.act(actor, { request, reply }, () => this.issuing.lose(actor, credentialId, actor.today));
  }

  private async act(actor: Actor, exchange: Exchange, work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
      void exchange.reply.redirect('/p/cr', 303);
    } catch (error) {
      if (!(error instanceof Problem) || error.status === 404) throw error;
      await this.page.show(actor, exchange, error);
    }
  }
}
