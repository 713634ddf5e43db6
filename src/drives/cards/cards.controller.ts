import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import { IdPipe } from '../../http/id.pipe.js';
import { CurrentActor } from '../../identity/index.js';
import { HoldersOf } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { inSomeDrive } from '../core/drive-access.js';
import {
  CardBody,
  CardPageView,
  CardRevocationBody,
  CardsQuery,
  CardSigningBody,
  WholeCardView,
} from './cards.dto.js';
import { CardsReading } from './cards.reading.js';
import { CardsService } from './cards.service.js';
import { SigningsService } from './signings.service.js';

@ApiTags('drives')
@ApiBearerAuth()
@Controller('api/v1/drives/:id')
@HoldersOf(inSomeDrive)
export class CardsController {
  constructor(
    private readonly cards: CardsService,
    private readonly signings: SigningsService,
    private readonly reading: CardsReading,
  ) {}

  /** A signed paper was handed in. */
  @Post('cards')
  @ApiCreatedResponse({ type: WholeCardView })
  async receive(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) driveId: string,
    @Body() body: CardBody,
  ): Promise<WholeCardView> {
    const cardId = await this.cards.receive(actor, driveId, body);
    return this.reading.one(actor, { driveId, cardId });
  }

  /** Somebody signs on this telephone, now, with whoever is signed in beside them. */
  @Post('card-signings')
  @ApiCreatedResponse({ type: WholeCardView })
  async sign(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) driveId: string,
    @Body() body: CardSigningBody,
  ): Promise<WholeCardView> {
    const cardId = await this.signings.sign(actor, driveId, body);
    return this.reading.one(actor, { driveId, cardId });
  }

  /** The newest first. */
  @Get('cards')
  @ApiOkResponse({ type: CardPageView })
  list(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() query: CardsQuery,
  ): Promise<CardPageView> {
    return this.reading.list(actor, id, query);
  }

  /** With what was signed, where it was on a telephone. */
  @Get('cards/:cardId')
  @ApiOkResponse({ type: WholeCardView })
  one(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) driveId: string,
    @Param('cardId', IdPipe) cardId: string,
  ): Promise<WholeCardView> {
    return this.reading.one(actor, { driveId, cardId });
  }

  /** It was a mistake: it counts on no day. */
  @Delete('cards/:cardId')
  @HttpCode(204)
  @ApiNoContentResponse()
  void(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) driveId: string,
    @Param('cardId', IdPipe) cardId: string,
  ): Promise<void> {
    return this.cards.void(actor, { driveId, cardId });
  }

  /** They took it back: from that day nothing counts that they signed until then. */
  @Post('cards/:cardId/revocation')
  @ApiCreatedResponse({ type: WholeCardView })
  async revoke(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) driveId: string,
    @Param('cardId', IdPipe) cardId: string,
    @Body() body: CardRevocationBody,
  ): Promise<WholeCardView> {
    await this.cards.revoke(actor, { driveId, cardId }, body);
    return this.reading.one(actor, { driveId, cardId });
  }
}
