import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { PaymentView } from '../../dues/index.js';
import { RecordedEntryView } from '../../ledger/index.js';
import { IdPipe } from '../../http/id.pipe.js';
import { type Ask, CurrentActor, CurrentAsk, MoneyOnce } from '../../identity/index.js';
import { UnionHolders } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { BankExpenseBody, BankIncomeBody, BankPaymentBody } from './posting.dto.js';
import { PostingService } from './posting.service.js';

@ApiTags('bank')
@ApiBearerAuth()
@Controller('api/v1/bank-lines')
@UnionHolders('treasurer')
export class BankPostingController {
  constructor(private readonly posting: PostingService) {}

  /** The line is a member's dues: a payment by transfer on the line's day, matched with it. */
  @Post(':id/payment')
  @MoneyOnce()
  @ApiCreatedResponse({ type: PaymentView })
  payment(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: BankPaymentBody,
    @CurrentAsk() ask: Ask,
  ): Promise<PaymentView> {
    return this.posting.payment(actor, id, body, ask);
  }

  /** The line is other money that came in: a donation, a grant, interest. */
  @Post(':id/income')
  @MoneyOnce()
  @ApiCreatedResponse({ type: RecordedEntryView })
  income(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: BankIncomeBody,
    @CurrentAsk() ask: Ask,
  ): Promise<RecordedEntryView> {
    return this.posting.income(actor, id, body, ask);
  }

  /** The line is small money that went out: the bank's fees. */
  @Post(':id/expense')
  @MoneyOnce()
  @ApiCreatedResponse({ type: RecordedEntryView })
  expense(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: BankExpenseBody,
    @CurrentAsk() ask: Ask,
  ): Promise<RecordedEntryView> {
    return this.posting.expense(actor, id, body, ask);
  }
}
