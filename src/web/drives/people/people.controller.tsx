import { Body, Controller, Get, Param, Post, Query, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ContactsReading, ContactsService, DriveMapReading, DriveMapService } from '../../../drives/index.js';
import { IdPipe } from '../../../http/id.pipe.js';
import { CurrentActor } from '../../../identity/index.js';
import { Holders } from '../../../shared/access.js';
import type { Actor } from '../../../shared/actor.js';
import type { Problem } from '../../../shared/errors.js';
import { PageFilter } from '../../page.filter.js';
import { ContactForm, PeopleMark, PlaceForm } from './forms.js';
import { type PlaceIds, PlaceIdsPipe } from './path-ids.pipe.js';
import { type Exchange, PeopleFrame } from './people-frame.service.js';
import { PeoplePage } from './people.page.js';

const mostListed = 50;

/** Everybody of the map, and drawing it. */
@ApiExcludeController()
@Controller('p/dr/:id/c')
@UseFilters(PageFilter)
@Holders('committee', 'organizer')
export class PeoplePagesController {
  constructor(
    private readonly frame: PeopleFrame,
    private readonly reading: ContactsReading,
    private readonly contacts: ContactsService,
    private readonly map: DriveMapReading,
    private readonly drawing: DriveMapService,
  ) {}

  @Get()
  async list(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) driveId: string,
    @Query() { search = '', after }: PeopleMark,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.show(actor, { request, reply }, { driveId, search, after, problem: null });
  }

  @Post()
  async add(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) driveId: string,
    @Body() form: ContactForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const exchange = { request, reply };
    await this.frame.after(
      exchange,
      async () => `/p/dr/${driveId}/c/${await this.contacts.add(actor, driveId, contactIn(form))}`,
      (problem) => this.show(actor, exchange, { driveId, search: '', problem }),
    );
  }

  @Post('m')
  async draw(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) driveId: string,
    @Body() { kind, name }: PlaceForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const exchange = { request, reply };
    await this.frame.after(
      exchange,
      async () => {
        if (kind === 'group') await this.drawing.addGroup(actor, driveId, name);
        else await this.drawing.add(actor, driveId, kind, { name });
        return `/p/dr/${driveId}/c`;
      },
      (problem) => this.show(actor, exchange, { driveId, search: '', problem }),
    );
  }

  @Post('m/:placeId')
  async rename(
    @CurrentActor() actor: Actor,
    @Param(PlaceIdsPipe) { driveId, placeId: id }: PlaceIds,
    @Body() { kind, name }: PlaceForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const exchange = { request, reply };
    await this.frame.after(
      exchange,
      async () => {
        await this.drawing.rename(actor, driveId, kind, { id, name });
        return `/p/dr/${driveId}/c`;
      },
      (problem) => this.show(actor, exchange, { driveId, search: '', problem }),
    );
  }

  private async show(
    actor: Actor,
    exchange: Exchange,
    wanted: { driveId: string; search: string; after?: string | undefined; problem: Problem | null },
  ): Promise<void> {
    const { driveId, search, after, problem } = wanted;
    const contacts = await this.reading.list(actor, driveId, {
      ...{ search: search.trim(), limit: mostListed },
      ...(after ? { after } : {}),
    });
    const map = await this.map.whole(actor, driveId);
    await this.frame.show(exchange, { driveId, title: 'people_page.people', problem }, (say) => (
      <PeoplePage {...{ driveId, contacts, map, search, say }} />
    ));
  }
}

/** A box that is not ticked is not sent. */
export function contactIn({ isLeader, isSupervisor, isShielded, ...form }: ContactForm) {
  return {
    ...form,
    isLeader: isLeader === 'true',
    isSupervisor: isSupervisor === 'true',
    isShielded: isShielded === 'true',
  };
}
