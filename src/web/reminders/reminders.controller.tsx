import { Controller, Get, Param, Post, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { IdPipe } from '../../http/id.pipe.js';
import { CurrentActor } from '../../identity/index.js';
import { FeedsService, InPersonService, SilenceService, tellers } from '../../reminders/index.js';
import { HoldersOf, SignedIn } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { PageFilter } from '../page.filter.js';
import { ReminderPagesService } from './reminder-pages.service.js';

/** What reaches somebody and when, and who is to be told face to face. */
@ApiExcludeController()
@Controller('p/nt')
@UseFilters(PageFilter)
@SignedIn()
export class ReminderPagesController {
  constructor(
    private readonly pages: ReminderPagesService,
    private readonly feeds: FeedsService,
    private readonly silence: SilenceService,
    private readonly inPerson: InPersonService,
  ) {}

  @Get()
  async show(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.pages.show({ actor, request, reply }, null);
  }

  /** Everybody’s whom the office lets one know of, and who is to be told in person. */
  @Get('all')
  @HoldersOf(tellers)
  async showAll(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.pages.showAll({ actor, request, reply });
  }

  /** The address is on the answer of this once, and nowhere else. */
  @Post('calendar')
  async makeFeed(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.pages.show({ actor, request, reply }, await this.feeds.make(actor));
  }

  @Post('calendar/gone')
  async revokeFeed(@CurrentActor() actor: Actor, @Res() reply: FastifyReply): Promise<void> {
    await this.feeds.revoke(actor);
    void reply.redirect('/p/nt', 303);
  }

  @Post('stop')
  async stop(@CurrentActor() actor: Actor, @Res() reply: FastifyReply): Promise<void> {
    await this.silence.keep(actor);
    void reply.redirect('/p/nt', 303);
  }

  @Post('all/:id')
  @HoldersOf(tellers)
  async told(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.inPerson.told(actor, id);
    void reply.redirect('/p/nt/all', 303);
  }
}
