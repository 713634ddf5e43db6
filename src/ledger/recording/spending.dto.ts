import { Choice, Count, DayField, Identifier, Text } from '../../shared/fields.js';
import { type Purpose, purposes, type Till, tills } from '../accounts.rules.js';

export const spendings = ['expense', 'refund', 'reversal'] as const;

/** What two people spend: an expense as it would be recorded alone, a refund, or an entry undone. */
export class SpendingPayload {
  @Choice(spendings, { optional: true, description: 'an expense when left out' })
  what?: (typeof spendings)[number] | null;

  @Choice(purposes, { optional: true, description: 'of an expense' })
  purpose?: Purpose | null;

  @Count({ optional: true, min: 1, max: 10_000_000_000, example: 50_000 })
  amountCents?: number | null;

  @DayField({ optional: true })
  happenedOn?: string | null;

  @Choice(tills, { optional: true })
  from?: Till | null;

  @Identifier({
    optional: true,
    description: 'whose credit is paid back, or to whom strike pay or hardship goes',
  })
  workerId?: string | null;

  @Identifier({ optional: true, description: 'the entry to undo' })
  entryId?: string | null;

  @Text({ optional: true, max: 1000, example: 'The hall for the convention.' })
  note?: string | null;
}
