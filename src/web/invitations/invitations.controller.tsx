import { Body, Controller, Get, Param, Post, Query, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { IdPipe } from '../../http/id.pipe.js';
import { CurrentActor, InvitationsService } from '../../identity/index.js';
import { HoldersOf } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { Problem } from '../../shared/errors.js';
import { Identifier, Text } from '../../shared/fields.js';
import { Settings } from '../../shared/settings.js';
import { renderPage } from '../frame.js';
import { sayIn } from '../page.js';
import { PageFilter } from '../page.filter.js';
import { PageMark } from '../page-mark.js';
import { PagesService } from '../pages.service.js';
import { InvitationsPage, SlipPage } from './invitations.page.js';

export class InvitationForm {
  @Identifier()
  workerId!: string;
}

export class SearchQuery extends PageMark {
  @Text({ optional: true, max: 100, min: 0 })
  search?: string;
}

/** Handing somebody a code. */
@ApiExcludeController()
@Controller('p/in')
@UseFilters(PageFilter)
@HoldersOf({ ofUnion: ['secretary'], anywhere: ['steward'] })
export class InvitationsPagesController {
  constructor(
    private readonly pages: PagesService,
    private readonly invitations: InvitationsService,
    private readonly settings: Settings,
  ) {}

  @Get()
  async show(
    @CurrentActor() actor: Actor,
    @Query() { search = '' }: SearchQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.render(actor, search, { request, reply }, null);
  }

  @Post()
  async make(
    @CurrentActor() actor: Actor,
    @Body() { workerId }: InvitationForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    try {
      const made = await this.invitations.invite(actor, workerId);
      const context = await this.pages.context(request, reply);
      const say = sayIn(context.language);
      const origin = new URL(this.settings.publicUrl ?? `${request.protocol}://${request.host}`).origin;
      renderPage(
        reply,
        { context, title: say('invitation_page.slip') },
        <SlipPage made={made} address={`${origin}/p/join`} say={say} />,
      );
    } catch (error) {
      if (!(error instanceof Problem) || error.status === 404) throw error;
      await this.render(actor, '', { request, reply }, error);
    }
  }

  @Post(':id/withdrawal')
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.invitations.withdraw(actor, id);
    void reply.redirect('/p/in', 303);
  }

  private async render(
    actor: Actor,
    search: string,
    { request, reply }: { request: FastifyRequest; reply: FastifyReply },
    problem: Problem | null,
  ): Promise<void> {
    const context = await this.pages.context(request, reply);
    const say = sayIn(context.language);
    const open = await this.invitations.open(actor);
    const found = search === '' ? null : await this.invitations.invitable(actor, search);
    renderPage(
      reply,
      { context, title: say('invitation_page.title'), status: problem?.status ?? 200 },
      <InvitationsPage search={search} found={found} open={open} problem={problem} say={say} />,
    );
  }
}
