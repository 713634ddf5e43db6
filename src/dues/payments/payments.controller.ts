import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { IdPipe } from '../../http/id.pipe.js';
import { type Ask, CurrentActor, CurrentAsk, MoneyOnce } from '../../identity/index.js';
import { HoldersOf } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { PaymentBody, PaymentView, ReversalBody, ReversalView } from './payments.dto.js';
import { PaymentsService } from './payments.service.js';
import { ReversalsService } from './reversals.service.js';

@ApiTags('dues')
@ApiBearerAuth()
@Controller('api/v1/dues/payments')
@HoldersOf({ ofUnion: ['treasurer'], anywhere: ['delegate'] })
export class PaymentsController {
  constructor(
    private readonly payments: PaymentsService,
    private readonly reversals: ReversalsService,
  ) {}

  /** Dues that somebody paid; the answer has the receipt. */
  @Post()
  @MoneyOnce()
  @ApiCreatedResponse({ type: PaymentView })
  record(
    @CurrentActor() actor: Actor,
    @Body() body: PaymentBody,
    @CurrentAsk() ask: Ask,
  ): Promise<PaymentView> {
    return this.payments.record(actor, body, ask);
  }

  /** Undoes a payment that was none, from today on. The receipt then says that it was withdrawn. */
  @Post(':id/reversal')
  @MoneyOnce()
  @ApiCreatedResponse({ type: ReversalView })
  reverse(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: ReversalBody,
    @CurrentAsk() ask: Ask,
  ): Promise<ReversalView> {
    return this.reversals.reverse(actor, id, body.reason, ask);
  }
}
