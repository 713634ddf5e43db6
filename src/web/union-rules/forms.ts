import { isOfMoney, settableNames } from '../../dues/index.js';
import { Problem } from '../../shared/errors.js';
import { Choice, Text } from '../../shared/fields.js';
import { MonthField } from '../../shared/month-field.js';
import { centsOf } from '../amounts.js';

export class UnionRuleForm {
  @Choice(settableNames)
  rule!: string;

  /** an amount, or a number, as the rule asks */
  @Text({ max: 12 })
  value!: string;

  @MonthField()
  fromMonth!: string;

  @Text({ max: 300 })
  citation!: string;
}

/** Cents, or the number itself. @throws Problem 400 where it is neither */
export function numberIn({ rule, value }: UnionRuleForm): number {
  const [form, code] = isOfMoney(rule)
    ? ([/^\d{1,6}([.,]\d{1,2})?$/, 'field.not_an_amount'] as const)
    : ([/^\d{1,6}$/, 'field.not_a_whole_number'] as const);
  if (!form.test(value)) throw new Problem(400, 'request.invalid', {}, [{ field: 'value', code }]);
  return isOfMoney(rule) ? centsOf(value) : Number(value);
}
