import type { RetentionRule } from '../keeping.rules.js';

/** When the last of its days was settled; null while one is to come. */
const settled = `(SELECT max(o.settled_at) FROM reminder_occurrences o WHERE o.reminder_id = t.id
  HAVING bool_and(o.settled_at IS NOT NULL))`;

/** What somebody was reminded of, and how it reached them. */
export const remindersRetention: readonly RetentionRule[] = [
  {
    what: 'kept.reminders',
    table: 'reminders',
    since: `coalesce(t.ended_at, CASE WHEN t.planned_through IS NULL THEN ${settled} END)`,
    kept: { days: 90 },
    then: 'deleted',
  },
  {
    what: 'kept.reminder_days',
    table: 'reminder_occurrences',
    since: 't.settled_at',
    kept: { days: 90 },
    then: 'deleted',
    of: 'EXISTS (SELECT FROM reminders r WHERE r.id = t.reminder_id AND r.planned_through IS NOT NULL)',
  },
  {
    what: 'kept.calendar_feeds',
    table: 'calendar_feeds',
    since: 't.revoked_at',
    kept: { days: 30 },
    then: 'deleted',
  },
];
