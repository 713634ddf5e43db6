import { Body, Controller, Get, Param, Post, Query, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CardsReading, SupportPicture, SupportReading, WordingsService } from '../../../drives/index.js';
import { IdPipe } from '../../../http/id.pipe.js';
import { CurrentActor } from '../../../identity/index.js';
import { Holders } from '../../../shared/access.js';
import { type Actor, holdsInDrive } from '../../../shared/actor.js';
import type { Problem } from '../../../shared/errors.js';
import { pageLanguage } from '../../page.js';
import { PageFilter } from '../../page.filter.js';
import { type Exchange, PeopleFrame } from '../people/people-frame.service.js';
import { CardsMark, WordingForm } from './forms.js';
import { SupportPage } from './support.page.js';

const newestShown = 20;

/** How strong the drive is, as words and as a picture, and what people sign. */
@ApiExcludeController()
@Controller('p/dr/:id/s')
@UseFilters(PageFilter)
@Holders('committee', 'organizer')
export class SupportPagesController {
  constructor(
    private readonly frame: PeopleFrame,
    private readonly support: SupportReading,
    private readonly picture: SupportPicture,
    private readonly cards: CardsReading,
    private readonly wordings: WordingsService,
  ) {}

  @Get()
  async page(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) driveId: string,
    @Query() { saved }: CardsMark,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.show(actor, { request, reply }, { driveId, isSaved: saved === 'true', problem: null });
  }

  @Get('m')
  async drawn(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) driveId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const svg = await this.picture.draw(pageLanguage(request, null), await this.support.of(actor, driveId));
    void reply.type('image/svg+xml; charset=utf-8').header('content-disposition', 'inline').send(svg);
  }

  @Post('w')
  @Holders('committee')
  async word(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) driveId: string,
    @Body() form: WordingForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const exchange = { request, reply };
    await this.frame.after(
      exchange,
      async () => {
        await this.wordings.write(actor, driveId, form);
        return `/p/dr/${driveId}/s?saved=true`;
      },
      (problem) => this.show(actor, exchange, { driveId, isSaved: false, problem }),
    );
  }

  private async show(
    actor: Actor,
    exchange: Exchange,
    { driveId, isSaved, problem }: { driveId: string; isSaved: boolean; problem: Problem | null },
  ): Promise<void> {
    const reader = { ...actor, language: pageLanguage(exchange.request, null) };
    const support = await this.support.of(reader, driveId);
    const cards = (await this.cards.list(actor, driveId, { limit: newestShown })).items;
    const wording = await this.wordings.newest(actor, driveId);
    const mayWord = holdsInDrive(actor, 'committee', driveId);
    await this.frame.show(exchange, { driveId, title: 'drive_support.title', problem }, (say) => (
      <SupportPage {...{ driveId, support, cards, isSaved, wording, mayWord, say }} />
    ));
  }
}
