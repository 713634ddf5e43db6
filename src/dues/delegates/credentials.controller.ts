import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import { IdPipe } from '../../http/id.pipe.js';
import { CurrentActor } from '../../identity/index.js';
import { UnionHolders } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { ClearingService } from './clearing.service.js';
import { CredentialListService } from './credential-list.service.js';
import {
  CredentialLossBody,
  CredentialPageView,
  CredentialsQuery,
  IssuedCredentialView,
  NewCredentialBody,
} from './credentials.dto.js';
import { IssuingService } from './issuing.service.js';

@ApiTags('delegates')
@ApiBearerAuth()
@Controller('api/v1/delegate-credentials')
export class CredentialsController {
  constructor(
    private readonly issuing: IssuingService,
    private readonly clearing: ClearingService,
    private readonly credentials: CredentialListService,
  ) {}

  /** Give a delegate of today their numbered paper; a member answers for them. */
  @Post()
  @UnionHolders('secretary', 'treasurer')
  @ApiCreatedResponse({ type: IssuedCredentialView })
  issue(@CurrentActor() actor: Actor, @Body() body: NewCredentialBody): Promise<IssuedCredentialView> {
    return this.issuing.issue(actor, body);
  }

  /** Who takes dues, what they have in hand, what they reported; by number. */
  @Get()
  @UnionHolders('secretary', 'treasurer', 'trustee')
  @ApiOkResponse({ type: CredentialPageView })
  list(@CurrentActor() actor: Actor, @Query() query: CredentialsQuery): Promise<CredentialPageView> {
    return this.credentials.list(actor, query);
  }

  /** The paper is gone: nothing more is taken under it. */
  @Post(':id/loss')
  @HttpCode(204)
  @UnionHolders('secretary', 'treasurer')
  @ApiNoContentResponse()
  lose(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() { lostOn }: CredentialLossBody,
  ): Promise<void> {
    return this.issuing.lose(actor, id, lostOn);
  }

  /** Given back: nothing in hand, everything reported and accepted. */
  @Post(':id/clearance')
  @HttpCode(204)
  @UnionHolders('treasurer')
  @ApiNoContentResponse()
  clear(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    return this.clearing.clear(actor, id);
  }
}
