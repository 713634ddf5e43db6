import { Body, Controller, Get, Param, Post, Query, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ActionsReading, ActionsService, DrivesReading } from '../../../drives/index.js';
import { IdPipe } from '../../../http/id.pipe.js';
import { CurrentActor } from '../../../identity/index.js';
import { Holders } from '../../../shared/access.js';
import type { Actor } from '../../../shared/actor.js';
import { Problem } from '../../../shared/errors.js';
import { PageFilter } from '../../page.filter.js';
import { attempt, type CameBack, cameBack } from '../../typed.js';
import { type Exchange, PeopleFrame } from '../people/people-frame.service.js';
import { ActionsPage } from './actions.page.js';
import { ActionsMark, PlanForm } from './forms.js';

const shown = 50;

/** What a drive does together: to come and past, and planning something. */
@ApiExcludeController()
@Controller('p/dr/:id/a')
@UseFilters(PageFilter)
@Holders('committee', 'organizer')
export class ActionsPagesController {
  constructor(
    private readonly frame: PeopleFrame,
    private readonly drives: DrivesReading,
    private readonly reading: ActionsReading,
    private readonly actions: ActionsService,
  ) {}

  @Get()
  async list(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) driveId: string,
    @Query() { after }: ActionsMark,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.show(actor, { request, reply }, { driveId, after, back: null });
  }

  @Post()
  @Holders('committee')
  async plan(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) driveId: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const done = await attempt(PlanForm, body, (form) => this.actions.plan(actor, driveId, form));
    if (!(done instanceof Problem)) return void reply.redirect(`/p/dr/${driveId}/a/${done}`, 303);
    await this.show(actor, { request, reply }, { driveId, back: cameBack('plan', body, done) });
  }

  private async show(
    actor: Actor,
    exchange: Exchange,
    { driveId, after, back }: { driveId: string; after?: string | undefined; back: CameBack | null },
  ): Promise<void> {
    const drive = await this.drives.one(actor, driveId);
    const actions = await this.reading.list(actor, driveId, { limit: shown, ...(after ? { after } : {}) });
    const { today } = actor;
    const title = 'actions_page.place';
    const status = back?.problem.status ?? 200;
    await this.frame.show(exchange, { driveId, title, status }, (say) => (
      <ActionsPage {...{ drive, actions, today, back, say }} />
    ));
  }
}
