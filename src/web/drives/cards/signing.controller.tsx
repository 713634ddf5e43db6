import { Body, Controller, Get, Param, Post, Query, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CardsService, ContactsReading, SigningsService } from '../../../drives/index.js';
import { IdPipe } from '../../../http/id.pipe.js';
import { CurrentActor } from '../../../identity/index.js';
import { Holders } from '../../../shared/access.js';
import type { Actor } from '../../../shared/actor.js';
import { PageFilter } from '../../page.filter.js';
import { type ContactIds, ContactIdsPipe } from '../people/path-ids.pipe.js';
import { PeopleFrame } from '../people/people-frame.service.js';
import { CardsMark, PaperForm, PhoneForm } from './forms.js';
import { ChoosingPage } from './signing.page.js';
import { SigningPages } from './signing-pages.service.js';

const shown = 50;

/** Taking in a card: who, then the paper or this telephone. */
@ApiExcludeController()
@Controller('p/dr/:id/s/p')
@UseFilters(PageFilter)
@Holders('committee', 'organizer')
export class SigningPagesController {
  constructor(
    private readonly frame: PeopleFrame,
    private readonly pages: SigningPages,
    private readonly contacts: ContactsReading,
    private readonly cards: CardsService,
    private readonly signings: SigningsService,
  ) {}

  @Get()
  async choose(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) driveId: string,
    @Query() { search = '', after }: CardsMark,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { items } = await this.contacts.list(actor, driveId, {
      search,
      limit: shown,
      ...(after ? { after } : {}),
    });
    await this.frame.show({ request, reply }, { driveId, title: 'cards_page.take' }, (say) => (
      <ChoosingPage {...{ driveId, search, say }} found={items} />
    ));
  }

  @Get(':contactId')
  async form(
    @CurrentActor() actor: Actor,
    @Param(ContactIdsPipe) ids: ContactIds,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.pages.show(actor, { request, reply }, ids, null);
  }

  @Post(':contactId')
  async receive(
    @CurrentActor() actor: Actor,
    @Param(ContactIdsPipe) { driveId, contactId }: ContactIds,
    @Body() form: PaperForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const exchange = { request, reply };
    await this.frame.after(
      exchange,
      async () => {
        const cardId = await this.cards.receive(actor, driveId, { ...form, contactId });
        return `/p/dr/${driveId}/s/c/${cardId}?saved=true`;
      },
      (problem) => this.pages.show(actor, exchange, { driveId, contactId }, problem),
    );
  }

  @Post(':contactId/s')
  async sign(
    @CurrentActor() actor: Actor,
    @Param(ContactIdsPipe) { driveId, contactId }: ContactIds,
    @Body() form: PhoneForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const exchange = { request, reply };
    await this.frame.after(
      exchange,
      async () => {
        const cardId = await this.signings.sign(actor, driveId, { ...form, contactId });
        return `/p/dr/${driveId}/s/c/${cardId}?saved=true`;
      },
      (problem) => this.pages.show(actor, exchange, { driveId, contactId }, problem),
    );
  }
}
