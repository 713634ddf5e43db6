import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { IdPipe } from '../../http/id.pipe.js';
import { CurrentActor } from '../../identity/index.js';
import { HoldersOf, SignedIn } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { StandingQuery, StandingView } from './standing.dto.js';
import { StandingService } from './standing.service.js';

@ApiTags('dues')
@ApiBearerAuth()
@Controller('api/v1')
export class StandingController {
  constructor(private readonly service: StandingService) {}

  /** How I stand, on any day, and why. */
  @Get('me/standing')
  @SignedIn()
  @ApiOkResponse({ type: StandingView })
  own(@CurrentActor() actor: Actor, @Query() query: StandingQuery): Promise<StandingView> {
    return this.service.own(actor, query);
  }

  /** How somebody stands, on any day, as it is known now or as it was known then. */
  @Get('workers/:id/standing')
  @HoldersOf({ ofUnion: ['treasurer', 'trustee', 'secretary'], anywhere: ['steward', 'delegate'] })
  @ApiOkResponse({ type: StandingView })
  of(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() query: StandingQuery,
  ): Promise<StandingView> {
    return this.service.of(actor, id, query);
  }
}
