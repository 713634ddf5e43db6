import { IsOptional } from 'class-validator';
import {
  entryKinds,
  type EntryKind,
  type Income,
  incomes,
  type Purpose,
  purposes,
  type Till,
  tills,
  toPeople,
} from '../../ledger/index.js';
import { AmountField } from '../../shared/amount-field.js';
import { Choice, DayField, Identifier, Text } from '../../shared/fields.js';
import { MonthField } from '../../shared/month-field.js';
import { PageMark } from '../page-mark.js';
import { EmptyAsAbsent, PersonSearch } from '../proposals/forms.js';

class MoneyForm {
  /** made when the form is shown, so that a second press of the button counts nothing twice */
  @Identifier()
  key!: string;

  @AmountField()
  amount!: string;

  @DayField()
  happenedOn!: string;
}

export class IncomeForm extends MoneyForm {
  @Choice(incomes)
  kind!: Income;

  @Choice(tills)
  into!: Till;

  @EmptyAsAbsent()
  @Text({ optional: true, max: 1000 })
  note?: string;
}

export class ExpenseForm extends MoneyForm {
  @Choice(purposes)
  purpose!: Purpose;

  @Choice(tills)
  from!: Till;

  @EmptyAsAbsent()
  @Text({ optional: true, max: 1000 })
  note?: string;
}

export class TillMoveForm extends MoneyForm {
  @Choice(tills)
  from!: Till;

  @Choice(tills)
  to!: Till;
}

export class OpeningForm extends MoneyForm {
  @Choice(tills)
  till!: Till;
}

/** Strike pay, or help to somebody who needs it. */
export class SupportForm extends MoneyForm {
  @Identifier()
  workerId!: string;

  @Choice(toPeople)
  purpose!: Purpose;

  @Choice(tills)
  from!: Till;

  @EmptyAsAbsent()
  @Text({ optional: true, max: 1000 })
  note?: string;
}

export class RefundForm extends MoneyForm {
  @Identifier()
  workerId!: string;

  @Choice(tills)
  from!: Till;

  @Text({ max: 1000 })
  note!: string;
}

export class GivingMark extends PersonSearch {
  /** whom money goes to */
  @Identifier({ optional: true })
  of?: string;

  @Identifier({ optional: true })
  done?: string;
}

export class ReversalForm {
  @Identifier()
  key!: string;

  @Text({ max: 1000 })
  reason!: string;
}

export class RecordedMark extends PageMark {
  @Identifier({ optional: true })
  done?: string;
}

export class BalanceMark extends PageMark {
  @EmptyAsAbsent()
  @DayField({ optional: true })
  on?: string;
}

export class MonthMark extends PageMark {
  @EmptyAsAbsent()
  @MonthField({ optional: true })
  month?: string;
}

export class EntriesMark extends PageMark {
  @EmptyAsAbsent()
  @Choice(entryKinds, { optional: true })
  kind?: EntryKind;

  @EmptyAsAbsent()
  @Text({ optional: true, max: 100 })
  account?: string;

  @EmptyAsAbsent()
  @DayField({ optional: true })
  from?: string;

  @EmptyAsAbsent()
  @DayField({ optional: true })
  until?: string;
}

const spendings = ['expense', 'refund', 'reversal'] as const;

/** What would have been spent alone, asked of a second person instead. */
export class SpendingForm {
  @Choice(spendings)
  what!: (typeof spendings)[number];

  @EmptyAsAbsent()
  @Choice(purposes, { optional: true })
  purpose?: Purpose;

  @EmptyAsAbsent()
  @AmountField()
  @IsOptional()
  amount?: string;

  @EmptyAsAbsent()
  @DayField({ optional: true })
  happenedOn?: string;

  @EmptyAsAbsent()
  @Choice(tills, { optional: true })
  from?: Till;

  @EmptyAsAbsent()
  @Identifier({ optional: true })
  workerId?: string;

  @EmptyAsAbsent()
  @Identifier({ optional: true })
  entryId?: string;

  @EmptyAsAbsent()
  @Text({ optional: true, max: 1000 })
  note?: string;
}
