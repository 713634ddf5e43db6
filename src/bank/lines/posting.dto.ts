import { PickType } from '@nestjs/swagger';
import { PaymentBody } from '../../dues/index.js';
import { ExpenseBody, IncomeBody } from '../../ledger/index.js';

/** Dues that came by the bank: amount, day and method are the line's. */
export class BankPaymentBody extends PickType(PaymentBody, ['workerId', 'months', 'tier'] as const) {}

/** Other money that came in. */
export class BankIncomeBody extends PickType(IncomeBody, ['kind', 'note'] as const) {}

/** Money that went out. */
export class BankExpenseBody extends PickType(ExpenseBody, ['purpose', 'note'] as const) {}
