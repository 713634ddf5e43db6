import { Body, Controller, Get, Param, Post, Query, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  AssignmentsService,
  ContactsReading,
  ConversationsReading,
  ConversationsService,
} from '../../../drives/index.js';
import { IdPipe } from '../../../http/id.pipe.js';
import { CurrentActor } from '../../../identity/index.js';
import { Holders } from '../../../shared/access.js';
import type { Actor } from '../../../shared/actor.js';
import { daysAfter } from '../../../shared/days.js';
import type { Problem } from '../../../shared/errors.js';
import { PageFilter } from '../../page.filter.js';
import { PeopleMark, TalkForm, TalkVoidForm } from './forms.js';
import { type ContactIds, ContactIdsPipe } from './path-ids.pipe.js';
import { type Exchange, PeopleFrame } from './people-frame.service.js';
import { TalkPage } from './talk.page.js';
import { TodayPage } from './today.page.js';

const earlierShown = 5;

/** Whom to talk to today, and writing down a talk in four taps. */
@ApiExcludeController()
@Controller('p/dr/:id/t')
@UseFilters(PageFilter)
@Holders('committee', 'organizer')
export class TalksPagesController {
  constructor(
    private readonly frame: PeopleFrame,
    private readonly assignments: AssignmentsService,
    private readonly contacts: ContactsReading,
    private readonly talks: ConversationsReading,
    private readonly conversations: ConversationsService,
  ) {}

  @Get()
  async today(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) driveId: string,
    @Query() { saved }: PeopleMark,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const assignments = await this.assignments.own(actor, driveId);
    const isSaved = saved === 'true';
    await this.frame.show({ request, reply }, { driveId, title: 'people_page.today' }, (say) => (
      <TodayPage driveId={driveId} assignments={assignments} isSaved={isSaved} say={say} />
    ));
  }

  @Get(':contactId')
  async form(
    @CurrentActor() actor: Actor,
    @Param(ContactIdsPipe) { driveId, contactId }: ContactIds,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.show(actor, { request, reply }, { driveId, contactId, problem: null });
  }

  @Post(':contactId')
  async write(
    @CurrentActor() actor: Actor,
    @Param(ContactIdsPipe) { driveId, contactId }: ContactIds,
    @Body() form: TalkForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const exchange = { request, reply };
    await this.frame.after(
      exchange,
      async () => {
        await this.conversations.write(actor, driveId, { ...form, contactId });
        return `/p/dr/${driveId}/t?saved=true`;
      },
      (problem) => this.show(actor, exchange, { driveId, contactId, problem }),
    );
  }

  /** One’s own was a mistake. */
  @Post(':contactId/v')
  async void(
    @CurrentActor() actor: Actor,
    @Param(ContactIdsPipe) { driveId, contactId }: ContactIds,
    @Body() { conversationId }: TalkVoidForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const exchange = { request, reply };
    await this.frame.after(
      exchange,
      async () => {
        await this.conversations.void(actor, driveId, conversationId);
        return `/p/dr/${driveId}/t/${contactId}`;
      },
      (problem) => this.show(actor, exchange, { driveId, contactId, problem }),
    );
  }

  private async show(
    actor: Actor,
    exchange: Exchange,
    { driveId, contactId, problem }: { driveId: string; contactId: string; problem: Problem | null },
  ): Promise<void> {
    const contact = await this.contacts.one(actor, driveId, contactId);
    const earlier = await this.talks.list(actor, driveId, { contactId, limit: earlierShown });
    const { direction, followUpDays } = await this.assignments.habits(actor, driveId);
    const followUpOn = daysAfter(actor.today, followUpDays);
    await this.frame.show(exchange, { driveId, title: 'people_page.talk', problem }, (say) => (
      <TalkPage
        {...{ driveId, contact, followUpOn, direction, say }}
        earlier={earlier.items}
        reader={actor.workerId}
      />
    ));
  }
}
