import { Controller, Get, Param, Query, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DrivesReading } from '../../drives/index.js';
import { IdPipe } from '../../http/id.pipe.js';
import { CurrentActor } from '../../identity/index.js';
import { SignedIn } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { renderPage } from '../frame.js';
import { sayIn } from '../page.js';
import { PageFilter } from '../page.filter.js';
import { PagesService } from '../pages.service.js';
import { DrivePages } from './drive-pages.service.js';
import { DrivesPage } from './drives.page.js';
import { DrivesMark } from './forms.js';

const mostListed = 50;

@ApiExcludeController()
@Controller('p/dr')
@UseFilters(PageFilter)
@SignedIn()
export class DrivesPagesController {
  constructor(
    private readonly pages: PagesService,
    private readonly reading: DrivesReading,
    private readonly showing: DrivePages,
  ) {}

  @Get()
  async list(
    @CurrentActor() actor: Actor,
    @Query() { after }: DrivesMark,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const context = await this.pages.context(request, reply);
    const say = sayIn(context.language);
    const page = await this.reading.list(actor, { limit: mostListed, ...(after ? { after } : {}) });
    renderPage(
      reply,
      { context, title: say('drive_page.title') },
      <DrivesPage drives={page.items} next={page.next} say={say} />,
    );
  }

  @Get(':id')
  async one(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.showing.show(actor, { request, reply }, { id, problem: null });
  }
}
