import { Transform } from 'class-transformer';
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
} from '../../ledger/index.js';
import { Choice, DayField, Decimal, Identifier, Text } from '../../shared/fields.js';
import { MonthField } from '../../shared/month-field.js';
import { PageMark } from '../page-mark.js';

/** An unfilled field of a form arrives as empty text. */
function EmptyAsAbsent(): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) => (value === '' ? undefined : value));
}

/** `12.50`, or `12,50` as it is written in French. */
function Amount(): PropertyDecorator {
  return (target, name) => {
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' ? value.trim().replace(',', '.') : value,
    )(target, name);
    Decimal({ places: 2 })(target, name);
  };
}

/** What was written as whole ones and hundredths, in cents. */
export function centsOf(amount: string): number {
  const [whole = '0', part = ''] = amount.split('.');
  return Number(whole) * 100 + Number(part.padEnd(2, '0'));
}

class MoneyForm {
  /** made when the form is shown, so that a second press of the button counts nothing twice */
  @Identifier()
  key!: string;

  @Amount()
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

/** What would have been spent alone, asked of a second person instead. */
export class SpendingForm {
  @Choice(['expense', 'reversal'])
  what!: 'expense' | 'reversal';

  @EmptyAsAbsent()
  @Choice(purposes, { optional: true })
  purpose?: Purpose;

  @EmptyAsAbsent()
  @Amount()
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
  entryId?: string;

  @EmptyAsAbsent()
  @Text({ optional: true, max: 1000 })
  note?: string;
}
