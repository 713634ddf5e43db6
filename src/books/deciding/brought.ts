import type { DeclaredTier, DuesRate, PaymentMethod, Tier } from '../../dues/index.js';
import type { Day } from '../../shared/days.js';
import type { FieldError } from '../../shared/errors.js';
import type { MonthNumber } from '../../shared/months.js';
import type { BookRowStatus } from '../book-import-row.entity.js';
import type { BookKind } from '../reading/columns.rules.js';

/** What this book knows of a member before the file. */
export interface MemberState {
  /** the month from which months count; null for who was never initiated */
  countedFrom: MonthNumber | null;
  isFormer: boolean;
  covered: ReadonlySet<MonthNumber>;
  declared: readonly DeclaredTier[];
  /** `day cents` of each payment */
  payments: ReadonlySet<string>;
  /** number of the branch; null for none */
  branch: number | null;
}

export const nobodyYet: MemberState = {
  countedFrom: null,
  isFormer: false,
  covered: new Set(),
  declared: [],
  payments: new Set(),
  branch: null,
};

/** A month that an earlier book says is paid. */
export interface BroughtMonth {
  month: MonthNumber;
  tier: Tier;
  cents: number;
  fromOn: Day;
}

/** Money, or the word of the earlier book that months are paid. */
export interface BroughtEntry {
  line: number;
  /** `coverage`: months without a word about money; it moves nothing but the word from one side of the equity to the other */
  kind: 'money' | 'coverage';
  receivedOn: Day;
  cents: number;
  months: readonly BroughtMonth[];
  creditCents: number;
  method: PaymentMethod | null;
}

/** How a line ended. */
export interface RowOutcome {
  line: number;
  status: BookRowStatus;
  duplicateOf: number | null;
  /** what is wrong or left out, then what was taken for granted */
  errors: readonly FieldError[];
  warnings: readonly FieldError[];
}

/** All that a file brings of one person. */
export interface BroughtMember {
  /** null: they were a member before, or nothing of the file counts */
  initiatedOn: Day | null;
  branchId: string | null;
  /** for the accounts of the book; 0 at large */
  branch: number;
  tier: { tier: Tier; fromMonth: MonthNumber } | null;
  entries: readonly BroughtEntry[];
  outcomes: readonly RowOutcome[];
}

export interface BookSettings {
  kind: BookKind;
  fileOn: Day;
  rates: readonly DuesRate[];
  branches: ReadonlyMap<string, { id: string; number: number }>;
  /** lines whose doubtful reading was confirmed */
  taken: ReadonlySet<number>;
}
