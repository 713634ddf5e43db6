import { Body, Controller, Param, Post, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CommitteeService, EndingService } from '../../drives/index.js';
import { IdPipe } from '../../http/id.pipe.js';
import { CurrentActor, ProposalsService } from '../../identity/index.js';
import { Holders } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { PageFilter } from '../page.filter.js';
import { DrivePages } from './drive-pages.service.js';
import { ComingInForm, DriveRecallForm, PublicationForm, SureForm } from './forms.js';

const where = '/p/pr?asked=true';

/** Who comes and goes, going public and the end. */
@ApiExcludeController()
@Controller('p/dr/:id/k')
@UseFilters(PageFilter)
export class DriveCommitteePagesController {
  constructor(
    private readonly showing: DrivePages,
    private readonly committee: CommitteeService,
    private readonly ending: EndingService,
    private readonly proposals: ProposalsService,
  ) {}

  @Post('n')
  @Holders('committee')
  async bringIn(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() form: ComingInForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const work = (): Promise<string> => this.committee.propose(actor, id, form);
    await this.showing.after(actor, { request, reply }, id, { work, where });
  }

  @Post('r')
  @Holders('committee')
  async recall(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() form: DriveRecallForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const work = (): Promise<string> => this.committee.recall(actor, id, form);
    await this.showing.after(actor, { request, reply }, id, { work, where });
  }

  @Post('w')
  @Holders('committee')
  async publish(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() form: PublicationForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const payload = { ...form, driveId: id };
    const work = (): Promise<string> => this.proposals.propose(actor, { kind: 'drive-publication', payload });
    await this.showing.after(actor, { request, reply }, id, { work, where });
  }

  @Post('q')
  @Holders('committee')
  async end(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() _form: SureForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const work = (): Promise<string | null> => this.ending.end(actor, id);
    // alone in the committee, it has ended already
    const next = (proposal: string | null): string => (proposal === null ? `/p/dr/${id}` : where);
    await this.showing.after(actor, { request, reply }, id, { work, where: next });
  }

  @Post('l')
  @Holders('committee', 'organizer')
  async leave(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() _form: SureForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const work = (): Promise<void> => this.committee.leave(actor, id);
    await this.showing.after(actor, { request, reply }, id, { work, where: '/p' });
  }
}
