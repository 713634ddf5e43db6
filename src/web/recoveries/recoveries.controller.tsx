import { Body, Controller, Get, Param, Post, Query, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { IdPipe } from '../../http/id.pipe.js';
import {
  ConfirmationsService,
  CurrentActor,
  RecoveriesService,
  RecoveryConfirmationBody,
} from '../../identity/index.js';
import { Holders, SignedIn } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { Problem } from '../../shared/errors.js';
import { renderPage } from '../frame.js';
import { sayIn } from '../page.js';
import { PageMark } from '../page-mark.js';
import { PageFilter } from '../page.filter.js';
import { PagesService } from '../pages.service.js';
import { timeFormat } from '../times.js';
import { WaitingPage } from './recoveries.page.js';

const shownAtOnce = 50;

/** Who lost everything: to confirm, or to stop. */
@ApiExcludeController()
@Controller('p/rc')
@UseFilters(PageFilter)
@SignedIn()
export class RecoveriesPagesController {
  constructor(
    private readonly pages: PagesService,
    private readonly recoveries: RecoveriesService,
    private readonly confirmations: ConfirmationsService,
  ) {}

  @Get()
  async list(
    @CurrentActor() actor: Actor,
    @Query() { after }: PageMark,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.show(actor, request, reply, { after });
  }

  @Post(':id')
  @Holders('steward', 'secretary', 'custodian')
  async confirm(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() { mark }: RecoveryConfirmationBody,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    try {
      await this.confirmations.confirm(actor, id, mark);
      void reply.redirect('/p/rc', 303);
    } catch (error) {
      if (!(error instanceof Problem) || error.status === 404) throw error;
      await this.show(actor, request, reply, { problem: error });
    }
  }

  @Post(':id/stop')
  async stop(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.recoveries.stop(actor, id);
    void reply.redirect('/p/rc', 303);
  }

  private async show(
    actor: Actor,
    request: FastifyRequest,
    reply: FastifyReply,
    { after, problem = null }: { after?: string | undefined; problem?: Problem | null },
  ): Promise<void> {
    const context = await this.pages.context(request, reply);
    const say = sayIn(context.language);
    const page = await this.recoveries.list(actor, shownAtOnce, after);
    renderPage(
      reply,
      { context, title: say('recovery.list_title'), status: problem?.status ?? 200 },
      <WaitingPage page={page} problem={problem} time={timeFormat(context)} say={say} />,
    );
  }
}
