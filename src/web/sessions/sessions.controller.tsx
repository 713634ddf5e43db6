import { Controller, Get, Param, Post, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { IdPipe } from '../../http/id.pipe.js';
import { CurrentActor, OwnSessionsService } from '../../identity/index.js';
import { SignedIn } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { renderPage } from '../frame.js';
import { sayIn } from '../page.js';
import { PageFilter } from '../page.filter.js';
import { PagesService } from '../pages.service.js';
import { timeFormat } from '../times.js';
import { SessionsPage } from './sessions.page.js';

/** Where somebody is signed in, to be ended one by one. */
@ApiExcludeController()
@Controller('p/s')
@UseFilters(PageFilter)
@SignedIn()
export class SessionsPagesController {
  constructor(
    private readonly pages: PagesService,
    private readonly sessions: OwnSessionsService,
  ) {}

  @Get()
  async list(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const context = await this.pages.context(request, reply);
    const say = sayIn(context.language);
    renderPage(
      reply,
      { context, title: say('session.title') },
      <SessionsPage sessions={await this.sessions.list(actor)} time={timeFormat(context)} say={say} />,
    );
  }

  @Post()
  async endOthers(@CurrentActor() actor: Actor, @Res() reply: FastifyReply): Promise<void> {
    await this.sessions.endOthers(actor);
    void reply.redirect('/p/s', 303);
  }

  @Post(':id')
  async end(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.sessions.end(actor, id);
    void reply.redirect('/p/s', 303);
  }
}
