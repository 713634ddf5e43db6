import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { IdPipe } from '../../http/id.pipe.js';
import { type Ask, CurrentActor, CurrentAsk, MoneyOnce, OnceService } from '../../identity/index.js';
import { UnionHolders } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import {
  EntryReversalBody,
  ExpenseBody,
  IncomeBody,
  OpeningBalanceBody,
  RecordedEntryView,
  RefundBody,
  TillMoveBody,
} from './recording.dto.js';
import { RecordingService } from './recording.service.js';

@ApiTags('ledger')
@ApiBearerAuth()
@Controller('api/v1/ledger')
@UnionHolders('treasurer')
export class RecordingController {
  constructor(
    private readonly once: OnceService,
    private readonly recording: RecordingService,
  ) {}

  /** Money that came in and is not dues. */
  @Post('incomes')
  @MoneyOnce()
  @ApiCreatedResponse({ type: RecordedEntryView })
  income(
    @CurrentActor() actor: Actor,
    @CurrentAsk() ask: Ask,
    @Body() body: IncomeBody,
  ): Promise<RecordedEntryView> {
    return this.once.perform(ask, (tx) => this.recording.income(tx, actor, body));
  }

  /** Money spent, up to the limit that one person may spend alone; above it propose `spending`. */
  @Post('expenses')
  @MoneyOnce()
  @ApiCreatedResponse({ type: RecordedEntryView })
  expense(
    @CurrentActor() actor: Actor,
    @CurrentAsk() ask: Ask,
    @Body() body: ExpenseBody,
  ): Promise<RecordedEntryView> {
    return this.once.perform(ask, (tx) => this.recording.expense(tx, actor, body));
  }

  /** Petty cash filled, or cash brought to the bank: it stays the union's. */
  @Post('till-moves')
  @MoneyOnce()
  @ApiCreatedResponse({ type: RecordedEntryView })
  tillMove(
    @CurrentActor() actor: Actor,
    @CurrentAsk() ask: Ask,
    @Body() body: TillMoveBody,
  ): Promise<RecordedEntryView> {
    return this.once.perform(ask, (tx) => this.recording.tillMove(tx, actor, body));
  }

  /** What was in a till when this book began. */
  @Post('opening-balances')
  @MoneyOnce()
  @ApiCreatedResponse({ type: RecordedEntryView })
  openingBalance(
    @CurrentActor() actor: Actor,
    @CurrentAsk() ask: Ask,
    @Body() body: OpeningBalanceBody,
  ): Promise<RecordedEntryView> {
    return this.once.perform(ask, (tx) => this.recording.openingBalance(tx, actor, body));
  }

  /** A member's credit paid back. */
  @Post('refunds')
  @MoneyOnce()
  @ApiCreatedResponse({ type: RecordedEntryView })
  refund(
    @CurrentActor() actor: Actor,
    @CurrentAsk() ask: Ask,
    @Body() body: RefundBody,
  ): Promise<RecordedEntryView> {
    return this.once.perform(ask, (tx) => this.recording.refund(tx, actor, body));
  }

  /** Undoes an entry by its mirror, today. Payments, reports and imports are undone where they were made. */
  @Post('entries/:id/reversal')
  @MoneyOnce()
  @ApiCreatedResponse({ type: RecordedEntryView })
  reversal(
    @CurrentActor() actor: Actor,
    @CurrentAsk() ask: Ask,
    @Param('id', IdPipe) id: string,
    @Body() { reason }: EntryReversalBody,
  ): Promise<RecordedEntryView> {
    return this.once.perform(ask, (tx) => this.recording.reversal(tx, actor, id, reason));
  }
}
