import { Body, Controller, Post, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentActor, ProposalsService } from '../../identity/index.js';
import { UnionHolders } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { PageFilter } from '../page.filter.js';
import { AskingForm } from './forms.js';

/** A second person is asked to let in a sheet that was looked at. */
@ApiExcludeController()
@Controller('p/bo/asking')
@UseFilters(PageFilter)
@UnionHolders('treasurer', 'secretary')
export class BookAskingController {
  constructor(private readonly proposals: ProposalsService) {}

  @Post()
  async ask(
    @CurrentActor() actor: Actor,
    @Body() payload: AskingForm,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const id = await this.proposals.propose(actor, { kind: 'book-import', payload });
    void reply.redirect(`/p/pr/${id}`, 303);
  }
}
