import type { MessageCode } from '../shared/messages/index.js';
import type { Income, Purpose, Till } from './accounts.rules.js';
import type { EntryKind } from './entries.rules.js';

/** The word of a kind, a purpose, a till, where money came from: its code, in the catalogue's spelling. */
export const wordOf = {
  kind: (kind: EntryKind): MessageCode => `entry_kind.${underscored(kind)}` as MessageCode,
  purpose: (purpose: Purpose): MessageCode => `purpose.${underscored(purpose)}` as MessageCode,
  income: (income: Income): MessageCode => `income_kind.${underscored(income)}` as MessageCode,
  till: (till: Till): MessageCode => `till.${underscored(till)}` as MessageCode,
} as const;

function underscored(code: string): string {
  return code.replaceAll('-', '_');
}
