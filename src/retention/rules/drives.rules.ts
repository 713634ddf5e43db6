import type { MessageCode } from '../../shared/messages/index.js';
import type { RetentionRule } from '../keeping.rules.js';

const ended = `(SELECT d.ended_on::timestamp AT TIME ZONE 'UTC' FROM drives d WHERE d.id = t.drive_id)`;
const kept = { days: 90 } as const;

function gone(what: Extract<MessageCode, `kept.${string}`>, ...tables: string[]): RetentionRule[] {
  return tables.map((table) => ({ what, table, since: ended, kept, then: 'deleted' }));
}

/** The people of a drive go with it: first what stands on them, then they. */
export const drivesRetention: readonly RetentionRule[] = [
  ...gone(
    'kept.drive_talks',
    ...['drive_assessments', 'drive_structure_answers', 'drive_structure_tests', 'drive_conversations'],
  ),
  ...gone(
    'kept.drive_actions',
    ...['drive_retaliations', 'drive_action_debriefs', 'drive_action_responses'],
    ...['drive_action_attendances', 'drive_action_roles', 'drive_actions'],
  ),
  ...gone(
    'kept.drive_cards',
    ...['drive_card_scans', 'drive_card_revocations', 'drive_cards', 'drive_card_wordings'],
  ),
  ...gone('kept.drive_lists', 'drive_import_lines', 'drive_imports'),
  ...gone('kept.drive_contacts', 'drive_ties', 'drive_group_members', 'drive_groups', 'drive_merges'),
  {
    what: 'kept.drive_contacts',
    table: 'drive_contacts',
    since: ended,
    kept,
    // whoever leads to another would hold that one back
    then: { merged_into: 'NULL' },
    of: 't.merged_into IS NOT NULL',
  },
  ...gone('kept.drive_contacts', 'drive_contacts', 'drive_departments', 'drive_shifts'),
];
