import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ContactWishesService, DeliveryAddressesService } from '../../identity/index.js';
import type { Actor } from '../../shared/actor.js';
import type { Problem } from '../../shared/errors.js';
import { renderPage } from '../frame.js';
import { sayIn } from '../page.js';
import { PagesService } from '../pages.service.js';
import type { CameBack } from '../typed.js';
import { AddressPage } from './keys.page.js';
import { WishesForm } from './wishes.form.js';

export interface Exchange {
  actor: Actor;
  request: FastifyRequest;
  reply: FastifyReply;
}

/** The page of where and how somebody is reminded: two forms that are kept apart. */
@Injectable()
export class AddressPagesService {
  constructor(
    private readonly pages: PagesService,
    private readonly addresses: DeliveryAddressesService,
    private readonly wishes: ContactWishesService,
  ) {}

  /** @param back the wishes, when something was wrong with them; `problem` was wrong with the address */
  async show(
    { actor, request, reply }: Exchange,
    { problem = null, back = null }: { problem?: Problem | null; back?: CameBack | null } = {},
  ): Promise<void> {
    const context = await this.pages.context(request, reply);
    const { language } = context;
    const { address, version } = await this.addresses.own(actor);
    const own = await this.wishes.own(actor);
    const status = problem?.status ?? back?.problem.status ?? 200;
    renderPage(
      reply,
      { context, title: sayIn(language)('delivery.page_title'), status },
      <>
        <AddressPage address={address} version={version} context={context} problem={problem} />
        <WishesForm own={own} back={back} language={language} />
      </>,
    );
  }
}
