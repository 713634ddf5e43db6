import { Body, Controller, Get, HttpCode, Post, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { UnionHolders } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { CurrentActor } from '../current-actor.js';
import { WithoutIdempotency } from '../without-idempotency.js';
import { KeyOpeningsService } from './key-openings.service.js';
import { KeyOpeningBody, KeyStateView } from './keys.dto.js';

@ApiTags('keys')
@ApiBearerAuth()
@Controller('api/v1')
@UnionHolders('custodian')
export class KeysController {
  constructor(private readonly openings: KeyOpeningsService) {}

  /** How the keys stand: plain or sealed, locked or open, on paper since when, a change under way. */
  @Get('key-state')
  @ApiOkResponse({ type: KeyStateView })
  async state(): Promise<KeyStateView> {
    return KeyStateView.of(await this.openings.state());
  }

  /** Open a locked start with the key passphrase. */
  @Post('key-opening')
  @HttpCode(204)
  @WithoutIdempotency()
  @ApiNoContentResponse()
  async open(
    @CurrentActor() actor: Actor,
    @Body() { passphrase }: KeyOpeningBody,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    await this.openings.open(actor, passphrase, request.ip);
  }
}
