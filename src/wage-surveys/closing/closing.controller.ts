import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { IdPipe } from '../../http/id.pipe.js';
import { CurrentActor } from '../../identity/index.js';
import { UnionHolders } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { ClosingBody, ClosingView } from './closing.dto.js';
import { ClosingService } from './closing.service.js';

@ApiTags('wage surveys')
@ApiBearerAuth()
@Controller('api/v1/wage-surveys/:id/closing')
export class ClosingController {
  constructor(private readonly closings: ClosingService) {}

  /** Close the wave and decide, once and for all, what is shown of it. Nothing of it changes afterwards. */
  @Post()
  @UnionHolders('organizer')
  @ApiCreatedResponse({ type: ClosingView })
  async close(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: ClosingBody,
  ): Promise<ClosingView> {
    const poolUnconfirmed = body.poolUnconfirmed ?? false;
    return ClosingView.of(await this.closings.close(actor, id, { poolUnconfirmed }));
  }
}
