import type { RetentionRule } from './keeping.rules.js';
import { booksRetention } from './rules/books.rules.js';
import { drivesRetention } from './rules/drives.rules.js';
import { filesRetention } from './rules/files.rules.js';
import { remindersRetention } from './rules/reminders.rules.js';
import { identityRetention } from './rules/identity.rules.js';
import { workersRetention } from './rules/workers.rules.js';

/** Every rule by which something goes. What no rule names stays; docs/security.md says why, column by column. */
export const retentionRules: readonly RetentionRule[] = [
  ...identityRetention,
  ...workersRetention,
  ...booksRetention,
  ...drivesRetention,
  ...filesRetention,
  ...remindersRetention,
];
