import { ApiProperty } from '@nestjs/swagger';
import { Choice, DayField } from '../../shared/fields.js';
import { MoneyView } from '../../shared/money.js';

export class TrialBalanceQuery {
  @DayField({ optional: true, description: 'today when left out' })
  on?: string | null;

  @Choice(['1'], { optional: true, description: 'each member’s credit by itself, instead of one sum' })
  members?: '1' | null;
}

export class MonthsQuery {
  @DayField({
    optional: true,
    example: '2026-01-01',
    description: 'the first day of this year when left out',
  })
  from?: string | null;

  @DayField({ optional: true, example: '2026-11-21', description: 'today when left out' })
  until?: string | null;
}

export class AccountBalanceView {
  @ApiProperty({ example: 'assets:bank' })
  account!: string;

  @ApiProperty({ type: MoneyView })
  debits!: MoneyView;

  @ApiProperty({ type: MoneyView })
  credits!: MoneyView;

  @ApiProperty({ type: MoneyView, description: 'debits less credits' })
  balance!: MoneyView;
}

export class TrialBalanceView {
  @ApiProperty({ format: 'date' })
  on!: string;

  @ApiProperty({ type: [AccountBalanceView] })
  accounts!: AccountBalanceView[];

  @ApiProperty({ type: MoneyView })
  debits!: MoneyView;

  @ApiProperty({ type: MoneyView })
  credits!: MoneyView;

  @ApiProperty({ type: MoneyView, description: 'zero, or the book is broken' })
  difference!: MoneyView;
}

export class AccountAmountView {
  @ApiProperty({ example: 'income:donations' })
  account!: string;

  @ApiProperty({ type: MoneyView })
  amount!: MoneyView;
}

export class IncomeMonthView {
  @ApiProperty({ example: '2026-03' })
  month!: string;

  @ApiProperty({ type: [AccountAmountView] })
  income!: AccountAmountView[];

  @ApiProperty({ type: [AccountAmountView] })
  expenses!: AccountAmountView[];

  @ApiProperty({ type: MoneyView })
  incomeTotal!: MoneyView;

  @ApiProperty({ type: MoneyView })
  expensesTotal!: MoneyView;

  @ApiProperty({ type: MoneyView, description: 'income less expenses' })
  net!: MoneyView;
}

export class IncomeReportView {
  @ApiProperty({ type: [IncomeMonthView] })
  months!: IncomeMonthView[];
}

export class TillMonthView {
  @ApiProperty({
    example: 'assets:cash-box',
    description: 'assets:delegates: cash in the hands of delegates',
  })
  till!: string;

  @ApiProperty({ type: MoneyView })
  opening!: MoneyView;

  @ApiProperty({ type: MoneyView })
  in!: MoneyView;

  @ApiProperty({ type: MoneyView })
  out!: MoneyView;

  @ApiProperty({ type: MoneyView })
  closing!: MoneyView;
}

export class CashMonthView {
  @ApiProperty({ example: '2026-03' })
  month!: string;

  @ApiProperty({ type: [TillMonthView] })
  tills!: TillMonthView[];
}

export class CashReportView {
  @ApiProperty({ type: [CashMonthView] })
  months!: CashMonthView[];
}
