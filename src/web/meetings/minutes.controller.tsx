import { Body, Controller, Param, Post, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { IdPipe } from '../../http/id.pipe.js';
import { CurrentActor } from '../../identity/index.js';
import { AttendancesService, DecisionsService, MeetingRolls, meetingKeepers } from '../../meetings/index.js';
import { HoldersOf } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { PageFilter } from '../page.filter.js';
import { AttendanceForm, DecisionForm } from './forms.js';
import { MeetingPages } from './meeting-pages.service.js';

/** Who was there and what was decided, written down on the phone while people meet. */
@ApiExcludeController()
@Controller('p/mt/:id')
@UseFilters(PageFilter)
@HoldersOf(meetingKeepers)
export class MinutesPagesController {
  constructor(
    private readonly showing: MeetingPages,
    private readonly attendances: AttendancesService,
    private readonly decisions: DecisionsService,
    private readonly rolls: MeetingRolls,
  ) {}

  @Post('here')
  async here(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() { workerId }: AttendanceForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.showing.after(actor, { request, reply }, id, () =>
      this.attendances.record(actor, id, workerId),
    );
  }

  @Post('gone')
  async gone(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() { workerId }: AttendanceForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.showing.after(actor, { request, reply }, id, () =>
      this.attendances.remove(actor, id, workerId),
    );
  }

  @Post('roll')
  async roll(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.showing.after(actor, { request, reply }, id, () => this.rolls.name(actor, id, null));
  }

  @Post('d')
  async decide(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() form: DecisionForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.showing.after(actor, { request, reply }, id, () => this.decisions.record(actor, id, form));
  }
}
