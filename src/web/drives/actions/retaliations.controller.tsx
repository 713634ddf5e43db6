import { Body, Controller, Get, Param, Post, Query, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  ActionsReading,
  ContactsReading,
  RetaliationsReading,
  RetaliationsService,
} from '../../../drives/index.js';
import { IdPipe } from '../../../http/id.pipe.js';
import { CurrentActor } from '../../../identity/index.js';
import { Holders } from '../../../shared/access.js';
import type { Actor } from '../../../shared/actor.js';
import { Problem } from '../../../shared/errors.js';
import { PageFilter } from '../../page.filter.js';
import { attempt, type CameBack, cameBack } from '../../typed.js';
import { type Exchange, PeopleFrame } from '../people/people-frame.service.js';
import { ActionsMark, RetaliationForm } from './forms.js';
import { RetaliationsPage } from './retaliations.page.js';

const shown = 50;
const peopleShown = 100;

interface Showing {
  driveId: string;
  search?: string;
  after?: string | undefined;
  back?: CameBack | null;
}

/** Where an employer struck back. */
@ApiExcludeController()
@Controller('p/dr/:id/z')
@UseFilters(PageFilter)
@Holders('committee', 'organizer')
export class RetaliationPagesController {
  constructor(
    private readonly frame: PeopleFrame,
    private readonly reading: RetaliationsReading,
    private readonly retaliations: RetaliationsService,
    private readonly actions: ActionsReading,
    private readonly contacts: ContactsReading,
  ) {}

  @Get()
  async list(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) driveId: string,
    @Query() { search = '', after }: ActionsMark,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.show(actor, { request, reply }, { driveId, search, after });
  }

  @Post()
  async flag(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) driveId: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const done = await attempt(RetaliationForm, body, (form) => this.retaliations.flag(actor, driveId, form));
    if (!(done instanceof Problem)) return void reply.redirect(`/p/dr/${driveId}/z`, 303);
    await this.show(actor, { request, reply }, { driveId, back: cameBack('flag', body, done) });
  }

  @Post(':retaliationId')
  async void(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) driveId: string,
    @Param('retaliationId', IdPipe) retaliationId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.retaliations.void(actor, driveId, retaliationId);
    void reply.redirect(`/p/dr/${driveId}/z`, 303);
  }

  private async show(
    actor: Actor,
    exchange: Exchange,
    { driveId, search = '', after, back = null }: Showing,
  ): Promise<void> {
    const flags = await this.reading.list(actor, driveId, { limit: shown, ...(after ? { after } : {}) });
    const people = await this.contacts.list(actor, driveId, { search: search.trim(), limit: peopleShown });
    const actions = await this.actions.list(actor, driveId, { limit: shown });
    const { today } = actor;
    const title = 'actions_page.retaliation_title';
    const status = back?.problem.status ?? 200;
    await this.frame.show(exchange, { driveId, title, status }, (say) => (
      <RetaliationsPage
        {...{ driveId, flags, search, today, back, say }}
        people={people.items}
        actions={actions.items}
      />
    ));
  }
}
