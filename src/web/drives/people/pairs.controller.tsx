import { Body, Controller, Param, Post, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { MergingService, TiesService } from '../../../drives/index.js';
import { CurrentActor } from '../../../identity/index.js';
import { Holders } from '../../../shared/access.js';
import type { Actor } from '../../../shared/actor.js';
import { PageFilter } from '../../page.filter.js';
import { ContactPages } from './contact-pages.service.js';
import { PairForm, UntyingForm } from './forms.js';
import { type ContactIds, ContactIdsPipe } from './path-ids.pipe.js';
import { PeopleFrame } from './people-frame.service.js';

/** Two contacts: how they stand to each other, or that they are one person, and that they are not. */
@ApiExcludeController()
@Controller('p/dr/:id/c/:contactId')
@UseFilters(PageFilter)
@Holders('committee', 'organizer')
export class PairsPagesController {
  constructor(
    private readonly frame: PeopleFrame,
    private readonly showing: ContactPages,
    private readonly merging: MergingService,
    private readonly ties: TiesService,
  ) {}

  @Post('w')
  async pair(
    @CurrentActor() actor: Actor,
    @Param(ContactIdsPipe) { driveId, contactId: id }: ContactIds,
    @Body() { otherId, pairing }: PairForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const exchange = { request, reply };
    await this.frame.after(
      exchange,
      async () => {
        if (pairing === 'same') await this.merging.merge(actor, { driveId, id }, otherId);
        else await this.ties.tie(actor, { driveId, id, otherId }, pairing);
        return `/p/dr/${driveId}/c/${id}`;
      },
      (problem) => this.showing.show(actor, exchange, { driveId, id, problem }),
    );
  }

  /** They do not know each other after all. */
  @Post('u')
  async untie(
    @CurrentActor() actor: Actor,
    @Param(ContactIdsPipe) { driveId, contactId: id }: ContactIds,
    @Body() { otherId }: UntyingForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const exchange = { request, reply };
    await this.frame.after(
      exchange,
      async () => {
        await this.ties.untie(actor, { driveId, id, otherId });
        return `/p/dr/${driveId}/c/${id}`;
      },
      (problem) => this.showing.show(actor, exchange, { driveId, id, problem }),
    );
  }

  @Post('p')
  async part(
    @CurrentActor() actor: Actor,
    @Param(ContactIdsPipe) { driveId, contactId: id }: ContactIds,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const exchange = { request, reply };
    await this.frame.after(
      exchange,
      async () => {
        await this.merging.takeBack(actor, { driveId, id });
        return `/p/dr/${driveId}/c/${id}`;
      },
      (problem) => this.showing.show(actor, exchange, { driveId, id, problem }),
    );
  }
}
