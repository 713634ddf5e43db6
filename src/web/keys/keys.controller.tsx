import { Body, Controller, Get, Post, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentActor, KeyOpeningBody, KeyOpeningsService, ProposalsService } from '../../identity/index.js';
import { UnionHolders } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { Problem } from '../../shared/errors.js';
import { renderPage } from '../frame.js';
import { sayIn } from '../page.js';
import { PageFilter } from '../page.filter.js';
import { PagesService } from '../pages.service.js';
import { KeyChangeForm } from './forms.js';
import { KeysPage } from './keys.page.js';

@ApiExcludeController()
@Controller('p/k')
@UseFilters(PageFilter)
@UnionHolders('custodian')
export class KeysPagesController {
  constructor(
    private readonly pages: PagesService,
    private readonly openings: KeyOpeningsService,
    private readonly proposals: ProposalsService,
  ) {}

  @Get()
  async state(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.show(request, reply, null);
  }

  @Post()
  async open(
    @CurrentActor() actor: Actor,
    @Body() { passphrase }: KeyOpeningBody,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    try {
      await this.openings.open(actor, passphrase, request.ip);
      void reply.redirect('/p/k', 303);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      await this.show(request, reply, error);
    }
  }

  /** A change of keys is carried out at the machine, once a second person agreed. */
  @Post('r')
  async proposeChange(
    @CurrentActor() actor: Actor,
    @Body() payload: KeyChangeForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    try {
      await this.proposals.propose(actor, { kind: 'key-rotation', payload });
      void reply.redirect('/p/pr?asked=true', 303);
    } catch (error) {
      if (!(error instanceof Problem) || error.status === 404) throw error;
      await this.show(request, reply, error);
    }
  }

  private async show(request: FastifyRequest, reply: FastifyReply, problem: Problem | null): Promise<void> {
    const context = await this.pages.context(request, reply);
    const title = sayIn(context.language)('keys.page_title');
    const state = await this.openings.state();
    renderPage(
      reply,
      { context, title, status: problem?.status ?? 200 },
      <KeysPage state={state} context={context} problem={problem} />,
    );
  }
}
