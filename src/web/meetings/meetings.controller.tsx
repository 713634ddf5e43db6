import { Body, Controller, Get, Param, Post, Query, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { IdPipe } from '../../http/id.pipe.js';
import { CurrentActor } from '../../identity/index.js';
import { meetingKeepers, MeetingsReading, MeetingsService } from '../../meetings/index.js';
import { BranchesService } from '../../memberships/index.js';
import { HoldersOf, SignedIn } from '../../shared/access.js';
import { type Actor, scopeOf } from '../../shared/actor.js';
import { Problem } from '../../shared/errors.js';
import { renderPage } from '../frame.js';
import { sayIn } from '../page.js';
import { PageFilter } from '../page.filter.js';
import { PagesService } from '../pages.service.js';
import { MeetingForm, MeetingPageMark, NewMeetingForm } from './forms.js';
import { MeetingPages } from './meeting-pages.service.js';
import { type Calling, MeetingsPage } from './meetings.page.js';

const mostListed = 50;

/** Meetings: the list, one, and what its keepers change of it. */
@ApiExcludeController()
@Controller('p/mt')
@UseFilters(PageFilter)
export class MeetingsPagesController {
  constructor(
    private readonly pages: PagesService,
    private readonly showing: MeetingPages,
    private readonly reading: MeetingsReading,
    private readonly meetings: MeetingsService,
    private readonly branches: BranchesService,
  ) {}

  @Get()
  @SignedIn()
  async list(
    @CurrentActor() actor: Actor,
    @Query() { after }: MeetingPageMark,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.showList(actor, { request, reply }, { after, problem: null });
  }

  @Post()
  @HoldersOf(meetingKeepers)
  async call(
    @CurrentActor() actor: Actor,
    @Body() form: NewMeetingForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    try {
      void reply.redirect(`/p/mt/${await this.meetings.call(actor, form)}`, 303);
    } catch (error) {
      if (!(error instanceof Problem) || error.status === 404) throw error;
      await this.showList(actor, { request, reply }, { problem: error });
    }
  }

  @Get(':id')
  @SignedIn()
  async one(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() { search = '' }: MeetingPageMark,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.showing.show(actor, { request, reply }, { id, search, problem: null });
  }

  @Post(':id')
  @HoldersOf(meetingKeepers)
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() { version, ...form }: MeetingForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.showing.after(actor, { request, reply }, id, () =>
      this.meetings.change(actor, id, version, form),
    );
  }

  @Post(':id/off')
  @HoldersOf(meetingKeepers)
  async callOff(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.showing.after(actor, { request, reply }, id, () => this.meetings.callOff(actor, id));
  }

  private async showList(
    actor: Actor,
    { request, reply }: { request: FastifyRequest; reply: FastifyReply },
    { after, problem }: { after?: string | undefined; problem: Problem | null },
  ): Promise<void> {
    const context = await this.pages.context(request, reply);
    const say = sayIn(context.language);
    const { items, next } = await this.reading.list(actor, {
      limit: mostListed,
      ...(after ? { after } : {}),
    });
    const calling = await this.calling(actor);
    renderPage(
      reply,
      { context, title: say('meeting.title'), status: problem?.status ?? 200 },
      <MeetingsPage meetings={items} next={next} calling={calling} problem={problem} say={say} />,
    );
  }

  private async calling(actor: Actor): Promise<Calling | null> {
    const chair = scopeOf(actor, ['chair']);
    const isOfUnion = chair.union || scopeOf(actor, ['secretary']).union;
    if (!isOfUnion && chair.branches.length === 0) return null;
    const all = await this.branches.onDay(actor.today);
    const branches = isOfUnion ? all : all.filter(({ id }) => chair.branches.includes(id));
    return { branches, isOfUnion, today: actor.today };
  }
}
