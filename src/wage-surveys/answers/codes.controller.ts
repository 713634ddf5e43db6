import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { IdPipe } from '../../http/id.pipe.js';
import { CurrentActor, WithoutIdempotency } from '../../identity/index.js';
import { UnionHolders } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { PageQuery } from '../../shared/fields.js';
import { CodeBatchBody, CodeBatchPageView, MadeCodesView } from './codes.dto.js';
import { CodesService } from './codes.service.js';

@ApiTags('wage surveys')
@ApiBearerAuth()
@Controller('api/v1/wage-surveys/:id/code-batches')
@UnionHolders('organizer')
export class CodesController {
  constructor(private readonly codes: CodesService) {}

  /**
   * Make one-time codes, shown this once. A lost answer is not sent again, because a copy of it would be a copy of the
   * codes: make another batch, codes left over do no harm.
   */
  @Post()
  @WithoutIdempotency()
  @ApiCreatedResponse({ type: MadeCodesView })
  async make(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() { count }: CodeBatchBody,
  ): Promise<MadeCodesView> {
    return MadeCodesView.of(await this.codes.make(actor, id, count));
  }

  /** How many codes were made on which day. */
  @Get()
  @ApiOkResponse({ type: CodeBatchPageView })
  batches(@Param('id', IdPipe) id: string, @Query() { limit, after }: PageQuery): Promise<CodeBatchPageView> {
    return this.codes.batches(id, limit, after);
  }
}
