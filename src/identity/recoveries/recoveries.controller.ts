import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { IdPipe } from '../../http/id.pipe.js';
import { Anyone, Holders, SignedIn } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { PageQuery } from '../../shared/fields.js';
import { CurrentActor } from '../current-actor.js';
import { WithoutIdempotency } from '../without-idempotency.js';
import { CompletionService } from './completion.service.js';
import { ConfirmationsService } from './confirmations.service.js';
import {
  BegunRecoveryView,
  NewRecoveryBody,
  RecoveryCompletionBody,
  RecoveryConfirmationBody,
  RecoveryPageView,
} from './recoveries.dto.js';
import { RecoveriesService } from './recoveries.service.js';

@ApiTags('recoveries')
@Controller('api/v1/recoveries')
export class RecoveriesController {
  constructor(
    private readonly recoveries: RecoveriesService,
    private readonly confirmations: ConfirmationsService,
    private readonly completion: CompletionService,
  ) {}

  /** I lost passphrase, second factors and recovery codes. The answer is the same for a name that nobody has. */
  @Post()
  @Anyone()
  @WithoutIdempotency()
  @ApiCreatedResponse({ type: BegunRecoveryView })
  async begin(@Body() { name }: NewRecoveryBody, @Req() request: FastifyRequest): Promise<BegunRecoveryView> {
    return BegunRecoveryView.of(await this.recoveries.begin(name, request.ip));
  }

  /** Those for my own account, and those of people I may confirm. */
  @Get()
  @SignedIn()
  @ApiBearerAuth()
  @ApiOkResponse({ type: RecoveryPageView })
  async list(@CurrentActor() actor: Actor, @Query() { limit, after }: PageQuery): Promise<RecoveryPageView> {
    return RecoveryPageView.of(await this.recoveries.list(actor, limit, after));
  }

  /** I have met this person, who showed me the six letters. */
  @Post(':id/confirmation')
  @Holders('steward', 'secretary', 'custodian')
  @HttpCode(204)
  @ApiBearerAuth()
  @ApiNoContentResponse()
  async confirm(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() { mark }: RecoveryConfirmationBody,
  ): Promise<void> {
    await this.confirmations.confirm(actor, id, mark);
  }

  /** Stop one for my own account, or one that I could confirm. */
  @Delete(':id')
  @SignedIn()
  @HttpCode(204)
  @ApiBearerAuth()
  @ApiNoContentResponse()
  async stop(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    await this.recoveries.stop(actor, id);
  }

  /** The word, once two people have confirmed, for a new passphrase. Then sign in. */
  @Post('completion')
  @Anyone()
  @HttpCode(204)
  @WithoutIdempotency()
  @ApiNoContentResponse()
  async complete(
    @Body() { word, passphrase }: RecoveryCompletionBody,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    await this.completion.complete(word, passphrase, request.ip);
  }
}
