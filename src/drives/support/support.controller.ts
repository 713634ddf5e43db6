import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { IdPipe } from '../../http/id.pipe.js';
import { CurrentActor } from '../../identity/index.js';
import { HoldersOf } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { inSomeDrive } from '../core/drive-access.js';
import { SupportQuery, SupportView } from './support.dto.js';
import { SupportPicture } from './support.picture.js';
import { SupportReading } from './support.reading.js';

@ApiTags('drives')
@ApiBearerAuth()
@Controller('api/v1/drives/:id')
@HoldersOf(inSomeDrive)
export class SupportController {
  constructor(
    private readonly support: SupportReading,
    private readonly picture: SupportPicture,
  ) {}

  /** How strong the drive is on a day, against what the union and the law ask, and why. */
  @Get('support')
  @ApiOkResponse({ type: SupportView })
  read(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() { on }: SupportQuery,
  ): Promise<SupportView> {
    return this.support.of(actor, id, on);
  }

  /** The same as a picture, which names nobody. */
  @Get('support.svg')
  @ApiProduces('image/svg+xml')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async drawn(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() { on }: SupportQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const svg = await this.picture.draw(actor.language, await this.support.of(actor, id, on));
    void reply.type('image/svg+xml; charset=utf-8').send(svg);
  }
}
