import { ApiProperty } from '@nestjs/swagger';
import { Choice, Count, DayField, Identifier, PageQuery, Text } from '../../shared/fields.js';
import { MonthList } from '../../shared/month-field.js';
import { MoneyView } from '../../shared/money.js';
import { paymentMethods, type PaymentMethod, type Tier, tiers } from '../dues.rules.js';

const mostMonths = 48;
/** 10,000 in the usual currency: more is a mistake of the hand. */
const mostCents = 1_000_000;

export class PaymentBody {
  @Identifier()
  workerId!: string;

  @Count({ min: 1, max: mostCents, example: 2200 })
  amountCents!: number;

  @Choice(paymentMethods)
  method!: PaymentMethod;

  @DayField({ description: 'the day of the receipt' })
  receivedOn!: string;

  @MonthList({ max: mostMonths, description: 'just these; left out: the oldest unpaid first, then ahead' })
  months?: string[] | null;

  @Choice(tiers, {
    optional: true,
    example: 'regular',
    description: 'what the member says from these months on',
  })
  tier?: Tier | null;
}

export class LatePaymentPayload extends PaymentBody {
  @Text({ max: 1000, description: 'why it is written down only now' })
  reason!: string;
}

export class ReceiptView {
  @ApiProperty({ example: '17-42', description: 'the number of the credential and that of the receipt' })
  number!: string;

  @ApiProperty({
    example: '7GK2-0QPM-XW4D',
    description: 'whoever holds it can ask whether the receipt stands',
  })
  code!: string;
}

export class PaymentView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ type: ReceiptView })
  receipt!: ReceiptView;

  @ApiProperty({ example: 1017 })
  memberNumber!: number;

  @ApiProperty({ type: MoneyView })
  amount!: MoneyView;

  @ApiProperty({ format: 'date' })
  receivedOn!: string;

  @ApiProperty({ type: [String], example: ['2026-11'], description: 'months that it covers' })
  months!: string[];

  @ApiProperty({ type: MoneyView, description: 'what covers no whole month yet and waits' })
  credit!: MoneyView;

  @ApiProperty({ example: 'good' })
  standing!: string;

  @ApiProperty({ type: String, nullable: true, example: '2026-11' })
  paidThrough!: string | null;
}

export class ReversalBody {
  @Text({ max: 1000, example: 'The cheque bounced.' })
  reason!: string;
}

export class ReversalView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ type: [String], example: ['2026-11'], description: 'months that are open again' })
  released!: string[];
}

export class PaymentsQuery extends PageQuery {
  @Identifier({ optional: true, description: 'of one member' })
  workerId?: string;
}
