import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { BlocksService } from '../audit/index.js';
import { CurrentActor } from '../identity/index.js';
import { UnionHolders } from '../shared/access.js';
import type { Actor } from '../shared/actor.js';
import { PageQuery } from '../shared/fields.js';
import { LogAnchorView, LogBlockPageView, VerificationBody, VerificationView } from './log.dto.js';
import { LogService } from './log.service.js';

@ApiTags('log')
@ApiBearerAuth()
@Controller('api/v1')
@UnionHolders('trustee', 'secretary', 'custodian')
export class LogController {
  constructor(
    private readonly service: LogService,
    private readonly sealed: BlocksService,
  ) {}

  /** The sealed blocks of the log, newest first. */
  @Get('log-blocks')
  @ApiOkResponse({ type: LogBlockPageView })
  blocks(@Query() { limit, after }: PageQuery): Promise<LogBlockPageView> {
    return this.sealed.list(limit, after);
  }

  /** The newest block, to keep elsewhere: what was sealed up to it cannot be rewritten unseen. */
  @Get('log-anchor')
  @ApiOkResponse({ type: LogAnchorView })
  async anchor(): Promise<LogAnchorView> {
    return LogAnchorView.of(await this.service.anchor());
  }

  /** Compares the newest 50,000 entries with their blocks, and an anchor that was kept with its block. */
  @Post('log-verifications')
  @ApiCreatedResponse({ type: VerificationView })
  async verify(
    @CurrentActor() actor: Actor,
    @Body() { anchor }: VerificationBody,
  ): Promise<VerificationView> {
    return VerificationView.of(await this.service.verify(actor, anchor ?? null), actor.language);
  }
}
