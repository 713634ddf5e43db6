import { Body, Controller, Get, Param, Post, Query, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  StructureAnswersReading,
  StructureAnswersService,
  StructureTestsReading,
  StructureTestsService,
} from '../../../drives/index.js';
import { IdPipe } from '../../../http/id.pipe.js';
import { CurrentActor } from '../../../identity/index.js';
import { Holders } from '../../../shared/access.js';
import type { Actor } from '../../../shared/actor.js';
import { Problem } from '../../../shared/errors.js';
import { PageFilter } from '../../page.filter.js';
import { attempt, type CameBack, cameBack } from '../../typed.js';
import { TurnoutForm } from '../ticking.form.js';
import { PeopleMark, StructureTestForm } from './forms.js';
import { type TestIds, TestIdsPipe } from './path-ids.pipe.js';
import { type Exchange, PeopleFrame } from './people-frame.service.js';
import { TestPage, TestsPage } from './tests.page.js';

const shown = 20;
const peopleShown = 100;

/** Structure tests: everybody is asked for something, and who took part is ticked off on one screen. */
@ApiExcludeController()
@Controller('p/dr/:id/b')
@UseFilters(PageFilter)
@Holders('committee', 'organizer')
export class StructureTestPagesController {
  constructor(
    private readonly frame: PeopleFrame,
    private readonly reading: StructureTestsReading,
    private readonly tests: StructureTestsService,
    private readonly answersReading: StructureAnswersReading,
    private readonly answers: StructureAnswersService,
  ) {}

  @Get()
  async list(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) driveId: string,
    @Query() { after }: PeopleMark,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.show(actor, { request, reply }, { driveId, after, back: null });
  }

  @Post()
  async begin(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) driveId: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const done = await attempt(StructureTestForm, body, (form) => this.tests.begin(actor, driveId, form));
    if (!(done instanceof Problem)) return void reply.redirect(`/p/dr/${driveId}/b/${done}`, 303);
    await this.show(actor, { request, reply }, { driveId, back: cameBack('test', body, done) });
  }

  @Get(':structureTestId')
  async one(
    @CurrentActor() actor: Actor,
    @Param(TestIdsPipe) { driveId, structureTestId }: TestIds,
    @Query() { search = '', after, saved }: PeopleMark,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const test = await this.reading.one(actor, driveId, structureTestId);
    const people = await this.answersReading.list(
      actor,
      { driveId, structureTestId },
      { search: search.trim(), limit: peopleShown, ...(after ? { after } : {}) },
    );
    const isSaved = saved === 'true';
    await this.frame.show({ request, reply }, { driveId, title: 'people_page.tests' }, (say) => (
      <TestPage {...{ driveId, test, people, search, isSaved, say }} />
    ));
  }

  @Post(':structureTestId')
  async tick(
    @CurrentActor() actor: Actor,
    @Param(TestIdsPipe) { driveId, structureTestId }: TestIds,
    @Body() { came: tookPart, before }: TurnoutForm,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const didNot = before.filter((id) => !tookPart.includes(id));
    await this.answers.write(actor, { driveId, structureTestId }, { tookPart, didNot });
    void reply.redirect(`/p/dr/${driveId}/b/${structureTestId}?saved=true`, 303);
  }

  private async show(
    actor: Actor,
    exchange: Exchange,
    { driveId, after, back }: { driveId: string; after?: string | undefined; back: CameBack | null },
  ): Promise<void> {
    const tests = await this.reading.list(actor, driveId, { limit: shown, ...(after ? { after } : {}) });
    const { today } = actor;
    const status = back?.problem.status ?? 200;
    await this.frame.show(exchange, { driveId, title: 'people_page.tests', status }, (say) => (
      <TestsPage {...{ driveId, tests, today, back, say }} />
    ));
  }
}
