import {
  Body,
  Controller,
  Get,
  Param,
  Post,
  Query,
  Req,
  Res,
  StreamableFile,
  UseFilters,
} from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CardsService, ScansService } from '../../../drives/index.js';
import { IdPipe } from '../../../http/id.pipe.js';
import { readUpload } from '../../../http/upload.js';
import { CurrentActor, WithoutIdempotency } from '../../../identity/index.js';
import { asPicture, mostSlipBytes } from '../../../ledger/index.js';
import { Holders } from '../../../shared/access.js';
import type { Actor } from '../../../shared/actor.js';
import { PageFilter } from '../../page.filter.js';
import { CardIdsPipe, type CardPageIds } from './card-ids.pipe.js';
import { CardPages } from './card-pages.service.js';
import { CardsMark, RevocationForm } from './forms.js';

/** One card: its photographs, taking it back, a mistake. */
@ApiExcludeController()
@Controller('p/dr/:id/s/c/:cardId')
@UseFilters(PageFilter)
@Holders('committee', 'organizer')
export class CardPagesController {
  constructor(
    private readonly pages: CardPages,
    private readonly cards: CardsService,
    private readonly scans: ScansService,
  ) {}

  @Get()
  async show(
    @CurrentActor() actor: Actor,
    @Param(CardIdsPipe) ids: CardPageIds,
    @Query() { saved }: CardsMark,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.pages.show(actor, { request, reply }, ids, { isSaved: saved === 'true' });
  }

  @Post('r')
  async revoke(
    @CurrentActor() actor: Actor,
    @Param(CardIdsPipe) ids: CardPageIds,
    @Body() form: RevocationForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const work = () => this.cards.revoke(actor, ids, form);
    await this.pages.after(actor, { request, reply }, ids, { work });
  }

  @Post('v')
  async void(
    @CurrentActor() actor: Actor,
    @Param(CardIdsPipe) ids: CardPageIds,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const work = () => this.cards.void(actor, ids);
    await this.pages.after(actor, { request, reply }, ids, {
      work,
      where: `/p/dr/${ids.driveId}/s?saved=true`,
    });
  }

  @Post('f')
  @WithoutIdempotency()
  async addScan(
    @CurrentActor() actor: Actor,
    @Param(CardIdsPipe) ids: CardPageIds,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const work = () => this.scans.add(actor, ids, () => readUpload(request, mostSlipBytes));
    await this.pages.after(actor, { request, reply }, ids, { work });
  }

  @Get('f/:scanId')
  async scan(
    @CurrentActor() actor: Actor,
    @Param(CardIdsPipe) ids: CardPageIds,
    @Param('scanId', IdPipe) scanId: string,
  ): Promise<StreamableFile> {
    return asPicture(await this.scans.read(actor, ids, scanId));
  }
}
