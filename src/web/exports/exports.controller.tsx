import {
  Body,
  Controller,
  Get,
  Param,
  Post,
  Query,
  Req,
  Res,
  StreamableFile,
  UseFilters,
} from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { asDownload, ExportRequests, ExportsService } from '../../exports/index.js';
import { IdPipe } from '../../http/id.pipe.js';
import { CurrentActor } from '../../identity/index.js';
import { HoldersOf } from '../../shared/access.js';
import { type Actor, scopeOf } from '../../shared/actor.js';
import { MapService } from '../../workplaces/index.js';
import { renderPage } from '../frame.js';
import { sayIn } from '../page.js';
import { PageFilter } from '../page.filter.js';
import { PagesService } from '../pages.service.js';
import { ExportsPage, type Places } from './exports.page.js';
import { ExportsPageMark, NewExportForm } from './forms.js';

const mostListed = 50;

/** Files with people in them: mine, and asking for one. */
@ApiExcludeController()
@Controller('p/ex')
@UseFilters(PageFilter)
@HoldersOf({ ofUnion: ['secretary', 'organizer'], anywhere: ['steward'] })
export class ExportsPagesController {
  constructor(
    private readonly db: DataSource,
    private readonly pages: PagesService,
    private readonly exports: ExportsService,
    private readonly requests: ExportRequests,
    private readonly map: MapService,
  ) {}

  @Get()
  async own(
    @CurrentActor() actor: Actor,
    @Query() { asked }: ExportsPageMark,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const context = await this.pages.context(request, reply);
    const say = sayIn(context.language);
    const { items } = await this.exports.own(actor, mostListed, undefined);
    const places = placesFor(actor, await this.map.confirmed(this.db.manager));
    renderPage(
      reply,
      { context, title: say('export_page.files') },
      <ExportsPage files={items} places={places} asked={asked !== undefined} context={context} say={say} />,
    );
  }

  @Post()
  async ask(
    @CurrentActor() actor: Actor,
    @Body() { kind, form, reason, ...filter }: NewExportForm,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.requests.ask(actor, { kind, form, reason, filter });
    void reply.redirect('/p/ex?asked=true', 303);
  }

  @Get(':id/f')
  async fetch(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<StreamableFile> {
    return asDownload(await this.exports.fetch(actor, id));
  }
}

/** A steward of sites is offered these alone. */
function placesFor(actor: Actor, { sites, employers, jobClasses }: Places): Places {
  const scope = scopeOf(actor, ['steward', 'secretary', 'organizer']);
  return {
    sites: scope.union ? sites : sites.filter(({ id }) => scope.sites.includes(id)),
    employers,
    jobClasses,
  };
}
