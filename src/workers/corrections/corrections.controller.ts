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
import { Holders, SignedIn } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import {
  CorrectionAnswerBody,
  CorrectionBody,
  CorrectionsQuery,
  CorrectionsView,
  OwnCorrectionsView,
  OwnCorrectionView,
} from './corrections.dto.js';
import { CorrectionsService } from './corrections.service.js';

@ApiTags('me')
@ApiBearerAuth()
@Controller('api/v1/me/corrections')
@SignedIn()
export class OwnCorrectionsController {
  constructor(private readonly service: CorrectionsService) {}

  /** Asks the stewards where I work, and the secretary, to put something of mine right. */
  @Post()
  @ApiCreatedResponse({ type: OwnCorrectionView })
  ask(@CurrentActor() actor: Actor, @Body() body: CorrectionBody): Promise<OwnCorrectionView> {
    return this.service.ask(actor, body);
  }

  /** What I asked to be put right, and the answers. */
  @Get()
  @ApiOkResponse({ type: OwnCorrectionsView })
  own(
    @CurrentActor() actor: Actor,
    @Query() { limit, after }: CorrectionsQuery,
  ): Promise<OwnCorrectionsView> {
    return this.service.own(actor, limit, after);
  }
}

@ApiTags('corrections')
@ApiBearerAuth()
@Controller('api/v1/corrections')
@Holders('steward', 'secretary')
export class CorrectionsController {
  constructor(private readonly service: CorrectionsService) {}

  /** What people in scope asked to be put right and nobody answered yet. They see that it was read. */
  @Get()
  @ApiOkResponse({ type: CorrectionsView })
  waiting(
    @CurrentActor() actor: Actor,
    @Query() { limit, after }: CorrectionsQuery,
  ): Promise<CorrectionsView> {
    return this.service.waiting(actor, limit, after);
  }

  /** Marks one as done, with a word back. */
  @Post(':id/answer')
  @HttpCode(204)
  @ApiNoContentResponse()
  answer(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: CorrectionAnswerBody,
  ): Promise<void> {
    return this.service.answer(actor, id, body);
  }
}
