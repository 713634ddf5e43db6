import { mostHardship, type PaymentMethod, paymentMethods, type Tier, tiers } from '../../dues/index.js';
import { Problem } from '../../shared/errors.js';
import { Choice, CountParameter, DayField, Identifier, Text } from '../../shared/fields.js';
import { MonthField } from '../../shared/month-field.js';
import { PageMark } from '../page-mark.js';
import { EmptyAsAbsent } from '../proposals/forms.js';

const ticked = ['true'] as const;

export class PayMark extends PageMark {
  @Text({ optional: true, max: 100, min: 0 })
  search?: string;

  /** whoever pays */
  @Identifier({ optional: true })
  of?: string;

  @EmptyAsAbsent()
  @Choice(tiers, { optional: true })
  tier?: Tier;

  @Choice(ticked, { optional: true })
  waived?: string;

  /** asks for another day than today */
  @Choice(ticked, { optional: true })
  earlier?: string;
}

/** Money from somebody. The key is made with the page, so that a double tap or a reload counts once. */
export class TakingForm {
  @Identifier()
  of!: string;

  @Text({ max: 100 })
  key!: string;

  /** cents, on the button that was tapped */
  @EmptyAsAbsent()
  @Text({ optional: true, max: 9 })
  take?: string;

  /** an amount as somebody writes it */
  @EmptyAsAbsent()
  @Text({ optional: true, max: 12 })
  other?: string;

  @Choice(paymentMethods)
  method!: PaymentMethod;

  @EmptyAsAbsent()
  @Choice(tiers, { optional: true })
  tier?: Tier;

  @EmptyAsAbsent()
  @DayField({ optional: true })
  on?: string;
}

/** The tier is on the button. */
export class JoiningForm {
  @Identifier()
  of!: string;

  @Text({ max: 100 })
  key!: string;

  @Choice(['initiated', 'reinitiated'])
  kind!: 'initiated' | 'reinitiated';

  @Choice(tiers)
  tier!: Tier;

  @Choice(paymentMethods)
  method!: PaymentMethod;

  @Choice(ticked, { optional: true })
  waived?: string;
}

export class LateForm extends TakingForm {
  @Text({ max: 1000 })
  reason!: string;
}

/** Somebody who cannot pay for a while, as whoever takes their dues writes it down. */
export class HardshipForm {
  @Identifier()
  of!: string;

  @MonthField()
  fromMonth!: string;

  @CountParameter({ min: 1, max: mostHardship })
  months!: number;

  @Text({ max: 1000 })
  reason!: string;
}

export class UndoForm {
  @Identifier()
  payment!: string;

  @Text({ max: 100 })
  key!: string;

  @Text({ max: 1000 })
  reason!: string;
}

/** Cents of the button, or of what was typed: `22`, `22.50` or `22,50`. @throws Problem 422 `pay_page.amount_unreadable` */
export function centsOf({ take, other }: Pick<TakingForm, 'take' | 'other'>): number {
  if (take !== undefined && /^\d{1,7}$/.test(take)) return Number(take);
  const [, wholes = '', part = ''] = /^(\d{1,5})(?:[.,](\d{1,2}))?\s*\$?$/.exec(other ?? '') ?? [];
  const cents = Number(wholes) * 100 + Number(part.padEnd(2, '0'));
  if (wholes === '' || cents === 0) throw new Problem(422, 'pay_page.amount_unreadable');
  return cents;
}
