import { ApiProperty } from '@nestjs/swagger';
import { Choice, Count, DayField, Identifier, YesNo } from '../../shared/fields.js';
import { paymentMethods, type PaymentMethod, type Tier, tiers } from '../dues.rules.js';
import { PaymentView } from '../payments/payments.dto.js';

export class InitiationBody {
  @Choice(tiers, { example: 'regular', description: 'as the person says; no proof is asked' })
  tier!: Tier;

  @Count({
    min: 1,
    max: 1_000_000,
    example: 4400,
    description: 'the fee and one month at least; more pays ahead',
  })
  amountCents!: number;

  @Choice(paymentMethods)
  method!: PaymentMethod;

  @DayField({ description: 'the day of the receipt' })
  receivedOn!: string;

  @Identifier({
    optional: true,
    description: 'the branch joined; left out: that of the application, or none',
  })
  branchId?: string | null;

  @YesNo({ optional: true, description: 'the fee is waived, the first month is not' })
  feeWaived?: boolean | null;
}

export class InitiationView extends PaymentView {
  @ApiProperty({ format: 'uuid' })
  membershipId!: string;
}
