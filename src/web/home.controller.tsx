import { Controller, Get, Header, Param, Post, Query, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { readFile } from 'node:fs/promises';
import { IdPipe } from '../http/id.pipe.js';
import { DrivesReading } from '../drives/index.js';
import { CurrentActor, NoticesService } from '../identity/index.js';
import { MeService } from '../me/index.js';
import { Anyone, OpenWhileLocked, SignedIn } from '../shared/access.js';
import type { Actor } from '../shared/actor.js';
import { renderPage } from './frame.js';
import { HomePage } from './home.page.js';
import { LookedPage } from './looked.page.js';
import { sayIn } from './page.js';
import { PageFilter } from './page.filter.js';
import { PagesService } from './pages.service.js';
import { PageMark } from './page-mark.js';

const style = await readFile(new URL('./style.css', import.meta.url), 'utf8');

@ApiExcludeController()
@Controller()
@UseFilters(PageFilter)
export class HomeController {
  constructor(
    private readonly pages: PagesService,
    private readonly me: MeService,
    private readonly notices: NoticesService,
    private readonly drives: DrivesReading,
  ) {}

  @Get()
  @Anyone()
  root(@Res() reply: FastifyReply): void {
    void reply.redirect('/p', 303);
  }

  @Get('p/style.css')
  @Anyone()
  @OpenWhileLocked()
  @Header('content-type', 'text/css; charset=utf-8')
  @Header('cache-control', 'public, max-age=3600')
  style(): string {
    return style;
  }

  @Get('p')
  @SignedIn()
  async home(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const context = await this.pages.context(request, reply);
    const [me, notices, hasPublicDrive] = await Promise.all([
      this.me.me(actor),
      this.notices.linesFor(actor),
      this.drives.anyPublic(),
    ]);
    const say = sayIn(context.language);
    renderPage(
      reply,
      { context, title: say('page.home'), heading: say('page.hello', { name: me.chosenName ?? '' }) },
      <HomePage
        me={me}
        withheld={actor.withheld}
        hasPublicDrive={hasPublicDrive}
        notices={notices}
        say={say}
      />,
    );
  }

  @Post('p/put-away/:id')
  @SignedIn()
  async putAway(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.notices.putAway(actor, id);
    void reply.redirect('/p', 303);
  }

  @Get('p/looked')
  @SignedIn()
  async looked(
    @CurrentActor() actor: Actor,
    @Query() { after }: PageMark,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const context = await this.pages.context(request, reply);
    const page = await this.me.accessLog(actor, 50, after);
    const say = sayIn(context.language);
    renderPage(
      reply,
      { context, title: say('page.looked') },
      <LookedPage page={page} context={context} say={say} />,
    );
  }
}
