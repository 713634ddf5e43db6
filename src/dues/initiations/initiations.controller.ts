import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { IdPipe } from '../../http/id.pipe.js';
import { type Ask, CurrentActor, CurrentAsk, MoneyOnce } from '../../identity/index.js';
import { HoldersOf } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { InitiationBody, InitiationView } from './initiations.dto.js';
import { InitiationsService } from './initiations.service.js';

@ApiTags('memberships')
@ApiBearerAuth()
@Controller('api/v1/workers')
@HoldersOf({ ofUnion: ['treasurer'], anywhere: ['delegate'] })
export class InitiationsController {
  constructor(private readonly initiations: InitiationsService) {}

  /** Makes a member: the fee and the first month, a number for life. */
  @Post(':id/initiation')
  @MoneyOnce()
  @ApiCreatedResponse({ type: InitiationView })
  initiate(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: InitiationBody,
    @CurrentAsk() ask: Ask,
  ): Promise<InitiationView> {
    return this.initiations.initiate(actor, id, body, ask);
  }

  /** Brings somebody back who is inactive, or whose membership ended. */
  @Post(':id/reinitiation')
  @MoneyOnce()
  @ApiCreatedResponse({ type: InitiationView })
  reinitiate(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: InitiationBody,
    @CurrentAsk() ask: Ask,
  ): Promise<InitiationView> {
    return this.initiations.reinitiate(actor, id, body, ask);
  }
}
