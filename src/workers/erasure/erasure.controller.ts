import { Body, Controller, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../../identity/index.js';
import { SignedIn } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { ErasureProposedView, OwnErasureBody } from './erasure.dto.js';
import { ErasureRequests } from './erasure-requests.service.js';

@ApiTags('me')
@ApiBearerAuth()
@Controller('api/v1/me/erasure')
@SignedIn()
export class ErasureController {
  constructor(private readonly requests: ErasureRequests) {}

  /** Asks to be erased. A custodian or secretary decides; nothing brings it back. */
  @Post()
  @ApiCreatedResponse({ type: ErasureProposedView })
  ask(@CurrentActor() actor: Actor, @Body() body: OwnErasureBody): Promise<ErasureProposedView> {
    return this.requests.ask(actor, body);
  }
}
