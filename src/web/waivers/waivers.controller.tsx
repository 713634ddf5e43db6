import { Body, Controller, Get, Post, Query, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentActor } from '../../identity/index.js';
import { MeetingsReading } from '../../meetings/index.js';
import { BranchesService } from '../../memberships/index.js';
import { UnionHolders } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { daysAfter } from '../../shared/days.js';
import { renderPage } from '../frame.js';
import { sayIn } from '../page.js';
import { PageFilter } from '../page.filter.js';
import { PageMark } from '../page-mark.js';
import { PagesService } from '../pages.service.js';
import { AskingService } from '../proposals/asking.service.js';
import { attempt, type CameBack, cameBack } from '../typed.js';
import { GeneralWaiverForm, StrikeWaiverForm } from './forms.js';
import { NumberedMembers } from './numbered-members.service.js';
import { WaiversPage } from './waivers.page.js';

interface Exchange {
  actor: Actor;
  request: FastifyRequest;
  reply: FastifyReply;
}

/** A motion is written down within half a year of the meeting that carried it. */
const meetingsBackDays = 183;
const mostMeetings = 100;

/** Proposing months off for many: during a strike or a lockout, or for everybody by a motion. */
@ApiExcludeController()
@Controller('p/wo')
@UseFilters(PageFilter)
@UnionHolders('secretary', 'treasurer')
export class WaiversPagesController {
  constructor(
    private readonly pages: PagesService,
    private readonly branches: BranchesService,
    private readonly meetings: MeetingsReading,
    private readonly members: NumberedMembers,
    private readonly asking: AskingService,
  ) {}

  @Get()
  async form(
    @CurrentActor() actor: Actor,
    @Query() _mark: PageMark,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.show({ actor, request, reply }, null);
  }

  @Post('s')
  async strike(
    @CurrentActor() actor: Actor,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const problem = await attempt(StrikeWaiverForm, body, async ({ numbers, ...form }) => {
      const payload = { ...form, workerIds: numbers ? await this.members.idsOf(numbers) : null };
      return this.asking.ask(actor, reply, { kind: 'waiver-strike', payload });
    });
    if (!problem) return;
    await this.show({ actor, request, reply }, cameBack('s', body, problem, { workerIds: 'numbers' }));
  }

  @Post('g')
  async general(
    @CurrentActor() actor: Actor,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const problem = await attempt(GeneralWaiverForm, body, (payload) =>
      this.asking.ask(actor, reply, { kind: 'waiver-general', payload: { ...payload } }),
    );
    if (problem) await this.show({ actor, request, reply }, cameBack('g', body, problem));
  }

  private async show({ actor, request, reply }: Exchange, back: CameBack | null): Promise<void> {
    const { today } = actor;
    const branches = await this.branches.onDay(today);
    const from = daysAfter(today, -meetingsBackDays);
    const { items } = await this.meetings.list(actor, { from, limit: mostMeetings });
    const meetings = items.filter(({ isCalledOff, meetsOn }) => !isCalledOff && meetsOn <= today).reverse();
    const context = await this.pages.context(request, reply);
    const say = sayIn(context.language);
    renderPage(
      reply,
      { context, title: say('waiver_page.many_title'), status: back?.problem.status ?? 200 },
      <WaiversPage today={today} branches={branches} meetings={meetings} back={back} say={say} />,
    );
  }
}
