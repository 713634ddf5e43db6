import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { Matches } from 'class-validator';
import { AmountField } from '../../shared/amount-field.js';
import { Choice, CountParameter, DayField, Identifier, Text } from '../../shared/fields.js';
import { MonthField } from '../../shared/month-field.js';
import { PageMark } from '../page-mark.js';

const ticked = ['true'] as const;

/** An amount as people write it: `22`, `22.50`, `22,50`. */
function Amount(): PropertyDecorator {
  return applyDecorators(Text({ max: 10 }), Matches(/^\d{1,6}([.,]\d{1,2})?$/));
}

/** An unfilled field of a form arrives as empty text. */
function EmptyAsAbsent(): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) => (value === '' ? undefined : value));
}

export class MonthMark extends PageMark {
  @MonthField({ optional: true })
  month?: string;
}

export class ReportForm {
  @MonthField()
  month!: string;

  @Amount()
  counted!: string;
}

export class LineQuestionForm {
  @EmptyAsAbsent()
  @Identifier({ optional: true })
  entryId?: string;

  @Text({ max: 1000 })
  text!: string;
}

export class LineAnswerForm {
  @Text({ max: 1000 })
  text!: string;
}

export class AcceptanceForm {
  @Choice(ticked)
  sure!: string;
}

export class CredentialForm {
  @Identifier()
  workerId!: string;

  @CountParameter({ min: 1 })
  sponsorNumber!: number;
}

export class HandoverForm {
  @Identifier()
  credentialId!: string;

  @Identifier()
  once!: string;

  @AmountField()
  amount!: string;

  @DayField()
  happenedOn!: string;

  @Choice(['bank', 'cash-box'])
  into!: 'bank' | 'cash-box';
}

export class CredentialEndForm {
  @Identifier()
  credentialId!: string;

  @Choice(ticked)
  sure!: string;
}

export class RemittanceForm {
  @MonthField()
  month!: string;

  @EmptyAsAbsent()
  @Identifier({ optional: true })
  branchId?: string;
}

export class SplitForm {
  @EmptyAsAbsent()
  @Identifier({ optional: true })
  branchId?: string;

  @DayField()
  effectiveFrom!: string;

  @CountParameter({ max: 10_000 })
  generalBasisPoints!: number;

  @Amount()
  ofSubMinimum!: string;

  @Choice(['general', 'branch'])
  oddCent!: 'general' | 'branch';

  @Text({ max: 500 })
  citation!: string;
}
