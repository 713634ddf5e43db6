import { Controller, Get, Param, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { HeatMapPicture, RatingsReading } from '../../../drives/index.js';
import { IdPipe } from '../../../http/id.pipe.js';
import { CurrentActor } from '../../../identity/index.js';
import { Holders } from '../../../shared/access.js';
import type { Actor } from '../../../shared/actor.js';
import { pageLanguage } from '../../page.js';
import { PageFilter } from '../../page.filter.js';
import { NumbersPage } from './numbers.page.js';
import { PeopleFrame } from './people-frame.service.js';

/** The heat map, as numbers and as a picture. */
@ApiExcludeController()
@Controller('p/dr/:id/n')
@UseFilters(PageFilter)
@Holders('committee', 'organizer')
export class NumbersPagesController {
  constructor(
    private readonly frame: PeopleFrame,
    private readonly ratings: RatingsReading,
    private readonly picture: HeatMapPicture,
  ) {}

  @Get()
  async show(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) driveId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const ratings = await this.ratings.heatMap(actor, driveId);
    const history = await this.ratings.history(actor, driveId);
    await this.frame.show({ request, reply }, { driveId, title: 'people_page.numbers' }, (say) => (
      <NumbersPage driveId={driveId} ratings={ratings} history={history} say={say} />
    ));
  }

  @Get('m')
  async drawn(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) driveId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const ratings = await this.ratings.heatMap(actor, driveId);
    const svg = await this.picture.draw(pageLanguage(request, null), ratings);
    void reply.type('image/svg+xml; charset=utf-8').header('content-disposition', 'inline').send(svg);
  }
}
