import { Body, Controller, Get, Post, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentActor, DeliveryAddressesService } from '../../identity/index.js';
import { SignedIn } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { Problem } from '../../shared/errors.js';
import { renderPage } from '../frame.js';
import { sayIn } from '../page.js';
import { PageFilter } from '../page.filter.js';
import { PagesService } from '../pages.service.js';
import { AddressForm } from './forms.js';
import { AddressPage } from './keys.page.js';

@ApiExcludeController()
@Controller('p/da')
@UseFilters(PageFilter)
@SignedIn()
export class AddressPagesController {
  constructor(
    private readonly pages: PagesService,
    private readonly addresses: DeliveryAddressesService,
  ) {}

  @Get()
  async form(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.show(actor, { request, reply }, null);
  }

  /** An empty address takes the one that is there away. */
  @Post()
  async give(
    @CurrentActor() actor: Actor,
    @Body() { address, version }: AddressForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    try {
      if (address !== '') await this.addresses.give(actor, address, version);
      else if (version > 0) await this.addresses.remove(actor);
      void reply.redirect('/p/da', 303);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      await this.show(actor, { request, reply }, error);
    }
  }

  private async show(
    actor: Actor,
    { request, reply }: { request: FastifyRequest; reply: FastifyReply },
    problem: Problem | null,
  ): Promise<void> {
    const context = await this.pages.context(request, reply);
    const { address, version } = await this.addresses.own(actor);
    renderPage(
      reply,
      { context, title: sayIn(context.language)('delivery.page_title'), status: problem?.status ?? 200 },
      <AddressPage address={address} version={version} context={context} problem={problem} />,
    );
  }
}
