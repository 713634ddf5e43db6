import { Body, Controller, Get, Post, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ContactWishesService, CurrentActor, DeliveryAddressesService } from '../../identity/index.js';
import { SignedIn } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { Problem } from '../../shared/errors.js';
import { PageFilter } from '../page.filter.js';
import { attempt, cameBack } from '../typed.js';
import { AddressPagesService } from './address-pages.service.js';
import { AddressForm, WishesForm, wishesIn } from './forms.js';
import { wishesPlace } from './wishes.form.js';

@ApiExcludeController()
@Controller('p/da')
@UseFilters(PageFilter)
@SignedIn()
export class AddressPagesController {
  constructor(
    private readonly pages: AddressPagesService,
    private readonly addresses: DeliveryAddressesService,
    private readonly wishes: ContactWishesService,
  ) {}

  @Get()
  async form(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.pages.show({ actor, request, reply });
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
      await this.pages.show({ actor, request, reply }, { problem: error });
    }
  }

  @Post('w')
  async wish(
    @CurrentActor() actor: Actor,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const done = await attempt(WishesForm, body, (form) =>
      this.wishes.wish(actor, wishesIn(form), form.version),
    );
    if (!(done instanceof Problem)) return void reply.redirect('/p/da', 303);
    const back = cameBack(wishesPlace, body, done);
    await this.pages.show({ actor, request, reply }, { back });
  }
}
