import { Body, Controller, Get, Param, Post, Query, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { BringingLists, DecidingLines } from '../../../drives/index.js';
import { IdPipe } from '../../../http/id.pipe.js';
import { readUpload } from '../../../http/upload.js';
import { CurrentActor, WithoutIdempotency } from '../../../identity/index.js';
import { Holders } from '../../../shared/access.js';
import type { Actor } from '../../../shared/actor.js';
import { PageFilter } from '../../page.filter.js';
import { LineForm, PeopleMark } from './forms.js';
import { ListPages } from './list-pages.service.js';
import { type LineIds, LineIdsPipe } from './path-ids.pipe.js';
import { PeopleFrame } from './people-frame.service.js';

/** Lists brought along: compared, decided, let in, taken back. */
@ApiExcludeController()
@Controller('p/dr/:id/l')
@UseFilters(PageFilter)
@Holders('committee', 'organizer')
export class ListsPagesController {
  constructor(
    private readonly frame: PeopleFrame,
    private readonly showing: ListPages,
    private readonly bringing: BringingLists,
    private readonly deciding: DecidingLines,
  ) {}

  @Get()
  async list(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) driveId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.showing.all(actor, { request, reply }, driveId, null);
  }

  @Post()
  @WithoutIdempotency()
  async bring(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) driveId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const exchange = { request, reply };
    await this.frame.after(
      exchange,
      async () =>
        `/p/dr/${driveId}/l/${await this.bringing.bring(actor, driveId, () => readUpload(request))}`,
      (problem) => this.showing.all(actor, exchange, driveId, problem),
    );
  }

  @Get(':importId')
  async one(
    @CurrentActor() actor: Actor,
    @Param(LineIdsPipe) { driveId, importId }: LineIds,
    @Query() { after }: PeopleMark,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.showing.one(actor, { request, reply }, { driveId, importId, after, problem: null });
  }

  @Post(':importId/lines/:line')
  async decide(
    @CurrentActor() actor: Actor,
    @Param(LineIdsPipe) { driveId, importId, line }: LineIds,
    @Body() form: LineForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.showing.after(actor, { request, reply }, { driveId, importId }, () =>
      this.deciding.decide(actor, { driveId, importId, line }, form),
    );
  }

  @Post(':importId/in')
  async letIn(
    @CurrentActor() actor: Actor,
    @Param(LineIdsPipe) { driveId, importId }: LineIds,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.showing.after(actor, { request, reply }, { driveId, importId }, () =>
      this.showing.letIn(actor, driveId, importId),
    );
  }

  @Post(':importId/out')
  async takeBack(
    @CurrentActor() actor: Actor,
    @Param(LineIdsPipe) { driveId, importId }: LineIds,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const exchange = { request, reply };
    await this.frame.after(
      exchange,
      async () => {
        await this.showing.takeBack(actor, driveId, importId);
        return `/p/dr/${driveId}/l`;
      },
      (problem) => this.showing.all(actor, exchange, driveId, problem),
    );
  }
}
