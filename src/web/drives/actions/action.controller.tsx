import { Body, Controller, Get, Param, Post, Query, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ActionChanges, type ActionIds, ActionReportsService } from '../../../drives/index.js';
import { CurrentActor } from '../../../identity/index.js';
import { Holders } from '../../../shared/access.js';
import type { Actor } from '../../../shared/actor.js';
import { PageFilter } from '../../page.filter.js';
import { ActionIdsPipe } from './action-ids.pipe.js';
import { ActionPages } from './action-pages.service.js';
import { ActionChangeForm, ActionsMark, DebriefForm, NoForm, ResponseForm } from './forms.js';

/** One action: moved, called off, answered, debriefed. */
@ApiExcludeController()
@Controller('p/dr/:id/a/:actionId')
@UseFilters(PageFilter)
@Holders('committee', 'organizer')
export class ActionPagesController {
  constructor(
    private readonly pages: ActionPages,
    private readonly changes: ActionChanges,
    private readonly reports: ActionReportsService,
  ) {}

  @Get()
  async show(
    @CurrentActor() actor: Actor,
    @Param(ActionIdsPipe) ids: ActionIds,
    @Query() { search, after, saved }: ActionsMark,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.pages.show(actor, { request, reply }, ids, { search, after, isSaved: saved === 'true' });
  }

  @Post()
  @Holders('committee')
  async change(
    @CurrentActor() actor: Actor,
    @Param(ActionIdsPipe) ids: ActionIds,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.pages.after(actor, { request, reply }, ids, {
      ...{ type: ActionChangeForm, body, place: 'change' },
      work: ({ version, ...form }) => this.changes.change(actor, ids, version, form),
    });
  }

  @Post('x')
  @Holders('committee')
  async callOff(
    @CurrentActor() actor: Actor,
    @Param(ActionIdsPipe) ids: ActionIds,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.pages.after(actor, { request, reply }, ids, {
      ...{ type: NoForm, body: {}, place: 'off' },
      work: () => this.changes.callOff(actor, ids),
    });
  }

  @Post('e')
  async respond(
    @CurrentActor() actor: Actor,
    @Param(ActionIdsPipe) ids: ActionIds,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.pages.after(actor, { request, reply }, ids, {
      ...{ type: ResponseForm, body, place: 'response' },
      work: (form) => this.reports.respond(actor, ids, form),
    });
  }

  @Post('d')
  async debrief(
    @CurrentActor() actor: Actor,
    @Param(ActionIdsPipe) ids: ActionIds,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.pages.after(actor, { request, reply }, ids, {
      ...{ type: DebriefForm, body, place: 'debrief' },
      work: (form) => this.reports.debrief(actor, ids, form),
    });
  }
}
