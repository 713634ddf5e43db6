import { Body, Controller, Get, Post, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { BlocksService } from '../../audit/index.js';
import { CurrentActor } from '../../identity/index.js';
import { LogService, VerificationView } from '../../log/index.js';
import { UnionHolders } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { renderPage } from '../frame.js';
import { sayIn } from '../page.js';
import { PageFilter } from '../page.filter.js';
import { PagesService } from '../pages.service.js';
import { AnchorForm } from './forms.js';
import { LogPage } from './log.page.js';

@ApiExcludeController()
@Controller('p/lg')
@UseFilters(PageFilter)
@UnionHolders('trustee', 'secretary', 'custodian')
export class LogPagesController {
  constructor(
    private readonly pages: PagesService,
    private readonly log: LogService,
    private readonly blocks: BlocksService,
  ) {}

  @Get()
  show(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.render(request, reply, null);
  }

  @Post()
  async verify(
    @CurrentActor() actor: Actor,
    @Body() { number, hash }: AnchorForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { language } = await this.pages.context(request, null);
    const written = number || hash ? { number: number ?? '', hash: hash ?? '' } : null;
    await this.render(request, reply, VerificationView.of(await this.log.verify(actor, written), language));
  }

  private async render(
    request: FastifyRequest,
    reply: FastifyReply,
    found: VerificationView | null,
  ): Promise<void> {
    const context = await this.pages.context(request, reply);
    const say = sayIn(context.language);
    const [newest, tail] = [await this.blocks.newest(), await this.log.tail()];
    const view = { newest, tail, found };
    renderPage(reply, { context, title: say('log.title') }, <LogPage view={view} context={context} />);
  }
}
