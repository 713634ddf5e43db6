import { Body, Controller, Get, Param, Post, Query, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ContactsService, JoiningService } from '../../../drives/index.js';
import { CurrentActor } from '../../../identity/index.js';
import { Holders } from '../../../shared/access.js';
import type { Actor } from '../../../shared/actor.js';
import { PageFilter } from '../../page.filter.js';
import { ContactPages } from './contact-pages.service.js';
import { ContactChangeForm, PeopleMark } from './forms.js';
import { type ContactIds, ContactIdsPipe } from './path-ids.pipe.js';
import { PeopleFrame } from './people-frame.service.js';
import { contactIn } from './people.controller.js';

/** One contact. */
@ApiExcludeController()
@Controller('p/dr/:id/c/:contactId')
@UseFilters(PageFilter)
@Holders('committee', 'organizer')
export class ContactPagesController {
  constructor(
    private readonly frame: PeopleFrame,
    private readonly showing: ContactPages,
    private readonly contacts: ContactsService,
    private readonly joining: JoiningService,
  ) {}

  @Get()
  async one(
    @CurrentActor() actor: Actor,
    @Param(ContactIdsPipe) { driveId, contactId: id }: ContactIds,
    @Query() { search = '' }: PeopleMark,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.showing.show(actor, { request, reply }, { driveId, id, search, problem: null });
  }

  @Post()
  async change(
    @CurrentActor() actor: Actor,
    @Param(ContactIdsPipe) { driveId, contactId: id }: ContactIds,
    @Body() { version, ...form }: ContactChangeForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const exchange = { request, reply };
    await this.frame.after(
      exchange,
      async () => {
        await this.contacts.change(actor, { driveId, id }, version, contactIn(form));
        return `/p/dr/${driveId}/c/${id}`;
      },
      (problem) => this.showing.show(actor, exchange, { driveId, id, problem }),
    );
  }

  @Post('j')
  async join(
    @CurrentActor() actor: Actor,
    @Param(ContactIdsPipe) { driveId, contactId: id }: ContactIds,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const exchange = { request, reply };
    await this.frame.after(
      exchange,
      async () => {
        await this.joining.join(actor, { driveId, id }, {});
        return `/p/dr/${driveId}/c/${id}`;
      },
      (problem) => this.showing.show(actor, exchange, { driveId, id, problem }),
    );
  }
}
