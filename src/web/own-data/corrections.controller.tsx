import { Body, Controller, Get, Param, Post, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { IdPipe } from '../../http/id.pipe.js';
import { CurrentActor } from '../../identity/index.js';
import { Holders } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { CorrectionsService } from '../../workers/index.js';
import { renderPage } from '../frame.js';
import { sayIn } from '../page.js';
import { PageFilter } from '../page.filter.js';
import { PagesService } from '../pages.service.js';
import { CorrectionAnswerForm } from './forms.js';
import { CorrectionsPage } from './me.page.js';

const mostListed = 50;

/** What people asked to be put right, for stewards in scope and the secretary. */
@ApiExcludeController()
@Controller('p/co')
@UseFilters(PageFilter)
@Holders('steward', 'secretary')
export class CorrectionsPagesController {
  constructor(
    private readonly pages: PagesService,
    private readonly corrections: CorrectionsService,
  ) {}

  @Get()
  async waiting(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const context = await this.pages.context(request, reply);
    const say = sayIn(context.language);
    const { items } = await this.corrections.waiting(actor, mostListed, undefined);
    renderPage(
      reply,
      { context, title: say('own_data.corrections') },
      <CorrectionsPage items={items} say={say} />,
    );
  }

  @Post(':id')
  async answer(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() form: CorrectionAnswerForm,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.corrections.answer(actor, id, form);
    void reply.redirect('/p/co', 303);
  }
}
