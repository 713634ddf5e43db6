import { incomes, purposes, type Income, type Purpose } from '../../ledger/index.js';
import { PageMark } from '../page-mark.js';
import { Choice, CountParameter, Identifier, Text } from '../../shared/fields.js';

const acts = ['match', 'payment', 'income', 'expense', 'aside', 'again'] as const;

/** What somebody makes of a line, with one tap. */
export class BankLineForm {
  @Choice(acts)
  act!: (typeof acts)[number];

  /** stands in the page: the same page sent twice records once */
  @Text({ optional: true, max: 100 })
  key?: string;

  @Identifier({ optional: true })
  entryId?: string;

  @Identifier({ optional: true })
  workerId?: string;

  @Choice(incomes, { optional: true })
  kind?: Income;

  @Choice(purposes, { optional: true })
  purpose?: Purpose;

  @Text({ optional: true, max: 500 })
  reason?: string;
}

export class BankLineQuery extends PageMark {
  @CountParameter({ optional: true, min: 1, max: 9_999_999 })
  member?: number;
}
