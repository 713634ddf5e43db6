import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Anyone, OpenWhileLocked, SignedIn } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { CurrentActor } from '../current-actor.js';
import { WithoutIdempotency } from '../without-idempotency.js';
import { proofOf, ReopeningBody } from './panic-lock.dto.js';
import { PanicLockService } from './panic-lock.service.js';
import { ReopeningService } from './reopening.service.js';

@ApiTags('panic-lock')
@Controller('api/v1/panic-lock')
export class PanicLockController {
  constructor(
    private readonly locks: PanicLockService,
    private readonly reopenings: ReopeningService,
  ) {}

  /** Close everything, as any officer of the whole union: all sessions end, this one too. */
  @Post()
  @SignedIn()
  @HttpCode(204)
  @WithoutIdempotency()
  @ApiBearerAuth()
  @ApiNoContentResponse()
  async lock(@CurrentActor() actor: Actor): Promise<void> {
    await this.locks.lock(actor);
  }

  /** Open again without signing in: two paper shares, or the key passphrase and two officers' passphrases. */
  @Post('reopening')
  @Anyone()
  @OpenWhileLocked()
  @HttpCode(204)
  @WithoutIdempotency()
  @ApiNoContentResponse()
  async reopen(@Body() body: ReopeningBody, @Req() request: FastifyRequest): Promise<void> {
    await this.reopenings.reopen(proofOf(body), request.ip);
  }
}
