import { PickType } from '@nestjs/swagger';
import { PaymentBody } from '../../dues/index.js';

/** Dues that came by the bank: amount, day and method are the line's. */
export class BankPaymentBody extends PickType(PaymentBody, ['workerId', 'months', 'tier'] as const) {}
