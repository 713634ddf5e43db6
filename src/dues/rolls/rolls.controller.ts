import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { IdPipe } from '../../http/id.pipe.js';
import { CurrentActor } from '../../identity/index.js';
import { HoldersOf } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import {
  NewRollBody,
  RollLinePageView,
  RollPageView,
  RollsQuery,
  RollVerificationView,
  RollView,
} from './rolls.dto.js';
import { rollKeepers } from './rolls.policy.js';
import { RollsReading } from './rolls.reading.js';
import { RollsService } from './rolls.service.js';

/** Who was in good standing on a day, frozen. */
@ApiTags('meetings')
@ApiBearerAuth()
@Controller('api/v1/standing-rolls')
@HoldersOf(rollKeepers)
export class RollsController {
  constructor(
    private readonly rolls: RollsService,
    private readonly reading: RollsReading,
  ) {}

  /** Takes a roll: by what is known now, and by what was known on the day. */
  @Post()
  @ApiCreatedResponse({ type: RollView })
  async take(@CurrentActor() actor: Actor, @Body() body: NewRollBody): Promise<RollView> {
    return this.reading.one(actor, await this.rolls.take(actor, body));
  }

  /** Rolls, the newest first. */
  @Get()
  @ApiOkResponse({ type: RollPageView })
  list(@CurrentActor() actor: Actor, @Query() query: RollsQuery): Promise<RollPageView> {
    return this.reading.list(actor, query);
  }

  /** One roll with its hash. */
  @Get(':id')
  @ApiOkResponse({ type: RollView })
  one(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<RollView> {
    return this.reading.one(actor, id);
  }

  /** Who is on it, by number. */
  @Get(':id/lines')
  @ApiOkResponse({ type: RollLinePageView })
  lines(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() query: RollsQuery,
  ): Promise<RollLinePageView> {
    return this.reading.lines(actor, id, query);
  }

  /** The hash once more, from the lines. */
  @Get(':id/verification')
  @ApiOkResponse({ type: RollVerificationView })
  verify(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<RollVerificationView> {
    return this.reading.verify(actor, id);
  }
}
